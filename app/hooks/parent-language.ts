import { signal } from '@preact/signals';
import { spokenLocale } from '../i18n/activate-locale.ts';
import type { Locale } from '../i18n/locales.ts';
import { isLocale } from '../i18n/locales.ts';
import type { Drafts } from '../vault/drafts.ts';

/** The language she shows cards in. Kept sealed only: in clear it would tell of the last family. */
const chosen = signal<Locale | undefined>(undefined);

export const parentLanguage = (): Locale => chosen.value ?? spokenLocale();
export const PARENT_LANGUAGE_DRAFT = 'parent-language';
export const chooseParentLanguage = (next: Locale): void => { chosen.value = next; };

/** What she chose before the lock. */
export async function recallParentLanguage({ load }: Pick<Drafts, 'load'>): Promise<void> {
  const kept = (await load(PARENT_LANGUAGE_DRAFT))?.value;
  if (isLocale(kept)) chosen.value ??= kept;
}
