import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBsn } from '../../../app/domain/find-numbers.ts';
import { TEXT_WARNINGS, textWarnings } from '../../../app/domain/text-warnings.ts';
import { day } from './build-entity.ts';

const TODAY = day('2026-11-21');
const warn = (text: string): readonly string[] => textWarnings(text, TODAY);

describe('warns of numbers that point at one person', () => {
  test.each([
    ['bsn 111222333', ['bsn']], ['nummer is 111222333', ['bsn']], ['111.222.333', ['bsn']], ['111 222 333', ['bsn']], ['1112.22.333', ['bsn']],
    ['١١١٢٢٢٣٣٣', ['bsn']], ['۱۱۱۲۲۲۳۳۳', ['bsn']], ['10000008 x', ['bsn']],
    ['123456789', ['number']], ['12345670', ['number']], ['bel 0612345678', ['number']], ['06-12345678', ['number']], ['+31 6 1234 5678', ['number']], ['06 12 34 56 78', ['number']],
    ['NL91ABNA0417164300', ['number']], ['NXB1234C5', ['number']], ['mail amina@voorbeeld.nl', ['email']],
  ])('%s', (text, codes) => expect(warn(text)).toEqual(codes));

  test('any nine digits that pass the eleven test, however written', () => {
    const bsn = fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String).filter(isBsn);
    fc.assert(
      fc.property(bsn, fc.constantFrom('', ' ', '.', '-'), fc.boolean(), (digits, gap, arabic) => {
        const grouped = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].join(gap);
        const typed = arabic ? grouped.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))) : grouped;
        expect(warn(`dit is ${typed} van haar`)).toContain('bsn');
      }),
    );
  });
});

describe('warns of a date of birth', () => {
  test.each([
    '12-03-2019', '12/3/2019', '12.03.19', '12 03 2019', '2019-03-12', '١٢/٣/٢٠١٩', '12 maart 2019', '3 mei 2019', 'May 3, 2019', '12 ocak 2018', '5 maja 2017', '٣ مايو ٢٠١٩', '12 października 2015 roku',
    'geboren in 2019', 'geb. 12 maart', '2018 doğumlu', 'urodzony 2017', 'مواليد ٢٠١٨', 'doğum tarihi',
  ])('%s', (text) => expect(warn(text)).toContain('birth-date'));

  test.each(['12-01-2027', 'afspraak 3-12-2026', 'dinsdag 24 november', '24 november 2026', 'om 10.30 of 14.00', '10.30-11.15', '31-02-2019', 'groep van 10 10 20', '12-11-2026 gebeld', '3/4 van de groep', '1.5 uur'])(
    'but not: %s',
    (text) => expect(warn(text)).toEqual([]),
  );
});

describe('warns of an address', () => {
  test.each(['Kerkstraat 12', 'woont Lange Dijk 5', 'Burgemeester Janlaan 104b om 10 uur', 'Hoofdweg 3', '3311 AB', '3311AB Dordrecht', 'ul. Długa 5', 'ulica Polna 12', 'Gül Sokak No: 7', 'Atatürk Caddesi 15', 'شارع النيل ١٢', '12 Church Street', '51.8133, 4.6901'])(
    '%s',
    (text) => expect(warn(text)).toContain('address'),
  );

  test.each(['onderweg 10 minuten', 'op het schoolplein 5 moeders', 'zit 10 minuten onderweg', 'in 2024 is ze begonnen', 'CJG om 10 uur', 'vergadering 10 december', 'de hele weg 10 minuten', 'buurthuis zaal 3', 'lijn 3 nemen'])(
    'but not: %s',
    (text) => expect(warn(text)).toEqual([]),
  );
});

describe('warns of loaded words in five languages', () => {
  test.each([
    ['health', 'hij heeft ADHD'], ['health', 'moeder is zwanger'], ['health', 'medicijnen vergeten'], ['health', 'PDD-NOS'], ['health', 'depresyonda'], ['health', 'ilaçlarını aldı'], ['health', 'hamileymiş'], ['health', 'w ciąży'], ['health', 'bierze leki na depresję'], ['health', 'she is pregnant'], ['health', 'عندها اكتئاب'], ['health', 'وبالدواء'], ['health', 'هي حامِل'],
    ['health', 'ze is in verwachting'], ['health', 'zij verwacht een baby'], ['health', 'Bebek bekliyor.'], ['health', 'mama spodziewa się dziecka'], ['health', 'she is expecting a baby'], ['health', 'هي تنتظر مولودًا'],
    ['police', 'politiebureau'], ['police', 'POLİS geldi'], ['police', 'polise gitti'], ['police', 'była policja'], ['police', 'the police came'], ['police', 'الشرطة'], ['police', 'aangifte gedaan'],
    ['violence', 'er is geweld'], ['violence', 'kindermishandeling'], ['violence', 'şiddet görüyor'], ['violence', 'przemocy'], ['violence', 'domestic violence'], ['violence', 'زوجها يضربها'], ['violence', 'huiselijk  geweld'],
    ['money', 'heeft schulden'], ['money', 'in de bijstand'], ['money', 'borçları var'], ['money', 'ma zadłużenie'], ['money', 'komornik'], ['money', 'in debt'], ['money', 'عليها ديون'],
    ['religion', 'bij de moskee'], ['religion', 'gaat naar de kerk'], ['religion', 'camiye gidiyor'], ['religion', 'chodzi do kościoła'], ['religion', 'at the mosque'], ['religion', 'في المسجد'], ['religion', 'alleen halal'],
    ['origin', 'Marokkaanse moeder'], ['origin', 'nationaliteit'], ['origin', 'Suriyeli'], ['origin', 'narodowość'], ['origin', 'her ethnicity'], ['origin', 'جنسيتها'],
    ['residence', 'geen verblijfsvergunning'], ['residence', 'asielzoeker'], ['residence', 'oturum izni yok'], ['residence', 'iltica etti'], ['residence', 'karta pobytu'], ['residence', 'asylum'], ['residence', 'طلب لجوء'], ['residence', 'brief van de IND'],
    ['bsn', 'haar BSN'], ['bsn', 'DigiD'], ['bsn', 'kopie paspoort'], ['bsn', 'جواز سفرها جواز سفر'],
  ])('%s: %s', (code, text) => expect(warn(text)).toContain(code));
});

describe('lets ordinary sentences pass', () => {
  test.each([
    'Ik geloof dat dit goed gaat, dat is niet jouw schuld.', 'Geweldig gesprek, ze durft nu zelf te bellen.', 'Zij wil graag dat hij beter slaapt.', 'Bellen na 16.00 uur, niet op woensdag.',
    'Samen naar het CJG op dinsdag om half tien.', 'Ze vraagt hoe het schooladvies werkt.', 'Minder ruzie over de telefoon in huis.', '14 moeders, 3 vaders, thema schermen', 'Bel 0800-2000 voor advies of 112.',
    'Haar zus past op, ze neemt de brief mee.', 'Huisarts bellen voor een afspraak', 'Spreekt Turks en een beetje Nederlands', 'De Polen-reis was leuk', 'Even rapen wat er ligt', 'Hij is abusievelijk vergeten',
    'Salı günü saat 10.00 da birlikte gideceğiz', 'Annesi gelir, tanıdık biri', 'Kızının uykusu düzelsin istiyor', 'Okul mektubunu birlikte okuduk', 'Uzun bir gün oldu',
    'Spotkanie we wtorek o 10', 'Chce, żeby syn lepiej spał', 'To był długi dzień', 'Zadzwonić do lekarza', 'Pobierać formularz ze strony', 'gwałtownie zmienił plan',
    'We go together on Tuesday at ten', 'She is expecting a call', 'Zij verwacht een brief van school', 'Okuldan haber bekliyor', 'Spodziewa się telefonu', 'الأم تنتظر طفلها أمام المدرسة', 'She would like more sleep', 'Ask about the school letter', 'Christian and Kurt come along', 'Add the date, one, two, three',
    'الموعد يوم الثلاثاء الساعة ١٠', 'تريد أن ينام ابنها أفضل', 'سنذهب معا إلى المدرسة', 'أنا نفسي سأتصل', 'أمام المدرسة', 'دخل الولد إلى الصف', 'Maasstraat is dicht', 'Citroen', '',
  ])('%s', (text) => expect(warn(text)).toEqual([]));
});

test('warns alike whatever the capitals, accents and vowel signs', () => {
  const loaded = fc.constantFrom('zwanger', 'politie', 'şiddet', 'hamile', 'przemoc', 'ilaç', 'müslüman', 'verblijfsvergunning', 'الشُرطة', 'لُجوء');
  fc.assert(
    fc.property(loaded, fc.constantFrom('', 'x ', 'a, ', '('), fc.constantFrom('', '.', ' y', '!'), (word, before, after) => {
      const codes = warn(word);
      expect(codes).toHaveLength(1);
      expect(warn(before + word.toUpperCase() + after)).toEqual(codes);
      expect(warn(before + word.normalize('NFD') + after)).toEqual(codes);
    }),
  );
});

test('never throws, gives each warning once and in order, and is quick on long text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: fc.constantFrom(...'0123456789 .-/+@aA١') , maxLength: 200 })), (text) => {
      const codes = warn(text);
      expect(codes).toEqual(TEXT_WARNINGS.filter((code) => codes.includes(code)));
    }),
    { numRuns: 2000 },
  );
  const start = performance.now();
  for (const unit of ['1', '1 ', 'a', 'a ', '1.1', 'straat 1', 'a@', '12-']) warn(unit.repeat(3000));
  expect(performance.now() - start).toBeLessThan(2000);
});
