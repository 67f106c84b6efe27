import type { Day } from '../domain/day.ts';
import type { Locale } from '../i18n/locales.ts';
import type { InAll } from '../reference/shown-words.ts';
import type { WriteResult } from '../vault/vault.ts';

/** Words as somebody wrote them, in whatever language that was. */
export interface OwnWords { readonly own: string }
export type ShownLine = string | OwnWords;
export interface ShownText { readonly title: string; readonly lines: readonly ShownLine[] }
/** The same in every language there is. */
export type ShownTexts = Readonly<Record<Locale, ShownText>>;

/** One sentence that she may let be told: as it is kept, and in all languages where it is one of the ready ones. */
export interface AskedSentence {
  readonly kept: string;
  readonly inAll?: InAll | undefined;
  /** What is asked itself: without it there is nothing to say yes to. */
  readonly isAsked?: true;
}

/** What a parent is asked, to be answered by her own finger. */
export interface Question {
  /** Who will know it. */
  readonly receiver: string;
  readonly sentences: readonly AskedSentence[];
  /** Last day of her yes: never asked without it. */
  readonly until: Day;
  /** Whether she may strike a sentence out and say yes to the rest. */
  readonly canStrike: boolean;
  /** Keeps her yes to exactly these, as they are kept. */
  readonly onYes: (sentences: readonly string[]) => Promise<WriteResult>;
  /** Nothing is kept of a no, nor of a yes that she tapped just before it. */
  readonly onNo: () => Promise<WriteResult>;
}

/**
 * What lies on the table for the parent's eyes. Cards are public; a text is hers alone and was made ready for exactly
 * this. Nothing else of the app can be reached from there without the lock.
 */
export type Shown =
  /** One card, or several to choose from by their pictures. */
  | { readonly type: 'cards'; readonly ids: readonly string[]; readonly language: Locale }
  | { readonly type: 'text'; readonly texts: ShownTexts; readonly language: Locale; readonly picture?: string }
  | { readonly type: 'question'; readonly question: Question; readonly language: Locale }
  /** Three big buttons for who talks too fast, the words, and what she came to say, during a meeting. */
  | { readonly type: 'meeting'; readonly language: Locale; readonly wish?: string | undefined };
