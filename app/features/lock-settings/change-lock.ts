import { wipe } from '../../crypto/bytes.ts';
import type { Result } from '../../domain/result.ts';
import type { LockError } from '../../hooks/lock/lock-sentence.ts';
import type { LockTools } from '../../hooks/lock/lock-tools.ts';
import type { KeyRing, Locks, NewLock, Proof } from '../../vault/key-ring.ts';

export type LockTask = 'change' | 'add-passkey' | 'add-words' | 'remove-passkey' | 'new-code';
export type Changed = Result<unknown, LockError>;

interface Kinds { readonly passkey: boolean; readonly words: boolean }

export const kindsOf = ({ wraps }: Locks): Kinds => ({
  passkey: wraps.some((wrap) => wrap.type === 'passkey'),
  words: wraps.some((wrap) => wrap.type === 'passphrase'),
});

/** Removing finger or face leaves the words: only who knows those may do it, or she would lock herself out. */
export const proofsFor = (task: LockTask, { wraps }: Locks): Locks['wraps'] =>
  task === 'remove-passkey' ? wraps.filter((wrap) => wrap.type === 'passphrase') : wraps;

export const setLock = (ring: KeyRing, task: LockTask, proof: Proof, lock: NewLock): Promise<Changed> =>
  task === 'change' ? ring.change(proof, lock) : ring.add(proof, lock);

/** A lock is replaced, never taken away: the words she just gave become the only lock again. */
export const removePasskey = async (ring: KeyRing, proof: Proof): Promise<Changed> =>
  proof.type === 'passphrase' ? ring.change(proof, proof) : { ok: false, error: { type: 'no-such-lock' } };

export async function setCode(ring: KeyRing, proof: Proof, code: string, readCode: LockTools['readCode']): Promise<Changed> {
  const bytes = readCode(code);
  if (!bytes.ok) throw new Error('a code of our own making must be readable');
  const replaced = await ring.replaceCode(proof, bytes.value);
  wipe(bytes.value);
  return replaced;
}
