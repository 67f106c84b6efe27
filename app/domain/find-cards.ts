import type { Card, CardText } from './card.ts';
import { foldSound } from './fold-sound.ts';
import { foldText } from './fold-text.ts';

/** A card with what it is searched in: folded once, not at each keystroke. */
export interface CardEntry {
  readonly card: Card;
  /** Its names in all languages. */
  readonly names: string;
  /** Other words for it. */
  readonly also: string;
  /** Names and other words as they sound. */
  readonly sounds: string;
  /** All of it: names, other words, and what it says, notes included. */
  readonly all: string;
}

const MARK = ' | ';
const SHORTEST_SOUND = 3;

const fold = (texts: readonly string[]): string => MARK + texts.map(foldText).join(MARK) + MARK;

export function toCardEntry(card: Card): CardEntry {
  const texts: readonly CardText[] = Object.values(card.texts);
  const names = texts.map(({ title }) => title);
  const also = texts.flatMap((text) => text.also);
  const [foldedNames, foldedAlso] = [fold(names), fold(also)];
  return {
    card,
    names: foldedNames,
    also: foldedAlso,
    sounds: MARK + [...names, ...also].map(foldSound).join(MARK),
    all: foldedNames + foldedAlso + fold(texts.flatMap(({ parts, note }) => [...Object.values(parts).flat(), note ?? ''])),
  };
}

/** How near it comes: 0 is the nearest. Every word typed must be found; undefined when one is not. */
function distance(entry: CardEntry, whole: string, words: readonly string[], heard: readonly string[]): number | undefined {
  // Most cards do not have it at all: one look at everything says so.
  if (!words.every((word) => entry.all.includes(word))) return heard.length > 0 && heard.every((sound) => entry.sounds.includes(` ${sound}`)) ? 5 : undefined;
  if (entry.names.includes(`${MARK}${whole} `)) return 0;
  if (entry.names.includes(MARK + whole)) return 1;
  if (words.every((word) => entry.names.includes(` ${word}`))) return 2;
  if (words.every((word) => entry.names.includes(` ${word}`) || entry.also.includes(` ${word}`))) return 3;
  if (words.every((word) => entry.names.includes(word) || entry.also.includes(word))) return 4;
  if (heard.length > 0 && heard.every((sound) => entry.sounds.includes(` ${sound}`))) return 5;
  return words.every((word) => entry.all.includes(` ${word}`)) ? 6 : undefined;
}

/** The cards that fit what was typed, in any language and roughly as it sounds, the nearest first; in their own order when nothing was typed. */
export function findCards(entries: readonly CardEntry[], query: string): readonly Card[] {
  const whole = foldText(query);
  if (whole === '') return entries.map(({ card }) => card);
  const words = whole.split(' ');
  const heard = foldSound(query).split(' ').filter((sound) => sound.length >= SHORTEST_SOUND);
  const found = entries.flatMap((entry) => {
    const near = distance(entry, whole, words, heard.length === words.length ? heard : []);
    return near === undefined ? [] : [{ card: entry.card, near }];
  });
  return found.sort((one, other) => one.near - other.near).map(({ card }) => card);
}
