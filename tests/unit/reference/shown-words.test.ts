import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../app/i18n/locales.ts';
import * as parts from '../../../app/reference/card-part-names.ts';
import * as consent from '../../../app/reference/consent-words.ts';
import * as helplines from '../../../app/reference/helplines-shown.ts';
import * as opening from '../../../app/reference/opening-words.ts';
import * as shown from '../../../app/reference/shown-words.ts';
import { wordsOf } from '../../support/sentences-of.ts';
import { trapsIn } from '../../support/traps-in.ts';

/** Every text that stands in all languages, wherever it lies. */
function inAll(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'nl' in value ? [value as Record<string, unknown>] : Object.values(value).flatMap(inAll);
}

const texts = inAll({ ...shown, ...parts, ...consent, ...helplines, ...opening });
const linesIn = (locale: string): readonly string[] => texts.flatMap((text) => text[locale] as string | readonly string[]);

describe.each(LOCALES)('what is shown in %s', (locale) => {
  it('is all there', () => {
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => typeof text[locale] !== typeof text['nl'] || text[locale] === '')).toEqual([]);
    expect(texts.filter((text) => Array.isArray(text['nl']) && (text[locale] as readonly string[]).length !== text['nl'].length)).toEqual([]);
  });

  it('says nothing that a parent hears differently, in short sentences', () => {
    expect(linesIn(locale).flatMap((line) => trapsIn(locale, line).map((trap) => `${trap} in "${line}"`))).toEqual([]);
    expect(linesIn(locale).filter((line) => wordsOf(line).length > 22)).toEqual([]);
  });
});
