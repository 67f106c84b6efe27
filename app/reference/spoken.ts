import type { Locale } from '../i18n/locales.ts';

/**
 * The same words in all five languages at once, because the person opposite her may need another one than her own app
 * speaks. One line per breath. Not in the catalogs: these are said aloud, so they change only after somebody who grew up
 * with the language has read them (review.md).
 */
export type Spoken = Readonly<Record<Locale, readonly string[]>>;
