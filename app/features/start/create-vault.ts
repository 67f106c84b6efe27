import { wipe } from '../../crypto/bytes.ts';
import type { VaultKeys } from '../../crypto/vault-keys.ts';
import { createRecoveryCode, parseRecoveryCode } from '../../crypto/recovery-code.ts';
import type { Result } from '../../domain/result.ts';
import { EXAMPLE_KEY } from '../../hooks/lock/example-key.ts';
import type { LockError } from '../../hooks/lock/lock-sentence.ts';
import type { LockedServices } from '../../services.ts';
import type { NewLock } from '../../vault/key-ring.ts';

type Made = Result<void, LockError>;

export interface VaultMaker {
  /** A vault behind this lock and this paper code, opened. Trying again after a failure makes no second vault. Where there is one already it is shown, and stays as it was. */
  readonly make: (lock: NewLock, code: string) => Promise<Made>;
  /** A vault with invented families. Its key is shown beside its lock. */
  readonly makeExample: () => Promise<Made>;
}

/** Without the browser's cryptography nothing could be sealed, and then nothing may be kept. */
export const canSeal = (): boolean => globalThis.isSecureContext && globalThis.crypto?.subtle !== undefined;

export function createVaultMaker({ keyRing, settings, openWith, random, tabs }: LockedServices): VaultMaker {
  let keys: VaultKeys | undefined;
  const open = async (lock: NewLock, code: string, fill?: 'example'): Promise<Made> => {
    if (!keys) {
      const bytes = parseRecoveryCode(code);
      if (!bytes.ok) throw new Error('a code of our own making must be readable');
      const created = await keyRing.create(lock, bytes.value);
      wipe(bytes.value);
      if (!created.ok) {
        if (created.error.type === 'vault-there') await tabs.toVault();
        return created;
      }
      keys = created.value;
      if (fill === 'example') settings.update({ example: true });
      tabs.tellVault();
    }
    return openWith(keys, fill);
  };
  return {
    make: (lock, code) => open(lock, code),
    makeExample: () => open({ type: 'passphrase', passphrase: EXAMPLE_KEY }, createRecoveryCode(random), 'example'),
  };
}
