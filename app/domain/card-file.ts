import type { Card } from './card.ts';
import type { OwnCard } from './added-entities.ts';
import type { Fault } from './fault-reader.ts';
import type { NightDoctor } from './night-doctor.ts';
import { nightDoctor } from './night-doctor.ts';
import type { OpeningHours } from './opening-hours.ts';
import { openingHours } from './opening-hours.ts';
import { parseCard } from './parse-card.ts';
import { toRawCard } from './raw-card.ts';
import type { RecordingFacts } from './recording.ts';
import { parseRecordingFacts } from './recording.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';

const TYPE = 'drempel-cards';
const VERSION = 1;
/** Far more than an organisation has, and little enough to be read at once. */
export const MOST_CARD_FILE_BYTES = 2_000_000;
export const MOST_OWN_CARDS = 300;
/** Every card of the app in a handful of voices. */
export const MOST_RECORDINGS = 1_000;

/** What a file says: cards, and which recordings lie beside it. A recording gets its own id on every device. */
export interface CardFile {
  readonly cards: readonly Card[];
  readonly recordings: readonly RecordingFacts[];
  /** By card. Undefined in a file of an older app, which says nothing of any. */
  readonly hours?: ReadonlyMap<string, OpeningHours> | undefined;
  readonly nightDoctor?: NightDoctor | undefined;
}

export type CardFileError =
  | { readonly type: 'too-big' | 'unreadable' | 'newer-version' | 'empty' | 'too-many' }
  /** The number of the out-of-hours doctor. */
  | { readonly type: 'bad-doctor' }
  /** The card by what it calls itself, with the first thing that is wrong with it. */
  | { readonly type: 'bad-card'; readonly name: string; readonly fault: Fault }
  /** A name that a card of the app or another in the file has. */
  | { readonly type: 'taken'; readonly name: string }
  /** A recording that is not what its description says; by the card it belongs to. */
  | { readonly type: 'bad-recording'; readonly name: string };

const NAME_SHOWN = 60;

/** What a card that was refused may be called by: its title if it has one, else its id, else its number in the file. */
function nameOf(raw: unknown, at: number): string {
  const { nl, id } = (typeof raw === 'object' && raw !== null ? raw : {}) as { readonly nl?: { readonly title?: unknown }; readonly id?: unknown };
  const name = [nl?.title, id].find((text): text is string => typeof text === 'string' && text.trim() !== '');
  return name?.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, NAME_SHOWN) ?? String(at + 1);
}

/** An organisation's cards as one file, with what is said of the recordings beside it. What older apps do not know stands beside the cards, where they do not look. */
export function writeCardFile(own: readonly OwnCard[], { recordings = [], nightDoctor: doctor }: Partial<Pick<CardFile, 'recordings' | 'nightDoctor'>> = {}): string {
  const told = recordings.flatMap((recording) => parseRecordingFacts(recording) ?? []);
  const hours = Object.fromEntries(own.flatMap(({ card, hours: times }) => (times ? [[card.id, times]] : [])));
  return `${JSON.stringify({ type: TYPE, version: VERSION, cards: own.map(({ card }) => toRawCard(card)), hours, nightDoctor: doctor, ...(told.length > 0 ? { recordings: told } : {}) }, undefined, 1)}\n`;
}

/** All hours belong to a card of this file and are hours. */
function readHours(raw: unknown, cards: readonly Card[]): Result<CardFile['hours'], CardFileError> {
  if (raw === undefined) return ok(undefined);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return err({ type: 'unreadable' });
  const read = Object.entries(raw).map(([id, value]) => ({ id, card: cards.find((one) => one.id === id), hours: openingHours(value) }));
  const bad = read.find(({ card, hours }) => !card || !hours);
  if (bad) return err({ type: 'bad-card', name: nameOf({ id: bad.id, nl: bad.card?.texts.nl }, 0), fault: { at: 'hours', fault: 'wrong' } });
  return ok(new Map(read.flatMap(({ id, hours }) => (hours ? [[id, hours]] : []))));
}

function readRecordings(raws: readonly unknown[]): Result<CardFile['recordings'], CardFileError> {
  if (raws.length > MOST_RECORDINGS) return err({ type: 'too-many' });
  const places = new Set<string>();
  const recordings: RecordingFacts[] = [];
  for (const [at, raw] of raws.entries()) {
    const recording = parseRecordingFacts(raw);
    const place = `${recording?.cardId}/${recording?.voice}`;
    if (!recording || places.has(place)) return err({ type: 'bad-recording', name: nameOf({ id: (raw as { readonly cardId?: unknown } | null)?.cardId }, at) });
    places.add(place);
    recordings.push(recording);
  }
  return ok(recordings);
}

/**
 * Reads such a file, which anybody may have written: all of it or nothing. `known` are the names of the cards that come
 * with the app and keep their words.
 */
export function parseCardFile(text: string, known: ReadonlySet<string>): Result<CardFile, CardFileError> {
  if (text.length > MOST_CARD_FILE_BYTES) return err({ type: 'too-big' });
  let file: { readonly type?: unknown; readonly version?: unknown; readonly cards?: unknown; readonly recordings?: unknown; readonly hours?: unknown; readonly nightDoctor?: unknown } | undefined;
  try {
    file = JSON.parse(text) as typeof file;
  } catch {
    return err({ type: 'unreadable' });
  }
  if (typeof file !== 'object' || file === null || file.type !== TYPE || !Array.isArray(file.cards)) return err({ type: 'unreadable' });
  if (typeof file.version === 'number' && file.version > VERSION) return err({ type: 'newer-version' });
  if (file.version !== VERSION) return err({ type: 'unreadable' });
  const raws: readonly unknown[] = file.cards;
  const recordings = readRecordings(Array.isArray(file.recordings) ? file.recordings : []);
  if (!recordings.ok) return recordings;
  const doctor = file.nightDoctor === undefined ? undefined : nightDoctor(file.nightDoctor);
  if (file.nightDoctor !== undefined && !doctor) return err({ type: 'bad-doctor' });
  if (raws.length === 0 && recordings.value.length === 0 && !doctor) return err({ type: 'empty' });
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
  const hours = readHours(file.hours, cards);
  return hours.ok ? ok({ cards, recordings: recordings.value, hours: hours.value, nightDoctor: doctor }) : hours;
}
