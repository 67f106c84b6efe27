import type { BackupCredential, BackupError } from '../crypto/backup-file.ts';
import type { Bytes, RandomBytes } from '../crypto/bytes.ts';
import type { KdfError, PassphraseKdf } from '../crypto/passphrase-kdf.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import type { PasskeyWrap, Wrap } from '../crypto/wrap.ts';
import type { PasskeyProof, UnwrapError } from '../crypto/wraps.ts';
import type { Result } from '../domain/result.ts';
import { err } from '../domain/result.ts';
import type { KeyStore } from '../storage/key-store.ts';
import { createKeptLocks } from './kept-locks.ts';
import type { RingWork } from './key-ring-work.ts';

/** What opens the vault. `code` is what parseRecoveryCode gave. */
export type Proof =
  | { readonly type: 'passphrase'; readonly passphrase: string }
  | { readonly type: 'recovery'; readonly code: Uint8Array }
  | { readonly type: 'passkey'; readonly credentialId: string; readonly proof: PasskeyProof };

/** A lock to make. `prfSalt` is what the passkey was asked to evaluate. */
export type NewLock =
  | { readonly type: 'passphrase'; readonly passphrase: string }
  | { readonly type: 'passkey'; readonly credential: Pick<PasskeyWrap, 'credentialId' | 'prfSalt'>; readonly proof: PasskeyProof };

export type RingError = UnwrapError | KdfError | { readonly type: 'no-such-lock' } | { readonly type: 'not-stored' } | { readonly type: 'vault-there' } | { readonly type: 'lost' };
/** Everything the lock screen may know: which locks there are, and the public name of the vault. */
export interface Locks {
  readonly vaultId: string;
  readonly wraps: readonly Wrap[];
  /** Sealed under the vault's own key: the root of what the paper code opens at the hub. Absent in a vault whose code was not seen since. */
  readonly paper?: string;
}

/** `triesFrom`: milliseconds since 1970, before which no try is looked at. */
export interface WrongTries { readonly wrongTries: number; readonly triesFrom: number }

/** The sealed copies of the one vault key. Holds no key itself between calls. */
export interface KeyRing {
  /** Undefined when there is no vault on this device, or its locks were lost. */
  readonly read: () => Promise<Locks | undefined>;
  /** The same, or as this page last read or wrote them: where the browser has lost them since, or a full disk holds up the answer. Never throws. */
  readonly known: () => Promise<Locks | undefined>;
  /** First start: a new vault behind its first lock and its paper code. Refused with `vault-there` where one is, or was lost: nothing is written over it. */
  readonly create: (lock: NewLock, code: Uint8Array) => Promise<Result<VaultKeys, RingError>>;
  readonly open: (proof: Proof) => Promise<Result<VaultKeys, RingError>>;
  /** Puts one lock (and, if given, a new paper code) in place of all locks but the paper code. Rewraps only: records stay as they are. */
  readonly change: (proof: Proof, lock: NewLock, code?: Uint8Array) => Promise<Result<VaultKeys, RingError>>;
  /** A passkey beside the passphrase, or the other way round. */
  readonly add: (proof: Proof, lock: NewLock) => Promise<Result<VaultKeys, RingError>>;
  readonly replaceCode: (proof: Proof, code: Uint8Array) => Promise<Result<VaultKeys, RingError>>;
  /** After a restore: the locks that came with the backup, or a fresh one over its key. */
  readonly adopt: (locks: Locks) => Promise<Result<void, RingError>>;
  /** Opens a backup file with its own locks. Stores nothing: the caller adopts the locks when the records are in place. */
  readonly readBackup: (file: Uint8Array, credential: BackupCredential) => Promise<Result<ReadBackup, BackupError>>;
  /** Where a browser that is killed at once keeps them, which localStorage does only some seconds later. Undefined when none are kept. */
  readonly readTries: () => Promise<WrongTries | undefined>;
  /** Resolves when they are on disk, or cannot be. */
  readonly keepTries: (tries: WrongTries) => Promise<void>;
  /** Of the paper code that holds now: the root of what it opens at the hub. */
  readonly paperRoot: (keys: VaultKeys) => Promise<Bytes | undefined>;
  readonly destroy: () => Promise<void>;
}

/** All of a backup file: its locks, the keys behind them, and the records as they were exported. */
export interface ReadBackup { readonly locks: Locks; readonly keys: VaultKeys; readonly payload: Uint8Array }

interface Deps {
  readonly store: KeyStore;
  readonly kdf: PassphraseKdf;
  readonly random: RandomBytes;
  /** Whether records should be here, also when the locks on them are gone. */
  readonly holdsRecords: () => boolean;
}

const parseTries = (stored: unknown): WrongTries | undefined => {
  const { wrongTries, triesFrom } = (stored ?? {}) as { readonly wrongTries?: unknown; readonly triesFrom?: unknown };
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
  return isCount(wrongTries) && isCount(triesFrom) ? { wrongTries, triesFrom } : undefined;
};

/** The light half: reads which locks there are. What needs cryptography comes in with the first lock made or opened. */
export function createKeyRing({ store, kdf, random, holdsRecords }: Deps): KeyRing {
  const { read, known, write, replace, add, destroy } = createKeptLocks({ store, holdsRecords });
  const ringWork = async (): Promise<RingWork> => (await import('./key-ring-work.ts')).createRingWork({ kdf, random, read, replace, add });
  /** The part that is fetched may be missing, and a phone that slept may have lost its storage: both are answers, so that no screen waits for good. */
  const working = async <T>(task: (work: RingWork) => Promise<Result<T, RingError>>): Promise<Result<T, RingError>> => {
    const work = await ringWork().catch(() => undefined);
    if (!work) return err({ type: 'kdf-unavailable' });
    try {
      return await task(work);
    } catch {
      return err({ type: 'lost' });
    }
  };
  return {
    read,
    known,
    create: (lock, code) => working((work) => work.create(lock, code)),
    open: (proof) => working((work) => work.open(proof)),
    change: (proof, lock, code) => working((work) => work.change(proof, lock, code)),
    add: (proof, lock) => working((work) => work.add(proof, lock)),
    replaceCode: (proof, code) => working((work) => work.replaceCode(proof, code)),
    readBackup: async (file, credential) => (await ringWork()).readBackup(file, credential),
    paperRoot: async (keys) => (await ringWork()).paperRoot(keys),
    adopt: write,
    readTries: () => store.readTries().then(parseTries, () => undefined),
    keepTries: (tries) => store.writeTries(tries).catch(() => undefined),
    destroy,
  };
}
