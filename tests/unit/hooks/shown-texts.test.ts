import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOfWords } from '../../../app/domain/language-of-words.ts';
import { spokenLanguages, spokenLines, textPage } from '../../../app/hooks/shown-page.ts';
import { consentShown, handoverShown, hatsShown, promiseShown, withName } from '../../../app/hooks/shown-texts.ts';
import { LOCALES } from '../../../app/i18n/locales.ts';
import { OWN_WORD, READY_SENTENCES, readySentence } from '../../../app/reference/consent-words.ts';
import { HAT_WORDS, OWN_EXPLANATION } from '../../../app/reference/shown-words.ts';
import { day } from '../vault/vault-fixture.ts';

const READY = READY_SENTENCES[1]!;
const given = { receiver: 'Sanne', sentences: [READY.nl, 'Bel mij na tien uur.'], until: day('2027-02-20') };
const plain = (words: string): string => words.replace(/[\u2066-\u2069]/gu, '');

describe('what a parent said yes to', () => {
  it.each(LOCALES)('says in %s to whom and until when, a ready sentence in her language and her own as it was written', (locale) => {
    const lines = spokenLines(textPage(consentShown(given, locale), locale)).map(plain);
    expect(lines[0]).toContain('Sanne');
    expect(lines.slice(1, 3)).toEqual([READY[locale], 'Bel mij na tien uur.']);
    expect(lines[3]).toContain('20');
    expect(lines).toHaveLength(5);
  });

  it('is read aloud in the language of each line: her own Dutch words are not said by a Turkish voice', () => {
    expect(spokenLanguages(textPage(consentShown(given, 'tr'), 'tr'))).toEqual(['tr', 'tr', 'nl', 'tr', 'tr']);
  });
});

it('a handover says to whom it goes, who calls and by which day', () => {
  const lines = spokenLines(textPage(handoverShown(given, 'professional', day('2026-11-24'), 'en'), 'en')).map(plain);
  expect(lines).toEqual(['This goes to Sanne', READY.en, 'Bel mij na tien uur.', 'The team calls you.', 'Tuesday 24 November']);
});

it('own words of a promise are nobody\'s language, what the app says is hers', () => {
  const page = textPage(promiseShown({ kind: 'own-words', words: 'Naar de balie', who: 'me', by: day('2026-11-24') }, 'ar'), 'ar');
  expect(page.parts[0]!.lines[0]).toEqual({ own: 'Naar de balie' });
  expect(spokenLanguages(page)).toEqual(['ar', 'nl', 'ar', 'ar']);
});

it.each(LOCALES)('who explains says in %s that the explanation is her own, who does not explain does not', (locale) => {
  const explaining = spokenLines(textPage(hatsShown(['companion', 'explainer'], locale), locale));
  expect(explaining.slice(1)).toEqual([HAT_WORDS.companion[locale], HAT_WORDS.explainer[locale], OWN_EXPLANATION[locale]]);
  expect(spokenLines(textPage(hatsShown(['companion', 'interpreter', 'bridge'], locale), locale))).not.toContain(OWN_EXPLANATION[locale]);
});

it('a ready sentence is known in whichever language it was kept', () => {
  for (const ready of READY_SENTENCES) for (const locale of LOCALES) expect(readySentence(` ${ready[locale]} `)).toBe(ready);
  expect(readySentence('Iets anders')).toBeUndefined();
});

it.each([
  ['Bel mij morgen', 'nl', 'nl'], ['اتصل بي', 'nl', 'ar'], ['Proszę zadzwonić później, dziękuję', 'nl', 'pl'], ['Yarın öğleden sonra arayın', 'nl', 'tr'], ['Bel mij morgen', 'ar', 'nl'], ['Call me', 'en', 'en'],
] as const)('"%s" by who speaks %s is most likely %s', (words, writer, expected) => {
  expect(languageOfWords(words, writer)).toBe(expected);
});

it('what a parent is asked about her own words has them letter by letter, also with a dollar sign in them', () => {
  const written = fc.array(fc.oneof(fc.constantFrom('$', '$$', '$&', '$`', "$'", '$1', '{name}'), fc.string()), { minLength: 1 }).map((parts) => parts.join(''));
  fc.assert(fc.property(written, fc.constantFrom(...Object.values(OWN_WORD)), fc.constantFrom(...LOCALES), (words, sentence, locale) => {
    const [before, after] = sentence[locale].split('{name}');
    expect(withName(sentence, words)[locale]).toBe(`${before}\u2068${words}\u2069${after}`);
  }));
});
