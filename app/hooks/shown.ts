import type { Locale } from '../i18n/locales.ts';

/** `isOwn`: the lines stand as somebody wrote them, in whatever language that was. */
export interface ShownText { readonly title: string; readonly lines: readonly string[]; readonly isOwn?: boolean }
/** The same in every language there is: what is hers alone may be in one only. */
export type ShownTexts = Readonly<Partial<Record<Locale, ShownText>>>;

/**
 * What lies on the table for the parent's eyes. Cards are public; a text is hers alone and was made ready for exactly
 * this. Nothing else of the app can be reached from there without the lock.
 */
export type Shown =
  /** One card, or several to choose from by their pictures. */
  | { readonly type: 'cards'; readonly ids: readonly string[]; readonly language: Locale }
  | { readonly type: 'text'; readonly texts: ShownTexts; readonly language: Locale; readonly picture?: string }
  /** Three big buttons for who talks too fast, and the words, during a meeting. */
  | { readonly type: 'meeting'; readonly language: Locale };
