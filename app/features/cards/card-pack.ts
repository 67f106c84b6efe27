import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CardFile, CardFileError } from '../../domain/card-file.ts';
import { MOST_CARD_FILE_BYTES, parseCardFile, writeCardFile } from '../../domain/card-file.ts';
import type { OwnCard } from '../../domain/added-entities.ts';
import type { NightDoctor } from '../../domain/night-doctor.ts';
import type { Recording, SoundType } from '../../domain/recording.ts';
import { MOST_LINE_BYTES, soundTypeOf } from '../../domain/recording.ts';
import type { Result } from '../../domain/result.ts';
import { err, ok } from '../../domain/result.ts';
import type { Clip } from '../../vault/clips.ts';

/** Cards of an organisation and voices to them: one zip that can be opened and heard on any computer. */
export interface CardPack extends CardFile {
  /** The sounds of a recording of this pack, line by line. */
  readonly soundsOf: (recording: CardFile['recordings'][number]) => readonly Uint8Array[];
}

/** Read at once into the memory of a small phone. */
export const MOST_PACK_BYTES = 60_000_000;
const CARDS_NAME = 'kaarten.json';
const ENDINGS: Readonly<Record<SoundType, string>> = { 'audio/webm': 'webm', 'audio/ogg': 'ogg', 'audio/mp4': 'm4a' };
/** Any day will do: a zip wants one, and the same cards then give the same file. */
const ZIP_DAY = '2026-01-02T12:00:00';

const soundName = ({ cardId, voice }: Pick<Recording, 'cardId' | 'voice'>, at: number, type: SoundType): string => `opnames/${cardId}/${voice}/${at + 1}.${ENDINGS[type]}`;

/** Sound is pressed already: it is laid in as it is. */
export function packCards(cards: readonly OwnCard[], clips: readonly Clip[], nightDoctor?: NightDoctor): Uint8Array {
  const sounds = clips.flatMap(({ recording, sounds: lines }) => lines.map((bytes, at) => [soundName(recording, at, recording.lines[at]?.type ?? 'audio/webm'), bytes] as const));
  return zipSync({ [CARDS_NAME]: strToU8(writeCardFile(cards, { recordings: clips.map(({ recording }) => recording), nightDoctor })), ...Object.fromEntries(sounds) }, { level: 0, mtime: ZIP_DAY });
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Only these entries, each once, none larger than it may be, packed or unpacked: the rest is not even looked at. */
function unzip(bytes: Uint8Array, wanted: ReadonlySet<string>, most: number): Readonly<Record<string, Uint8Array>> | undefined {
  const left = new Set(wanted);
  let room = MOST_PACK_BYTES;
  try {
    return unzipSync(bytes, { filter: ({ name, size, originalSize }) => {
      const taken = Math.max(size, originalSize);
      if (taken > most || taken > room || !left.delete(name)) return false;
      room -= taken;
      return true;
    } });
  } catch {
    return undefined;
  }
}

/** Reads a file of cards, with voices or without: all of it or nothing. `known` are the names of the cards of the app. */
export function unpackCards(bytes: Uint8Array, known: ReadonlySet<string>): Result<CardPack, CardFileError> {
  if (bytes.length > MOST_PACK_BYTES) return err({ type: 'too-big' });
  if (!isZip(bytes)) {
    if (bytes.length > MOST_CARD_FILE_BYTES) return err({ type: 'too-big' });
    const file = parseCardFile(strFromU8(bytes), known);
    // Voices lie beside such a file, not in it.
    return file.ok ? ok({ ...file.value, recordings: [], soundsOf: () => [] }) : file;
  }
  const text = unzip(bytes, new Set([CARDS_NAME]), MOST_CARD_FILE_BYTES)?.[CARDS_NAME];
  if (!text) return err({ type: 'unreadable' });
  const file = parseCardFile(strFromU8(text), known);
  if (!file.ok) return file;
  const entries = unzip(bytes, new Set(file.value.recordings.flatMap((one) => one.lines.map(({ type }, at) => soundName(one, at, type)))), MOST_LINE_BYTES);
  if (!entries) return err({ type: 'unreadable' });
  const soundsOf: CardPack['soundsOf'] = (recording) => recording.lines.flatMap(({ type }, at) => entries[soundName(recording, at, type)] ?? []);
  const bad = file.value.recordings.find((recording) => {
    const sounds = soundsOf(recording);
    return sounds.length !== recording.lines.length || recording.lines.some(({ type, size }, at) => sounds[at]?.length !== size || soundTypeOf(sounds[at]) !== type);
  });
  return bad ? err({ type: 'bad-recording', name: bad.cardId }) : ok({ ...file.value, soundsOf });
}
