/** The languages that words are offered in. */
export type WordLocale = 'nl' | 'ar' | 'tr' | 'pl' | 'en';

// Each list is a chunk of its own: only who chooses a new lock loads one.
const LISTS: Readonly<Record<WordLocale, () => Promise<{ readonly default: string }>>> = {
  nl: () => import('./words/nl.txt?raw'),
  ar: () => import('./words/ar.txt?raw'),
  tr: () => import('./words/tr.txt?raw'),
  pl: () => import('./words/pl.txt?raw'),
  en: () => import('./words/en.txt?raw'),
};

const hasList = (locale: string): locale is WordLocale => Object.hasOwn(LISTS, locale);

/** Some 2,200 to 3,400 everyday words, each only once; Dutch for a language without a list. */
export async function loadWords(locale: string): Promise<readonly string[]> {
  const { default: text } = await LISTS[hasList(locale) ? locale : 'nl']();
  return text.trimEnd().split('\n');
}
