import type { Card } from '../../domain/card.ts';
import type { Day } from '../../domain/day.ts';
import { cardsWith, leadOn } from '../../domain/lead-on.ts';
import { nightRecheck } from '../../domain/night-doctor.ts';
import { titleIn } from '../../domain/title-in.ts';
import type { ShownPage } from '../../hooks/shown-page.ts';
import { cardPage, textPage } from '../../hooks/shown-page.ts';
import type { Shown } from '../../hooks/shown.ts';
import type { Locale } from '../../i18n/locales.ts';
import { recheckOf } from '../../reference/helplines-shown.ts';

export type Laid = Extract<Shown, { readonly type: 'cards' | 'text' }>;

interface OnTheTable {
  readonly page: ShownPage | undefined;
  readonly beside: ShownPage | undefined;
  readonly card: Card | undefined;
  readonly tiles: readonly Card[];
  /** Only what everybody may read goes to another phone, never what was asked, agreed or told of a family. */
  readonly canBeSent: boolean;
}

/** Whether the card, or a number on it that her organisation gave, was looked up too long ago. */
export const isOld = (card: Card, today: Day): boolean => today >= recheckOf(card) || (card.local?.nightDoctor !== undefined && today >= nightRecheck(card.local.nightDoctor));

/** What is to be seen now: a page, and pictures that lead on. */
export function layOut(shown: Laid, cards: readonly Card[], at: string | undefined, language: Locale): OnTheTable {
  if (shown.type === 'text') return { page: textPage(shown, language), beside: language === 'nl' ? undefined : textPage(shown, 'nl'), card: undefined, tiles: [], canBeSent: false };
  const [card] = cardsWith(cards, [at ?? (shown.ids.length === 1 ? shown.ids[0] ?? '' : '')]);
  if (!card) return { page: undefined, beside: undefined, card: undefined, tiles: cardsWith(cards, shown.ids), canBeSent: false };
  return { card, page: cardPage(card, titleIn(card, language).lang), beside: language === 'nl' ? undefined : cardPage(card, 'nl'), tiles: leadOn(cards, card), canBeSent: true };
}
