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

export const locale = signal<Locale | 'pseudo'>('nl');
/** Counts up when words came in, also for a language that was already active. */
export const wordsLoaded = signal(0);

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

/** At once and without any loading; enough for choosing a language. */
export function activateFirstWords(next: Locale): void {
  i18n.load(next, firstWords[`../../locales/first/${next}.po`] ?? {});
  show(next);
}

let underWay: Promise<unknown> = Promise.resolve();

/** Resolves when the language asked for last is there, or cannot be had. */
export const wordsReady = (): Promise<unknown> => underWay;

/** Sets words, `lang` and `dir` together. The old language stays when the new one cannot be loaded. */
export function activateLocale(next: Locale): Promise<boolean> {
  const loaded = loadLocale(next);
  underWay = loaded;
  return loaded;
}

async function loadLocale(next: Locale): Promise<boolean> {
  try {
    const load = catalogs[`../../locales/${next}.po`];
    if (!load) return false;
    const { messages } = await load();
    i18n.load(next, { ...firstWords[`../../locales/first/${next}.po`], ...messages });
  } catch {
    return false;
  }
  show(next);
  return true;
}

/** Development only (`/#pseudo`): longer, accented text that shows what was forgotten or does not fit. */
export async function activatePseudo(): Promise<void> {
  const found = import.meta.env.DEV ? import.meta.glob<Catalog>('../../locales/pseudo.po') : {};
  const load = found['../../locales/pseudo.po'];
  if (!load) return;
  i18n.load('en', (await load()).messages);
  i18n.activate('en');
  locale.value = 'pseudo';
}
