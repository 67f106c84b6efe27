import { wipe } from '../../crypto/bytes.ts';
import type { Result } from '../../domain/result.ts';
import type { LockError } from '../../hooks/lock/lock-sentence.ts';
import type { Braked } from '../../hooks/lock/use-try-brake.ts';
import type { LockedServices } from '../../services.ts';
import type { NewLock, Proof } from '../../vault/key-ring.ts';

type Opened = Result<unknown, LockError>;

/** Too early is told by the clock on the screen; the proof is not even looked at. */
const TOO_EARLY: Opened = { ok: false, error: { type: 'wrong' } };

/** Looks at one proof and opens the app with it. */
export async function openVaultWith({ keyRing, openWith }: LockedServices, brake: Pick<Braked, 'attempt'>, proof: Proof): Promise<Opened> {
  const keys = await brake.attempt(() => keyRing.open(proof));
  if (proof.type === 'passkey') wipe(proof.proof.prfOutput);
  if (!keys) return TOO_EARLY;
  return keys.ok ? openWith(keys.value) : keys;
}

/** Is this the right paper code? Opens nothing yet: first she makes a lock that she does know. */
export async function checkCode({ keyRing }: LockedServices, brake: Pick<Braked, 'attempt'>, code: Uint8Array): Promise<Opened> {
  return (await brake.attempt(() => keyRing.open({ type: 'recovery', code }))) ?? TOO_EARLY;
}

/** Puts the new lock in place of the forgotten one; the paper code and every record stay as they are. */
export async function relockVault({ keyRing, openWith }: LockedServices, code: Uint8Array, lock: NewLock): Promise<Opened> {
  const keys = await keyRing.change({ type: 'recovery', code }, lock);
  if (!keys.ok) return keys;
  const opened = await openWith(keys.value);
  if (opened.ok) wipe(code);
  return opened;
}
