import type { Card } from './card.ts';
import type { CardFault } from './parse-card.ts';
import { parseCard } from './parse-card.ts';
import { toRawCard } from './raw-card.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';

const TYPE = 'drempel-cards';
const VERSION = 1;
/** Far more than an organisation has, and little enough to be read at once. */
export const MOST_CARD_FILE_BYTES = 2_000_000;
export const MOST_OWN_CARDS = 300;

export type CardFileError =
  | { readonly type: 'too-big' | 'unreadable' | 'newer-version' | 'empty' | 'too-many' }
  /** The card by what it calls itself, with the first thing that is wrong with it. */
  | { readonly type: 'bad-card'; readonly name: string; readonly fault: CardFault }
  /** A name that a card of the app or another in the file has. */
  | { readonly type: 'taken'; readonly name: string };

const NAME_SHOWN = 60;

/** What a card that was refused may be called by: its title if it has one, else its id, else its number in the file. */
function nameOf(raw: unknown, at: number): string {
  const { nl, id } = (typeof raw === 'object' && raw !== null ? raw : {}) as { readonly nl?: { readonly title?: unknown }; readonly id?: unknown };
  const name = [nl?.title, id].find((text): text is string => typeof text === 'string' && text.trim() !== '');
  return name?.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, NAME_SHOWN) ?? String(at + 1);
}

/** An organisation's cards as one file. */
export const writeCardFile = (cards: readonly Card[]): string => `${JSON.stringify({ type: TYPE, version: VERSION, cards: cards.map(toRawCard) }, undefined, 1)}\n`;

/**
 * Reads such a file, which anybody may have written: all of it or nothing. `known` are the names of the cards that come
 * with the app and keep their words.
 */
export function parseCardFile(text: string, known: ReadonlySet<string>): Result<readonly Card[], CardFileError> {
  if (text.length > MOST_CARD_FILE_BYTES) return err({ type: 'too-big' });
  let file: { readonly type?: unknown; readonly version?: unknown; readonly cards?: unknown } | undefined;
  try {
    file = JSON.parse(text) as typeof file;
  } catch {
    return err({ type: 'unreadable' });
  }
  if (typeof file !== 'object' || file === null || file.type !== TYPE || !Array.isArray(file.cards)) return err({ type: 'unreadable' });
  if (typeof file.version === 'number' && file.version > VERSION) return err({ type: 'newer-version' });
  if (file.version !== VERSION) return err({ type: 'unreadable' });
  const raws: readonly unknown[] = file.cards;
  if (raws.length === 0) return err({ type: 'empty' });
  if (raws.length > MOST_OWN_CARDS) return err({ type: 'too-many' });
  const cards: Card[] = [];
  const taken = new Set(known);
  for (const [at, raw] of raws.entries()) {
    const card = parseCard(raw);
    if (!card.ok) return err({ type: 'bad-card', name: nameOf(raw, at), fault: card.error[0] ?? { at: '', fault: 'wrong' } });
    if (taken.has(card.value.id)) return err({ type: 'taken', name: nameOf(raw, at) });
    taken.add(card.value.id);
    cards.push(card.value);
  }
  return ok(cards);
}
