import type { Locale } from '../i18n/locales.ts';
import { LOCALES } from '../i18n/locales.ts';
import type { Spoken } from '../reference/spoken.ts';
import type { Shown, ShownTexts } from './shown.ts';

/** Ready sentences as they are laid on the table: the first stands above the others. Asks for nothing else, so that safety can load it before anything is opened. */
export const spokenShown = (words: Spoken, language: Locale, picture: string): Extract<Shown, { readonly type: 'text' }> => ({
  type: 'text', language, picture,
  texts: Object.fromEntries(LOCALES.map((code) => [code, { title: words[code][0] ?? '', lines: words[code].slice(1) }])) as unknown as ShownTexts,
});
