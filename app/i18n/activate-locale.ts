import type { Messages } from '@lingui/core';
import { i18n } from '@lingui/core';
import { signal } from '@preact/signals';
import type { Locale } from './locales.ts';
import { directionOf } from './locales.ts';

type Catalog = { readonly messages: Messages };

/** One chunk per language: only hers is loaded, the worker keeps all of them for offline. */
const catalogs = import.meta.glob<Catalog>('../../locales/{nl,ar,tr,pl,en}.po');

/** Read by the root of the tree, so that a change of language redraws everything in place and no form is lost. */
export const locale = signal<Locale | 'pseudo'>('nl');

async function loadCatalog(next: Locale): Promise<Messages> {
  const load = catalogs[`../../locales/${next}.po`];
  if (!load) throw new Error(`no catalog for ${next}`);
  return (await load()).messages;
}

/** Sets words, `lang` and `dir` together. The old language stays when the new one cannot be loaded. */
export async function activateLocale(next: Locale): Promise<boolean> {
  try {
    i18n.loadAndActivate({ locale: next, messages: await loadCatalog(next) });
  } catch {
    return false;
  }
  document.documentElement.lang = next;
  document.documentElement.dir = directionOf(next);
  locale.value = next;
  return true;
}

/** Development only: longer, accented text that shows what was forgotten or does not fit. */
export function activatePseudo(messages: Messages): void {
  i18n.loadAndActivate({ locale: 'en', messages });
  locale.value = 'pseudo';
}
