import type { Messages } from '@lingui/core';
import { i18n } from '@lingui/core';
import { signal } from '@preact/signals';
import type { Locale } from './locales.ts';
import { directionOf } from './locales.ts';

type Catalog = { readonly messages: Messages };

/** The first screen's few words, all languages, inside the script. Whole modules would need a helper, which is one more file. */
const firstWords = import.meta.glob<Messages>('../../locales/first/{nl,ar,tr,pl,en}.po', { eager: true, import: 'messages' });
/** One chunk per language: only hers is loaded, the worker keeps all of them for offline. */
const catalogs = import.meta.glob<Catalog>('../../locales/{nl,ar,tr,pl,en}.po');
/** The same for what is said behind the lock only: most of the words, and none of them waits before it. */
const insideCatalogs = import.meta.glob<Catalog>('../../locales/inside/{nl,ar,tr,pl,en}.po');

export const locale = signal<Locale | 'pseudo'>('nl');
/** Counts up when words came in, also for a language that was already active. */
export const wordsLoaded = signal(0);

/** The language of the app, for what is kept in all five: the pseudo texts of development are Dutch. */
export const spokenLocale = (): Locale => (locale.value === 'pseudo' ? 'nl' : locale.value);

/**
 * Whatever says a word or a day while it is drawn follows the language from then on, and is redrawn in place when that
 * changes. Redrawing the root is not enough: what reads signals is skipped as long as its own props are the same.
 */
export const followLanguage = (): void => { void wordsLoaded.value; };

const say = i18n._.bind(i18n) as (...args: readonly unknown[]) => string;
// Every `t` ends up here. Its overloads say nothing more about what goes through.
i18n._ = ((...args: readonly unknown[]) => {
  followLanguage();
  return say(...args);
}) as typeof i18n._;

function show(next: Locale): void {
  i18n.activate(next);
  document.documentElement.lang = next;
  document.documentElement.dir = directionOf(next);
  locale.value = next;
  wordsLoaded.value += 1;
}

/** The language asked for last; one that was asked for before and comes later is not shown any more. */
let wanted: Locale = 'nl';
let isInside = false;

/** At once and without any loading; enough for choosing a language. */
export function activateFirstWords(next: Locale): void {
  wanted = next;
  i18n.load(next, firstWords[`../../locales/first/${next}.po`] ?? {});
  show(next);
}

let underWay: Promise<unknown> = Promise.resolve();

/** More than the first words came in, of whatever language: that one stays when another cannot be loaded. */
let hasWords = false;

/** Resolves when the language asked for last is there, or cannot be had. False when there are no words but the first. */
export const wordsReady = (): Promise<boolean> => underWay.then(() => hasWords);

/** Sets words, `lang` and `dir` together. The old language stays when the new one cannot be loaded. */
export function activateLocale(next: Locale): Promise<boolean> {
  wanted = next;
  const loaded = loadLocale(next);
  underWay = loaded;
  return loaded;
}

/** From now on every language comes with the words behind the lock. False when they cannot be had. */
export function activateInside(): Promise<boolean> {
  isInside = true;
  return activateLocale(wanted);
}

async function loadLocale(next: Locale): Promise<boolean> {
  const loads = [catalogs[`../../locales/${next}.po`], isInside ? insideCatalogs[`../../locales/inside/${next}.po`] : undefined];
  try {
    const found = await Promise.all(loads.map((load) => load?.()));
    if (!found[0]) return false;
    i18n.load(next, Object.assign({ ...firstWords[`../../locales/first/${next}.po`] }, ...found.map((catalog) => catalog?.messages)) as Messages);
  } catch {
    return false;
  }
  hasWords = true;
  if (next === wanted) show(next);
  return true;
}

/** Development only (`/#pseudo`): longer, accented text that shows what was forgotten or does not fit. */
export async function activatePseudo(): Promise<void> {
  const found = import.meta.env.DEV ? import.meta.glob<Catalog>('../../locales/{,inside/}pseudo.po') : {};
  for (const load of Object.values(found)) i18n.load('en', (await load()).messages);
  if (Object.keys(found).length === 0) return;
  i18n.activate('en');
  locale.value = 'pseudo';
}
