import { openSealed, seal } from '../crypto/aead.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import { concatBytes } from '../crypto/bytes.ts';
import { fromUtf8, utf8 } from '../crypto/text-bytes.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Recording } from '../domain/recording.ts';
import { parseRecording, soundTypeOf } from '../domain/recording.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { ClipRow, ClipRows, SoundRow } from '../storage/clip-rows.ts';
import type { StorageError } from '../storage/storage-error.ts';

/** A recording with the sound of each of its lines. */
export interface Clip { readonly recording: Recording; readonly sounds: readonly Uint8Array[] }

export type ClipError = StorageError | { readonly type: 'locked' };

/** The recorded voices on this device, sealed. What each says is public; that they are here, and whose voice it is, is not. */
export interface Clips {
  /** What there is, without its sound. What cannot be read is left out. */
  readonly list: () => Promise<Result<readonly Recording[], ClipError>>;
  /** The sounds of a recording, line by line; undefined when any of it is gone or damaged. */
  readonly sounds: (recording: Recording) => Promise<Result<readonly Uint8Array[] | undefined, ClipError>>;
  /** Keeps them all or none; each takes the place of the one by the same voice on the same card. */
  readonly save: (clips: readonly Clip[]) => Promise<Result<void, ClipError>>;
  readonly remove: (id: RecordId) => Promise<Result<void, ClipError>>;
  readonly close: () => void;
}

const soundKey = (id: RecordId, at: number): string => `${id}/${at}`;

export function createClips(rows: ClipRows, keys: VaultKeys, random: RandomBytes): Clips {
  let closed = false;
  const aad = (name: string) => concatBytes(utf8('drempel.voice.v1\0'), keys.vaultId, utf8(name));
  const open = async (bytes: Uint8Array, name: string): Promise<Uint8Array | undefined> => {
    const opened = await openSealed(keys.voices, bytes, aad(name));
    return opened.ok ? opened.value : undefined;
  };
  /** An id never gets another recording: what was opened once is not opened again for the next card. */
  const known = new Map<string, Recording>();
  const readHead = async ({ id, head }: ClipRow): Promise<Recording | undefined> => {
    const before = known.get(id);
    if (before) return before;
    const bytes = await open(head, id);
    try {
      const recording = bytes && parseRecording(JSON.parse(fromUtf8(bytes) ?? 'null'));
      if (recording?.id !== id) return undefined;
      known.set(id, recording);
      return recording;
    } catch {
      return undefined;
    }
  };
  const whileOpen = async <T, E>(work: () => Promise<Result<T, E>>): Promise<Result<T, E | { readonly type: 'locked' }>> => (closed ? err({ type: 'locked' }) : work());
  const list: Clips['list'] = () => whileOpen(async () => {
    const stored = await rows.all();
    if (!stored.ok) return stored;
    return ok((await Promise.all(stored.value.map(readHead))).filter((recording) => recording !== undefined));
  });
  return {
    list,
    sounds: ({ id, lines }) => whileOpen(async () => {
      const sounds: Uint8Array[] = [];
      for (const at of lines.keys()) {
        const stored = await rows.sound(soundKey(id, at));
        if (!stored.ok) return stored;
        const bytes = stored.value && await open(stored.value, soundKey(id, at));
        if (!bytes || soundTypeOf(bytes) !== lines[at]?.type) return ok(undefined);
        sounds.push(bytes);
      }
      return ok(sounds);
    }),
    save: (clips) => whileOpen(async () => {
      // What could not be read again would take the place of what can.
      if (clips.some(({ recording }) => !parseRecording(recording))) return err({ type: 'unavailable' } as const);
      const there = await list();
      if (!there.ok) return there;
      const places = new Set(clips.map(({ recording: { cardId, voice } }) => `${cardId}/${voice}`));
      const gone = there.value.filter(({ cardId, voice }) => places.has(`${cardId}/${voice}`)).map(({ id }) => id);
      const heads = await Promise.all(clips.map(async ({ recording }): Promise<ClipRow> => ({ id: recording.id, head: await seal(keys.voices, utf8(JSON.stringify(recording)), aad(recording.id), random) })));
      const sounds = await Promise.all(clips.flatMap(({ recording, sounds: lines }) => lines.map(async (bytes, at): Promise<SoundRow> => ({ key: soundKey(recording.id, at), bytes: await seal(keys.voices, bytes, aad(soundKey(recording.id, at)), random) }))));
      return closed ? err({ type: 'locked' } as const) : rows.replace(gone, heads, sounds);
    }),
    remove: (id) => whileOpen(() => rows.replace([id], [], [])),
    close: () => {
      closed = true;
      known.clear();
    },
  };
}
