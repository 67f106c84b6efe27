import { existsSync, readFileSync } from 'node:fs';
import { formatter } from '@lingui/format-po';
import { repositoryPath } from './paths.ts';

export interface Phrase { readonly source: string; readonly text: string }

/** Where the words of a language stand, by when they are loaded: with the script, in front of the lock, behind it. */
export const catalogPaths = (locale: string): readonly string[] => ['first/', '', 'inside/'].map((folder) => `locales/${folder}${locale}.po`);

async function readPhrases(path: string, locale: string): Promise<readonly Phrase[]> {
  const filename = repositoryPath(path);
  if (!existsSync(filename)) throw new Error(`${path} is missing; "npm run extract" makes it`);
  const parsed = await formatter().parse(readFileSync(filename, 'utf8'), { locale, sourceLocale: 'nl', filename });
  const phrases = Object.entries(parsed ?? {})
    .filter(([, { obsolete }]) => !obsolete)
    .map(([id, { message = id, translation }]) => ({ source: message, text: translation || (locale === 'nl' ? message : '') }));
  const untranslated = phrases.filter(({ text }) => text === '').length;
  if (phrases.length === 0 || untranslated > 0) throw new Error(`${path}: ${untranslated} of ${phrases.length} phrases are not translated`);
  return phrases;
}

/** Every phrase of a language as it stands in its catalogs. One that is missing or half empty is a failure: nothing would be held back from it. */
export async function readCatalog(locale: string): Promise<readonly Phrase[]> {
  return (await Promise.all(catalogPaths(locale).map((path) => readPhrases(path, locale)))).flat();
}

const FORM = /(?:^|\s)(?:=\d+|zero|one|two|few|many|other|male|female)\s*\{/;

/** Index just after the brace that closes the one before `from`. */
function closing(text: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; at < text.length && depth > 0; at += 1) depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
  return at;
}

/** The sentences a reader can get to see: each plural form on its own, tags gone, whatever is filled in as one word. */
export function readings(text: string): readonly string[] {
  const choice = /\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/.exec(text);
  if (!choice) return [text.replaceAll(/<\/?\d+\/?>/g, '').replaceAll(/\{\s*\w+[^{}]*\}|#/g, 'x')];
  const end = closing(text, choice.index + 1);
  const before = text.slice(0, choice.index);
  const after = text.slice(end);
  const found: string[] = [];
  let rest = text.slice(choice.index + choice[0].length, end - 1);
  for (let form = FORM.exec(rest); form; form = FORM.exec(rest)) {
    const start = form.index + form[0].length;
    const stop = closing(rest, start);
    found.push(...readings(before + rest.slice(start, stop - 1) + after));
    rest = rest.slice(stop);
  }
  return found;
}
