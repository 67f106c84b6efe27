import type { CardLanguage } from './card.ts';
import { CARD_LANGUAGES } from './card.ts';
import type { Language } from './codes.ts';
import { LANGUAGES } from './codes.ts';
import type { Day } from './day.ts';
import { isUsableDay, isWhole } from './field-readers.ts';
import type { RecordId } from './ids.ts';
import { isRecordId } from './ids.ts';

/** How sound may be stored: Opus where the phone can, AAC where it cannot. */
export const SOUND_TYPES = ['audio/webm', 'audio/ogg', 'audio/mp4'] as const;
export type SoundType = (typeof SOUND_TYPES)[number];

/** One line of a card, spoken. `ms` is how long it takes, `size` its bytes. */
export interface SpokenLine { readonly type: SoundType; readonly ms: number; readonly size: number }

/** Somebody of the organisation reading a card aloud, line by line. A dialect is a voice of its own on the same card. */
export interface RecordingFacts {
  readonly cardId: string;
  readonly voice: Language;
  /** The text that was read: its lines are the lines of the recording. */
  readonly language: CardLanguage;
  readonly on: Day;
  /** Of the words that were read, see {@link textMark}: with other words on the card it is out of date. */
  readonly text: number;
  readonly lines: readonly SpokenLine[];
}

/** The same, kept on this device. */
export interface Recording extends RecordingFacts { readonly id: RecordId }

export const MOST_LINES = 40;
export const MOST_LINE_MS = 60_000;
/** A minute of Opus as it is recorded here is a fifth of this. */
export const MOST_LINE_BYTES = 1_000_000;
const CARD_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MOST_CARD_ID = 60;

const isSpokenLine = (value: unknown): value is SpokenLine => {
  const { type, ms, size } = (value ?? {}) as Partial<SpokenLine>;
  return SOUND_TYPES.some((known) => known === type) && isWhole(ms, 0, MOST_LINE_MS) && isWhole(size, 1, MOST_LINE_BYTES);
};

/** A recording's description from a file, which names no device's id; undefined for anything else. */
export function parseRecordingFacts(value: unknown): RecordingFacts | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { cardId, voice, language, on, text, lines } = value as Readonly<Record<string, unknown>>;
  if (typeof cardId !== 'string' || cardId.length > MOST_CARD_ID || !CARD_ID.test(cardId) || !isUsableDay(on) || !isWhole(text, 0, MOST_MARK)) return undefined;
  const [inVoice, inLanguage] = [LANGUAGES.find((code) => code === voice), CARD_LANGUAGES.find((code) => code === language)];
  if (!inVoice || !inLanguage || !Array.isArray(lines) || lines.length === 0 || lines.length > MOST_LINES || !lines.every(isSpokenLine)) return undefined;
  return { cardId, voice: inVoice, language: inLanguage, on, text, lines: lines.map(({ type, ms, size }) => ({ type, ms, size })) };
}

/** The same with its id, from the store. */
export function parseRecording(value: unknown): Recording | undefined {
  const [facts, { id }] = [parseRecordingFacts(value), (value ?? {}) as { readonly id?: unknown }];
  return facts && isRecordId(id) ? { id, ...facts } : undefined;
}

const MOST_MARK = 2 ** 32 - 1;

/** A number that changes with any of the words (FNV-1a over UTF-16): a voice must never say an old telephone number. */
export function textMark(lines: readonly string[]): number {
  let mark = 0x811c9dc5;
  for (const unit of lines.join('\n').split('')) mark = Math.imul(mark ^ unit.charCodeAt(0), 0x01000193);
  return mark >>> 0;
}

const startsWith = (bytes: Uint8Array, at: number, start: readonly number[]): boolean => start.every((byte, n) => bytes[at + n] === byte);

/** What a sound says of itself in its first bytes; undefined for what is no sound of ours. */
export function soundTypeOf(bytes: Uint8Array): SoundType | undefined {
  if (startsWith(bytes, 0, [0x1a, 0x45, 0xdf, 0xa3])) return 'audio/webm';
  if (startsWith(bytes, 0, [0x4f, 0x67, 0x67, 0x53])) return 'audio/ogg';
  return startsWith(bytes, 4, [0x66, 0x74, 0x79, 0x70]) ? 'audio/mp4' : undefined;
}

const sum = (lines: readonly SpokenLine[], pick: (line: SpokenLine) => number): number => lines.reduce((total, line) => total + pick(line), 0);
export const bytesOf = (recordings: readonly Pick<Recording, 'lines'>[]): number => recordings.reduce((total, { lines }) => total + sum(lines, ({ size }) => size), 0);
export const msOf = ({ lines }: Recording): number => sum(lines, ({ ms }) => ms);

/** Which cards' own language one comes closest to: Darija is heard by who is shown Arabic. */
export const NEAREST: Readonly<Partial<Record<Language, CardLanguage>>> = { nl: 'nl', ar: 'ar', ary: 'ar', tr: 'tr', pl: 'pl', en: 'en' };

/**
 * The voice to begin with: the one she chose before, else that of the language shown, else a dialect of it. A voice of
 * another language than the one shown is not taken; one that no card is written in goes with all.
 */
export function bestRecording(recordings: readonly Recording[], language: CardLanguage, chosen: Language | undefined): Recording | undefined {
  return recordings.find(({ voice }) => voice === chosen && (NEAREST[voice] ?? language) === language) ?? recordings.find(({ voice }) => voice === language) ?? recordings.find(({ voice }) => NEAREST[voice] === language);
}
