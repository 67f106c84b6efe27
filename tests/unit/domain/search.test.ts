import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldPhone } from '../../../app/domain/fold-phone.ts';
import { foldText } from '../../../app/domain/fold-text.ts';
import { matches, searchMatcher, searchText } from '../../../app/domain/match-search.ts';
import { bestTime } from './best-time.ts';

describe('foldText', () => {
  test.each([
    ['İSTANBUL ılık Irmak', 'istanbul ilik irmak'],
    ['Çağrı Şükrü Öğüt', 'cagri sukru ogut'],
    ['Łódź Świętosława ŻÓŁĆ', 'lodz swietoslawa zolc'],
    ['Ørsted Straße Œuvre', 'orsted strasse oeuvre'],
    ['فَاطِمَة', 'فاطمه'],
    ['أحمد إبراهيم آمنة ٱلله', 'احمد ابراهيم امنه الله'],
    ['هدى مؤمن عائشة', 'هدي مومن عايشه'],
    ['محـــمد', 'محمد'],
    ['علی کریم', 'علي كريم'],
    ['ﻓﺎﻃﻤﺔ', 'فاطمه'],
    ['٠١٢ ۳۴۵', '012 345'],
    ["Fas'tan  d’Ancona – zus", 'fastan dancona zus'],
    ['a\u200fb\u202ec', 'abc'],
  ])('%s', (text, folded) => expect(foldText(text)).toBe(folded));

  test('folding twice changes nothing, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(foldText(text)) === foldText(text)), { numRuns: 3000 });
  });

  test('capitals never matter', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcçdefgğhıiİIjklłmnoöprsşŚtuüvyzżóąęñéè ') });
    fc.assert(
      fc.property(letters, (text) => {
        expect(foldText(text.toUpperCase())).toBe(foldText(text));
        expect(foldText(text.toLocaleUpperCase('tr'))).toBe(foldText(text));
      }),
    );
  });
});

describe('matches', () => {
  const amina = searchText(['Amina Łukasz', 'Citroen'], ['+31 6 1234 5678']);
  test.each([
    ['ami', true], ['luk cit', true], ['CITROEN amina', true], ['amina peer', false], ['', true],
    ['06 12', true], ['0612345678', true], ['+31 6', true], ['+316', true], ['+31612', true], ['0031 6-1234', true], ['+31 (0)6 1234', true],
    ['٠٦١٢٣٤٥٦٧٨', true], ['۰۶۱۲', true], ['5678', true], ['07', false], ['+32 6', false],
  ])('"%s": %s', (query, found) => expect(matches(amina, query)).toBe(found));

  test.each(['612345678', '612 34', '6 12 34 56 78'])('%s, without its 0, is found behind 06 and behind +31', (query) => {
    for (const stored of ['0612345678', '+31612345678']) expect(matches(searchText([], [stored]), query)).toBe(true);
  });

  test('600 700 800 is found behind +48', () => expect(matches(searchText([], ['+48 600 700 800']), '600 700 800')).toBe(true));

  test('a name is found in any spelling and by any part of it', () => {
    const name = fc.constantFrom('Şükran', 'İpek', 'Ilgın', 'Małgorzata', 'فاطِمة', 'أسماء', 'Zoë', 'آمال');
    fc.assert(
      fc.property(name, fc.nat(5), fc.integer({ min: 1, max: 9 }), (full, from, count) => {
        const folded = foldText(full);
        expect(matches(searchText([full]), folded.slice(from, from + count))).toBe(true);
        expect(matches(searchText([full]), full.toUpperCase())).toBe(true);
      }),
    );
  });

  test('one keystroke over ten thousand records takes little', () => {
    const texts = Array.from({ length: 10_000 }, (_, at) => searchText([`Nickname ${at}`, 'Łódź ılık'], [`06123${10_000 + at}`]));
    expect(bestTime(() => texts.filter(searchMatcher('nick 9999')))).toBeLessThan(60); // about 3 when measured alone
    const found = texts.filter(searchMatcher('nick 9999'));
    expect(found).toHaveLength(1);
  });
});

test('foldPhone makes every Dutch form the same', () => {
  const rest = fc.integer({ min: 10_000_000, max: 99_999_999 });
  fc.assert(
    fc.property(rest, (digits) => {
      const forms = [`06${digits}`, `+316${digits}`, `00316${digits}`, `+31 (0)6 ${digits}`, `316${digits}`, `06-${digits}`];
      expect(new Set(forms.map(foldPhone))).toEqual(new Set([`06${digits}`]));
    }),
  );
  expect(foldPhone('+48 600 700 800')).toBe(foldPhone('0048600700800'));
});
