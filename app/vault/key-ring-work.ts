import { openBackup } from '../crypto/backup-file.ts';
import type { Bytes, RandomBytes } from '../crypto/bytes.ts';
import { wipe } from '../crypto/bytes.ts';
import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import { openPaperRoot, paperRootOf, sealPaperRoot } from '../crypto/paper-root.ts';
import type { KdfError, PassphraseKdf } from '../crypto/passphrase-kdf.ts';
import type { VaultKeys, VaultSecret } from '../crypto/vault-keys.ts';
import { createVaultKey, deriveVaultKeys, vaultIdOf } from '../crypto/vault-keys.ts';
import type { Wrap } from '../crypto/wrap.ts';
import { unwrapWithPasskey, unwrapWithPassphrase, unwrapWithRecovery, wrapWithPasskey, wrapWithPassphrase, wrapWithRecovery } from '../crypto/wraps.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { KeptLocks } from './kept-locks.ts';
import type { KeyRing, Locks, NewLock, Proof, RingError } from './key-ring.ts';

/** What the work on locks needs beside the locks themselves. */
export interface RingDeps extends Pick<KeptLocks, 'read' | 'replace' | 'add'> {
  readonly kdf: PassphraseKdf;
  readonly random: RandomBytes;
}
const MAX_TRIES = 3;

type Tools = Pick<RingDeps, 'kdf' | 'random'>;
type Next = Pick<Locks, 'wraps' | 'paper'>;
type Rewrap = (secret: VaultSecret, old: Locks) => Promise<Result<Next, RingError>>;

async function makeWrap(secret: VaultSecret, lock: NewLock, tools: Tools): Promise<Result<Wrap, KdfError>> {
  return lock.type === 'passphrase'
    ? wrapWithPassphrase(secret, lock.passphrase, tools)
    : wrapWithPasskey(secret, lock.credential, lock.proof, tools);
}

async function unwrap(locks: Locks, proof: Proof, { kdf }: Pick<Tools, 'kdf'>): Promise<Result<VaultSecret, RingError>> {
  const vaultId: Bytes = fromBase64url(locks.vaultId) ?? new Uint8Array(0);
  for (const wrap of locks.wraps) {
    if (wrap.type === 'passphrase' && proof.type === 'passphrase') return unwrapWithPassphrase(wrap, proof.passphrase, vaultId, kdf);
    if (wrap.type === 'recovery' && proof.type === 'recovery') return unwrapWithRecovery(wrap, proof.code, vaultId);
    if (wrap.type === 'passkey' && proof.type === 'passkey' && wrap.credentialId === proof.credentialId) return unwrapWithPasskey(wrap, proof.proof, vaultId, kdf);
  }
  return err({ type: 'no-such-lock' });
}

/**
 * Opens with a proof, lets `next` make the new list of locks, stores that and gives the keys. Making a lock takes seconds: where
 * another tab changed the locks meanwhile it begins anew from those, and where it destroyed them nothing is left to change.
 */
async function rewrap(deps: RingDeps, proof: Proof, next: Rewrap): Promise<Result<VaultKeys, RingError>> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const old = await deps.read();
    if (!old) return err({ type: 'no-such-lock' });
    const secret = await unwrap(old, proof, deps);
    if (!secret.ok) return secret;
    const made = await next(secret.value, old);
    const stored = made.ok ? await deps.replace(old, { ...old, ...made.value }) : made;
    if (!stored.ok || stored.value) return keysFrom(secret.value, stored);
    wipe(secret.value);
  }
  return err({ type: 'not-stored' });
}

/** The keys when all went well; either way the secret itself is gone from memory afterwards. */
async function keysFrom(secret: VaultSecret, before: Result<unknown, RingError>): Promise<Result<VaultKeys, RingError>> {
  const keys = before.ok ? ok(await deriveVaultKeys(secret)) : before;
  wipe(secret);
  return keys;
}

/** To be kept beside the locks whenever the code is seen. */
async function paperFor(secret: VaultSecret, code: Uint8Array | undefined, { random }: Pick<Tools, 'random'>): Promise<Pick<Locks, 'paper'>> {
  if (!code) return {};
  const root = await paperRootOf(code);
  const paper = await sealPaperRoot(root, await deriveVaultKeys(secret), random);
  wipe(root);
  return { paper };
}

const codeOf = (proof: Proof): Uint8Array | undefined => (proof.type === 'recovery' ? proof.code : undefined);

async function createVault(deps: RingDeps, lock: NewLock, code: Uint8Array): Promise<Result<VaultKeys, RingError>> {
  const secret = createVaultKey(deps.random);
  const first = await makeWrap(secret, lock, deps);
  if (!first.ok) return first;
  const wraps = [first.value, await wrapWithRecovery(secret, code, deps.random)];
  return keysFrom(secret, await deps.add({ vaultId: toBase64url(await vaultIdOf(secret)), wraps, ...(await paperFor(secret, code, deps)) }));
}

const withoutType = (locks: Locks, type: Wrap['type']): readonly Wrap[] => locks.wraps.filter((wrap) => wrap.type !== type);

export type RingWork = Pick<KeyRing, 'create' | 'open' | 'change' | 'add' | 'replaceCode' | 'readBackup' | 'paperRoot'>;

/** Everything that touches keys. Loaded when a lock is made or opened, not to draw the lock screen. */
export function createRingWork(deps: RingDeps): RingWork {
  return {
    create: (lock, code) => createVault(deps, lock, code),
    open: async (proof) => {
      const locks = await deps.read();
      const secret = locks ? await unwrap(locks, proof, deps) : err({ type: 'no-such-lock' } as const);
      return secret.ok ? keysFrom(secret.value, secret) : secret;
    },
    change: (proof, lock, code) => rewrap(deps, proof, async (secret, old) => {
      const made = await makeWrap(secret, lock, deps);
      if (!made.ok) return made;
      const paper = code ? [await wrapWithRecovery(secret, code, deps.random)] : old.wraps.filter((wrap) => wrap.type === 'recovery');
      return ok({ wraps: [made.value, ...paper], ...(await paperFor(secret, code ?? codeOf(proof), deps)) });
    }),
    add: (proof, lock) => rewrap(deps, proof, async (secret, old) => {
      const made = await makeWrap(secret, lock, deps);
      return made.ok ? ok({ wraps: [made.value, ...withoutType(old, made.value.type)] }) : made;
    }),
    readBackup: async (file, credential) => {
      const opened = await openBackup(file, credential, deps.kdf);
      if (!opened.ok) return opened;
      const { vaultId, wraps, payload, secret } = opened.value;
      const keys = await deriveVaultKeys(secret);
      const paper = await paperFor(secret, credential.type === 'recovery' ? credential.code : undefined, deps);
      wipe(secret);
      return ok({ locks: { vaultId: toBase64url(vaultId), wraps, ...paper }, keys, payload });
    },
    replaceCode: (proof, code) => rewrap(deps, proof, async (secret, old) => ok({
      wraps: [...withoutType(old, 'recovery'), await wrapWithRecovery(secret, code, deps.random)], ...(await paperFor(secret, code, deps)),
    })),
    paperRoot: async (keys) => {
      const { paper } = (await deps.read()) ?? {};
      return paper === undefined ? undefined : openPaperRoot(paper, keys);
    },
  };
}
