import { afterEach, describe, expect, it, vi } from 'vitest';
import { sentencesIn } from '../../../app/domain/sentences-in.ts';
import { CARD_LANGUAGES } from '../../../app/domain/card.ts';
import { readContent } from '../../../scripts/vite/read-content.ts';
import { repositoryPath } from '../../support/paths.ts';

afterEach(() => vi.unstubAllGlobals());

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['nl', 'Je hoeft geen ja te zeggen. Je mag later ook nee zeggen.', ['Je hoeft geen ja te zeggen. ', 'Je mag later ook nee zeggen.']],
  ['ar', 'هل هناك خطر؟ اتصل/ي بالرقم 112.', ['هل هناك خطر؟ ', 'اتصل/ي بالرقم 112.']],
  ['tr', 'Vanaf 2,5 yaş. Sor!', ['Vanaf 2,5 yaş. ', 'Sor!']],
  ['pl', 'Tak', ['Tak']],
  ['en', '\u2068Fatma\u2069 is leaving this job. After \u2068Fatma\u2069 comes \u2068Karim\u2069.', ['\u2068Fatma\u2069 is leaving this job. ', 'After \u2068Fatma\u2069 comes \u2068Karim\u2069.']],
];

describe.each([['by the browser', false], ['where the browser knows no sentences', true]] as const)('%s', (_, without) => {
  it.each(CASES)('in %s: %s', (language, text, sentences) => {
    if (without) vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    expect(sentencesIn(text, language)).toEqual(sentences);
  });

  it('no word of any card is lost', () => {
    if (without) vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    for (const { texts } of readContent(repositoryPath('content'))) {
      for (const language of CARD_LANGUAGES) for (const line of [texts[language]?.title ?? '', ...Object.values(texts[language]?.parts ?? {}).flat()]) expect(sentencesIn(line, language).join('')).toBe(line);
    }
  });
});
