import { expect, test } from 'vitest';
import { LOCALES } from '../../../app/i18n/locales.ts';
import { goodbyeWords, newFaceWords } from '../../../app/reference/new-face-sentences.ts';
import { NO_SENTENCES } from '../../../app/reference/no-sentences.ts';
import { PROMISE_TO_PARENT } from '../../../app/reference/promise-of-silence.ts';
import { SAFETY_SENTENCES } from '../../../app/reference/safety-sentences.ts';
import type { Spoken } from '../../../app/reference/spoken.ts';
import { trapsIn } from '../../support/traps-in.ts';

const ALL: readonly (readonly [string, Spoken])[] = [
  ...SAFETY_SENTENCES.map(({ id, words }) => [id, words] as const),
  ...NO_SENTENCES.map(({ id, words }) => [id, words] as const),
  ['promise', PROMISE_TO_PARENT],
  ['new face', newFaceWords('Fatma', 'Anna')],
  ['goodbye', goodbyeWords('Anna')],
];

/** Words that make asking for help sound like denouncing, brokering, or losing a child. */
const TRAPS: Readonly<Record<string, RegExp>> = {
  pl: /zgłosz|zgłasz|donos|dzielnicow|niskoprog|świadczeni|pośredni|asystent rodziny|kurator|jugendamt|odebra|odbiera(ć|ją) dzie|sanepid|nieformaln/i,
  tr: /ihbar|istismar|gençlik dairesi|(^|\s)aracı|(^|\s)geri(\s|$)|kayıt dışı|çocuğu al|endikasyon|(^|\s)koç/i,
  ar: /واسطة|إذن|وشاية|أخذ الأطفال|غير رسمي|جنون/,
  nl: /melding|aangifte|jeugdzorg|afpakken|weghalen|mishandel/i,
  en: /\b(report|denounce|abuse|take (the|your) child)/i,
};

test.each(ALL)('%s is there in five languages with as many lines', (_, words) => {
  for (const locale of LOCALES) {
    expect(words[locale], locale).toHaveLength(words.nl.length);
    for (const line of words[locale]) {
      expect(line.trim(), locale).toBe(line);
      expect(line, locale).not.toBe('');
    }
  }
});

test.each(ALL)('%s holds none of the trap words', (_, words) => {
  for (const locale of LOCALES) {
    expect(words[locale].join(' '), locale).not.toMatch(TRAPS[locale]!);
    expect(words[locale].flatMap((line) => trapsIn(locale, line)), locale).toEqual([]);
  }
});

test.each(ALL)('%s is written in its own script and in short sentences', (_, words) => {
  for (const line of words.ar) {
    expect(line.replaceAll(/DigiD|112|Fatma|Anna/g, '')).not.toMatch(/[a-z]/i);
    // Nobody can say a slash: one form is chosen, and a mother is spoken to.
    expect(line).not.toMatch(/[\p{L}\p{M}]\/[\p{L}\p{M}]/u);
  }
  for (const locale of LOCALES) {
    for (const sentence of words[locale].join(' ').split(/[.?!؟:]/)) expect(sentence.trim().split(/\s+/).length, sentence).toBeLessThanOrEqual(15);
  }
});

test('to 112 the place comes first, in every language, and the service after it', () => {
  const { words } = SAFETY_SENTENCES.find(({ id }) => id === 'to-112')!;
  for (const locale of LOCALES) {
    expect(words[locale][0]).toContain('…');
    expect(words[locale][1]).toMatch(/politie|شرطة|polis|policja|police/i);
  }
});

test('to Veilig Thuis she asks advice and says that she gives no names', () => {
  const { words } = SAFETY_SENTENCES.find(({ id }) => id === 'to-veilig-thuis')!;
  expect(words.nl.slice(0, 3)).toEqual(['Ik wil advies.', 'Ik noem geen namen.', 'Ik ben vrijwilliger.']);
});

test('who comes next is named, and a name is kept from turning the sentence around it', () => {
  for (const locale of LOCALES) {
    expect(newFaceWords('Fatma', 'Anna')[locale].join(' '), locale).toMatch(/\u2068Fatma\u2069.*\u2068Anna\u2069/su);
    expect(goodbyeWords('Anna')[locale].join(' '), locale).toContain('\u2068Anna\u2069');
  }
});

test('to a parent who tells of danger the parents come first, and the judge after them', () => {
  const { words } = SAFETY_SENTENCES.find(({ id }) => id === 'to-parent')!;
  expect(words.nl.slice(-2)).toEqual(['De ouders beslissen waar een kind woont.', 'Alleen een rechter kan iets anders beslissen.']);
});
