import type { Locale } from '../i18n/locales.ts';

/**
 * What lies on the table for the parent's eyes. Cards are public; a text is hers alone and was made ready for exactly
 * this. Nothing else of the app can be reached from there without the lock.
 */
export type Shown =
  /** One card, or several to choose from by their pictures. */
  | { readonly type: 'cards'; readonly ids: readonly string[]; readonly language: Locale }
  | { readonly type: 'text'; readonly title: string; readonly lines: readonly string[]; readonly language: Locale; readonly picture?: string };
