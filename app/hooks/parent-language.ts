import { signal } from '@preact/signals';
import { spokenLocale } from '../i18n/activate-locale.ts';
import type { Locale } from '../i18n/locales.ts';

/** The language she shows cards in, until the app is locked. Kept nowhere: it would tell of the last family. */
const chosen = signal<Locale | undefined>(undefined);

export const parentLanguage = (): Locale => chosen.value ?? spokenLocale();
export const chooseParentLanguage = (next: Locale): void => { chosen.value = next; };
