import type { Result } from '../domain/result.ts';
import type { StorageError } from './storage-error.ts';

/** A recorded voice: its description and its sounds lie apart, so that looking what there is reads no sound. All sealed. */
export interface ClipRow { readonly id: string; readonly head: Uint8Array }
/** `key` names the recording and the line. */
export interface SoundRow { readonly key: string; readonly bytes: Uint8Array }

export interface ClipRows {
  readonly all: () => Promise<Result<readonly ClipRow[], StorageError>>;
  /** Undefined for what is not there. */
  readonly sound: (key: string) => Promise<Result<Uint8Array | undefined, StorageError>>;
  /** Puts recordings with their sounds in the place of others: all of it or nothing. */
  readonly replace: (gone: readonly string[], put: readonly ClipRow[], sounds: readonly SoundRow[]) => Promise<Result<void, StorageError>>;
}
