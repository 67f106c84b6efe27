import { expect, it } from 'vitest';
import type { CardLanguage } from '../../../app/domain/card.ts';
import { CARD_LANGUAGES } from '../../../app/domain/card.ts';
import { NO_SENTENCES } from '../../../app/reference/no-sentences.ts';
import { PROMISE_TO_PARENT } from '../../../app/reference/promise-of-silence.ts';
import { SAFETY_SENTENCES } from '../../../app/reference/safety-sentences.ts';
import { cardOf, inLanguage, per, readOf } from '../../support/card-content.ts';
import { readCatalog } from '../../support/read-catalog.ts';

type InEach<T> = Readonly<Record<CardLanguage, T>>;

/** Typed by hand, apart from the cards: who changes who may say yes has to mean it here too. */
const WHO_SAYS_YES: InEach<readonly string[]> = {
  nl: ['Is je kind jonger dan 12? Dan zeggen de ouders met gezag ja of nee.', 'Is je kind 12, 13, 14 of 15? Dan zeggen ouders en kind samen ja of nee.', 'Is je kind 16 of ouder? Dan zegt je kind zelf ja of nee.'],
  ar: ['إذا كان عمر الطفل أقلّ من 12 سنة، فالموافقة أو الرفض للوالدين اللذين لهما الولاية القانونية (gezag).', 'إذا كان عمره 12 أو 13 أو 14 أو 15 سنة، فالموافقة للوالدين والطفل معًا.', 'إذا كان عمره 16 سنة أو أكثر، فهو من يوافق أو يرفض بنفسه.'],
  tr: ['Çocuğun 12 yaşından küçük mü? O zaman velayeti olan anne baba evet ya da hayır der.', 'Çocuğun 12, 13, 14 ya da 15 yaşında mı? O zaman anne baba ve çocuk birlikte evet ya da hayır der.', 'Çocuğun 16 yaşında ya da daha büyük mü? O zaman kendisi evet ya da hayır der.'],
  pl: ['Dziecko ma mniej niż 12 lat? Wtedy „tak” albo „nie” mówią rodzice z władzą rodzicielską (gezag).', 'Dziecko ma 12, 13, 14 lub 15 lat? Wtedy rodzice i dziecko decydują razem.', 'Dziecko ma 16 lat lub więcej? Wtedy samo mówi „tak” albo „nie”.'],
  en: ['Is your child under 12? Then the parents with parental responsibility (gezag) say yes or no.', 'Is your child 12, 13, 14 or 15? Then parents and child say yes or no together.', 'Is your child 16 or older? Then your child says yes or no alone.'],
};

it.each(CARD_LANGUAGES)('who says yes to help at which age is right in %s: under 12 the parents, from 12 to 15 both, from 16 the child', (language) => {
  expect(cardOf('who-says-yes').texts[language]!.parts.answer!.slice(0, 3)).toEqual(WHO_SAYS_YES[language]);
});

/** How other cards may put it: under 12 the parents, from 12 the child too, from 16 the child alone. */
const SAME_AGES: InEach<readonly RegExp[]> = {
  nl: [
    /Onder de 12 jaar (?:beslissen de ouders|zeggen (?:de )?ouders ja of nee(?: tegen hulp)?)\./g, /(?:Van 12 tot en met 15|Vanaf 12)(?: jaar)? (?:beslist|kiest) je kind mee(?:, vanaf 16 zelf)?\./g,
    /Van 12 tot en met 15 beslissen ouders en kind samen, vanaf 16 je kind zelf\./g, /beslist je kind vanaf 12 jaar mee, en vanaf 16 jaar zelf\./g, /kind onder 16\? Dan zeggen ouders met gezag meestal samen ja\./g, /Vanaf 12 jaar heeft je kind hier zelf ook iets over te zeggen\./g,
    /Kinderen zijn dan meestal 12 jaar\./g,
  ],
  ar: [
    /دون 12 سنة (?:يقرّر الوالدان|يوافق الوالدان(?: على المساعدة)? أو يرفضان(?:ها)?)\./g, /من 12(?: إلى 15)? سنة يشارك (?:الطفل|طفلك) في القرار(?:، ومن 16 يقرّر بنفسه)?\./g, /من 12 إلى 15 سنة يقرّر الوالدان والطفل معًا، ومن 16 يقرّر الطفل بنفسه\./g,
    /من عمر 12 يقرّر طفلك معك، ومن عمر 16 بنفسه\./g, /يشارك طفلك في القرار من عمر 12، ويقرّر بنفسه من عمر 16\./g, /لطفل دون 16 سنة؟ غالبًا تلزم موافقة الوالدين معًا/g, /ومن عمر 12 سنة يكون لطفلك أيضًا رأي في ذلك\./g,
  ],
  tr: [
    /Çocuk 12 yaşından küçükse (?:anne baba karar verir|(?:yardıma )?anne baba evet ya da hayır der)\./g, /12 (?:ile 15 yaş arasında|yaşından itibaren) çocu(?:k|ğun) da karara katılır(?:, 16 yaşından itibaren kendisi(?: karar verir)?)?\./g,
    /12 ile 15 yaş arasında anne baba ve çocuk birlikte, 16 yaşından itibaren çocuk kendisi karar verir\./g, /(?:Çocuk da|çocuğun) 12 yaşından itibaren karara katılır, 16 yaşından itibaren kendisi karar verir\./g,
    /16 yaşından küçük çocuğa yardım başlıyorsa, velayeti olan anne baba çoğunlukla birlikte evet der\./g, /12 yaşından itibaren çocuğunun da bu konuda söz hakkı vardır\./g,
  ],
  pl: [
    /Dziecko ma mniej niż 12 lat\? (?:O pomocy decydują|Decydują) rodzice\./g, /Od 12(?: do 15)? lat dziecko decyduje razem z (?:nimi|rodzicami), od 16 lat samo\./g, /Od 12 do 15 lat decydujecie razem, od 16 lat dziecko samo\./g,
    /dziecko od 12 lat decyduje (?:razem )?z Tobą, od 16 lat samo\./gi, /a od 12 lat dziecko wybiera razem z Tobą\./g, /dla dziecka poniżej 16 lat\? Zwykle potrzebna jest wtedy zgoda obojga rodziców/g, /Od 12 lat dziecko też ma tu coś do powiedzenia\./g,
  ],
  en: [
    /Under 12,? the parents (?:decide|say yes or no(?: to help)?)\./g, /From 12(?: to 15)? (?:the|your) child (?:decides with you|decides too|chooses with you)(?:, from 16 alone)?\./g, /From 12 to 15 parents and child decide together, from 16 the child alone\./g,
    /your child decides with you from 12, and alone from 16\./g, /for a child under 16\? Then parents with parental responsibility mostly say yes together\./g, /From the age of 12 your child has a say in this too\./g,
  ],
};
const DECIDES: InEach<RegExp> = {
  nl: /beslis|kies|ja of nee|samen ja|zegt? (?:zelf )?ja|te zeggen|toestemming|\bmee\b/i, ar: /قرّر|قرار|واف|رفض|اختيار|رأي|يشارك/, tr: /karar|evet|hayır|seçer|söz hakkı|onay/i, pl: /decyd|zgod|wybiera|„tak”|do powiedzenia/i, en: /decide|say(?:s)? (?:yes|no)|choos|a say|consent/i,
};
/** The ages between which it changes; 15 minutes and 16 hours are no ages. */
const AGE = /(?<![\d,.])1[2-7](?![\d]|[,.]\d)(?! (?:minut|dakika|دقيقة|uur\b|saat|godzin|hours|kez|keer|visits|times|wizyt))/u;

it.each(CARD_LANGUAGES)('every card in %s that says at which age a child decides says the same', (language) => {
  const about = inLanguage(language).flatMap(({ card, text }) => (card.id === 'who-says-yes' ? [] : readOf(text).filter((line) => SAME_AGES[language].some((same) => line.search(same) >= 0))));
  expect(about.length).toBeGreaterThanOrEqual(13);
  const other = per(language, (card, text) => (card.id === 'who-says-yes' ? [] : readOf(text).filter((line) => {
    const rest = SAME_AGES[language].reduce((left, same) => left.replaceAll(same, ' '), line);
    return rest.split(/(?<=[.!?؟])\s+/u).some((sentence) => AGE.test(sentence) && DECIDES[language].test(sentence));
  })));
  expect(other).toEqual([]);
});

/** A judge alone, or a judge and where a child lives: the sentence that frightens most when it is wrong. */
const JUDGE: InEach<RegExp> = {
  nl: /\b(?:alleen|enkel|slechts)\b.*\brechter\b|\brechter\b.*\b(?:alleen|waar)\b/i, ar: /القاضي وحده|للقاضي وحده|إل[ّ]?ا القاضي|فقط القاضي|القاضي فقط|القاضي.*أين/, tr: /(?:yalnızca|sadece|yalnız) hâkim|hâkim.*nerede|nerede.*hâkim/i,
  pl: /(?:tylko|jedynie|wyłącznie) (?:sąd|sędzia)|(?:sąd|sędzia).*gdzie mieszka/i, en: /only (?:a|the) (?:judge|court)|(?:judge|court).*where/i,
};
/** What may be said of it. The first ones follow on "the parents decide"; the others are of help that must, or of what parents do not want. */
const OTHERWISE: InEach<string> = { nl: 'Alleen een rechter kan iets anders beslissen.', ar: 'والقاضي وحده يمكنه أن يقرّر غير ذلك.', tr: 'Başka bir kararı yalnızca hâkim verebilir.', pl: 'Tylko sąd może postanowić inaczej.', en: 'Only a judge can decide otherwise.' };
const PARENTS: InEach<RegExp> = { nl: /\bouders\b.*\bbeslissen\b|beslissen de ouders/i, ar: /الوالدان.*يقرّر/, tr: /anne baba karar verir/i, pl: /decydują rodzice/i, en: /parents decide/i };
const OF_FORCE: InEach<readonly string[]> = {
  nl: ['Alleen een rechter kan zeggen dat hulp moet.', 'Alleen een rechter kan iets anders beslissen dan de ouders.', 'Alleen de rechter beslist dat.', 'Alleen een rechter kan dit opleggen.', 'Jeugdbescherming kan alleen een rechter opleggen.', 'Dan kan alleen een rechter dat beslissen.', 'Zeg dat alleen een rechter dit kan beslissen als de ouders het niet willen.'],
  ar: ['القاضي وحده يمكنه أن يقول إنّ المساعدة إلزامية.', 'القاضي وحده يمكنه أن يقرّر غير ما يقرّره الوالدان.', 'والقرار في ذلك للقاضي وحده.', 'لا يفرض ذلك إلا القاضي.', 'هذه المساعدة يطلبها الوالدان غالبًا بأنفسهما، أمّا الحماية فلا يفرضها إلا القاضي.', 'إذا كان الوالدان لا يريدان ذلك، فالقاضي وحده يمكنه أن يقرّره.', 'لا نستعمل هذه الكلمات، بل نقول: إذا كان الوالدان لا يريدان ذلك، فالقاضي وحده يمكنه أن يقرّره.'],
  tr: ['Yardımın zorunlu olduğunu yalnızca hâkim söyleyebilir.', 'Anne babadan farklı bir kararı yalnızca hâkim verebilir.', 'Buna yalnızca hâkim karar verir.', 'Korumaya yalnızca hâkim karar verir.', 'O zaman buna yalnızca hâkim karar verebilir.', 'Anne baba istemiyorsa buna yalnızca hâkimin karar verebileceğini söyle.'],
  pl: ['Tylko sąd może powiedzieć, że pomoc jest obowiązkowa.', 'Tylko sąd może postanowić inaczej niż rodzice.', 'Decyduje o tym tylko sąd.', 'Może to nakazać tylko sąd.', 'Ochronę może nakazać tylko sąd.', 'Wtedy może o tym zdecydować tylko sąd.', 'Powiedz, że gdy rodzice tego nie chcą, może o tym zdecydować tylko sąd.'],
  en: ['Only a judge can say that you must accept help.', 'Only a judge can decide otherwise than the parents.', 'Only the judge decides that.', 'Only a judge can impose this.', 'Only a judge can impose protection.', 'Then only a judge can decide it.', 'Say that only a judge can decide this if the parents do not want it.'],
};

/** What frightens about a judge in these words: another sentence than the permitted ones, or "otherwise" without the parents before it. */
function frighteningIn(language: CardLanguage, text: string): readonly string[] {
  const sentences = text.split(/(?<=[.!?؟])\s+/u);
  return sentences.filter((sentence, at) => {
    if (!JUDGE[language].test(sentence) || OF_FORCE[language].includes(sentence)) return false;
    return sentence !== OTHERWISE[language] || !PARENTS[language].test(sentences[at - 1] ?? '');
  });
}

it.each(CARD_LANGUAGES)('in %s nothing says that a judge decides where a child lives, without saying that the parents do', async (language) => {
  expect(per(language, (_, text) => readOf(text).flatMap((line) => frighteningIn(language, line)))).toEqual([]);
  const spoken = [...SAFETY_SENTENCES.map(({ words }) => words), ...NO_SENTENCES.map(({ words }) => words), PROMISE_TO_PARENT].map((words) => words[language].join(' '));
  const catalog = (await readCatalog(language)).map(({ text }) => text);
  expect([...spoken, ...catalog].flatMap((text) => frighteningIn(language, text))).toEqual([]);
  expect([...inLanguage(language).flatMap(({ text }) => readOf(text)), ...spoken, ...catalog].filter((text) => text.includes(OTHERWISE[language])).length).toBeGreaterThanOrEqual(8);
});

it.each([
  ['nl', 'Alleen een rechter beslist waar een kind woont.'], ['nl', 'Alleen een rechter kan iets anders beslissen.'], ['nl', 'De rechter beslist waar je kind woont.'],
  ['ar', 'القاضي وحده يقرّر أين يعيش الطفل.'], ['tr', 'Bir çocuğun nerede yaşayacağına yalnızca hâkim karar verir.'], ['pl', 'Tylko sędzia decyduje, gdzie mieszka dziecko.'], ['en', 'Only a judge decides where a child lives.'],
] as const)('%s: "%s" is caught', (language, text) => {
  expect(frighteningIn(language, text)).not.toEqual([]);
});
