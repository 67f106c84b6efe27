import type { BackupCredential, BackupError } from '../crypto/backup-file.ts';
import type { Bytes, RandomBytes } from '../crypto/bytes.ts';
import { wipe } from '../crypto/bytes.ts';
import type { KdfError, PassphraseKdf } from '../crypto/passphrase-kdf.ts';
import type { VaultKeys, VaultSecret } from '../crypto/vault-keys.ts';
import { createVaultKey, deriveVaultKeys, vaultIdOf } from '../crypto/vault-keys.ts';
import type { PasskeyWrap, Wrap } from '../crypto/wrap.ts';
import { parseWrap } from '../crypto/wrap.ts';
import type { PasskeyProof, UnwrapError } from '../crypto/wraps.ts';
import { unwrapWithPasskey, unwrapWithPassphrase, unwrapWithRecovery, wrapWithPasskey, wrapWithPassphrase, wrapWithRecovery } from '../crypto/wraps.ts';
import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { KeyStore } from '../storage/key-store.ts';

/** What opens the vault. `code` is what parseRecoveryCode gave. */
export type Proof =
  | { readonly type: 'passphrase'; readonly passphrase: string }
  | { readonly type: 'recovery'; readonly code: Uint8Array }
  | { readonly type: 'passkey'; readonly credentialId: string; readonly proof: PasskeyProof };

/** A lock to make. `prfSalt` is what the passkey was asked to evaluate. */
export type NewLock =
  | { readonly type: 'passphrase'; readonly passphrase: string }
  | { readonly type: 'passkey'; readonly credential: Pick<PasskeyWrap, 'credentialId' | 'prfSalt'>; readonly proof: PasskeyProof };

export type RingError = UnwrapError | KdfError | { readonly type: 'no-such-lock' } | { readonly type: 'not-stored' };
/** Everything the lock screen may know: which locks there are, and the public name of the vault. */
export interface Locks { readonly vaultId: string; readonly wraps: readonly Wrap[] }

/** The sealed copies of the one vault key. Holds no key itself between calls. */
export interface KeyRing {
  /** Undefined when there is no vault on this device, or its locks were lost. */
  readonly read: () => Promise<Locks | undefined>;
  /** First start: a new vault behind its first lock and its paper code. */
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
  readonly destroy: () => Promise<void>;
}

/** All of a backup file: its locks, the keys behind them, and the records as they were exported. */
export interface ReadBackup { readonly locks: Locks; readonly keys: VaultKeys; readonly payload: Uint8Array }

interface Deps { readonly store: KeyStore; readonly kdf: PassphraseKdf; readonly random: RandomBytes }

function parseLocks(stored: unknown): Locks | undefined {
  const [vaultId, ...rest]: readonly unknown[] = Array.isArray(stored) ? stored : [];
  if (typeof vaultId !== 'string' || !fromBase64url(vaultId)) return undefined;
  const wraps = rest.map(parseWrap).filter((wrap) => wrap.ok).map((wrap) => wrap.value);
  return wraps.length > 0 ? { vaultId, wraps } : undefined;
}

async function makeWrap(secret: VaultSecret, lock: NewLock, deps: Deps): Promise<Result<Wrap, KdfError>> {
  return lock.type === 'passphrase'
    ? wrapWithPassphrase(secret, lock.passphrase, deps)
    : wrapWithPasskey(secret, lock.credential, lock.proof, deps);
}

async function unwrap(locks: Locks, proof: Proof, deps: Deps): Promise<Result<VaultSecret, RingError>> {
  const vaultId: Bytes = fromBase64url(locks.vaultId) ?? new Uint8Array(0);
  for (const wrap of locks.wraps) {
    if (wrap.type === 'passphrase' && proof.type === 'passphrase') return unwrapWithPassphrase(wrap, proof.passphrase, vaultId, deps.kdf);
    if (wrap.type === 'recovery' && proof.type === 'recovery') return unwrapWithRecovery(wrap, proof.code, vaultId);
    if (wrap.type === 'passkey' && proof.type === 'passkey' && wrap.credentialId === proof.credentialId) return unwrapWithPasskey(wrap, proof.proof, vaultId, deps.kdf);
  }
  return err({ type: 'no-such-lock' });
}

export function createKeyRing(deps: Deps): KeyRing {
  const { store, random } = deps;
  const read = async (): Promise<Locks | undefined> => parseLocks(await store.readWraps());
  const write = async (locks: Locks): Promise<Result<void, RingError>> => {
    try {
      await store.writeWraps([locks.vaultId, ...locks.wraps]);
      return ok(undefined);
    } catch {
      return err({ type: 'not-stored' });
    }
  };
  /** Opens with a proof, lets `next` make the new list of locks, stores that and gives the keys. */
  const rewrap = async (proof: Proof, next: (secret: VaultSecret, old: Locks) => Promise<Result<readonly Wrap[], RingError>>): Promise<Result<VaultKeys, RingError>> => {
    const old = await read();
    if (!old) return err({ type: 'no-such-lock' });
    const secret = await unwrap(old, proof, deps);
    if (!secret.ok) return secret;
    const wraps = await next(secret.value, old);
    const stored = wraps.ok ? await write({ ...old, wraps: wraps.value }) : wraps;
    const keys = stored.ok ? ok(await deriveVaultKeys(secret.value)) : stored;
    wipe(secret.value);
    return keys;
  };
  return {
    read,
    create: async (lock, code) => {
      const secret = createVaultKey(random);
      const first = await makeWrap(secret, lock, deps);
      if (!first.ok) return first;
      const stored = await write({ vaultId: toBase64url(await vaultIdOf(secret)), wraps: [first.value, await wrapWithRecovery(secret, code, random)] });
      const keys = stored.ok ? ok(await deriveVaultKeys(secret)) : stored;
      wipe(secret);
      return keys;
    },
    open: async (proof) => {
      const locks = await read();
      const secret = locks ? await unwrap(locks, proof, deps) : err({ type: 'no-such-lock' } as const);
      if (!secret.ok) return secret;
      const keys = await deriveVaultKeys(secret.value);
      wipe(secret.value);
      return ok(keys);
    },
    change: (proof, lock, code) => rewrap(proof, async (secret, old) => {
      const made = await makeWrap(secret, lock, deps);
      if (!made.ok) return made;
      const paper = code ? [await wrapWithRecovery(secret, code, random)] : old.wraps.filter((wrap) => wrap.type === 'recovery');
      return ok([made.value, ...paper]);
    }),
    add: (proof, lock) => rewrap(proof, async (secret, old) => {
      const made = await makeWrap(secret, lock, deps);
      return made.ok ? ok([made.value, ...old.wraps.filter((wrap) => wrap.type !== made.value.type)]) : made;
    }),
    replaceCode: (proof, code) => rewrap(proof, async (secret, old) => ok([...old.wraps.filter((wrap) => wrap.type !== 'recovery'), await wrapWithRecovery(secret, code, random)])),
    adopt: write,
    readBackup: async (file, credential) => {
      const { openBackup } = await import('../crypto/backup-file.ts');
      const opened = await openBackup(file, credential, deps.kdf);
      if (!opened.ok) return opened;
      const { vaultId, wraps, payload, secret } = opened.value;
      const keys = await deriveVaultKeys(secret);
      wipe(secret);
      return ok({ locks: { vaultId: toBase64url(vaultId), wraps }, keys, payload });
    },
    destroy: store.destroy,
  };
}
