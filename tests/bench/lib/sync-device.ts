// One device of hers without the screen: the real vault, the real engine, and the hub as it comes. For Node and for a page.
import { toBase64url } from '../../../app/crypto/base64url.ts';
import { createVaultKey, deriveVaultKeys } from '../../../app/crypto/vault-keys.ts';
import type { DeviceId, RecordId } from '../../../app/domain/ids.ts';
import type { Result } from '../../../app/domain/result.ts';
import type { OwnDevices } from '../../../app/hooks/own-devices.ts';
import { createSharedSpaces, type RunningSpaces } from '../../../app/shared-spaces.ts';
import { createDexieLogStore } from '../../../app/storage/dexie-log-store.ts';
import { DrempelDatabase } from '../../../app/storage/schema.ts';
import { createSentinelStore } from '../../../app/storage/sentinel.ts';
import { openVault, type Vault, type VaultDeps } from '../../../app/vault/vault.ts';

export interface SyncDevice {
  readonly vault: Vault;
  readonly devices: OwnDevices;
  readonly spaces: RunningSpaces;
}

export interface Place {
  readonly name: string;
  readonly origin: string;
  readonly storage: Storage;
  readonly database?: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };
  /** Milliseconds to wait instead of those that the engine asks for. */
  readonly pause?: (ms: number) => number;
}

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

export function valueOf<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

const createQueue = (): VaultDeps['exclusive'] => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
};

export async function openDevice({ name, origin, storage, database, pause = (ms) => ms }: Place): Promise<SyncDevice> {
  const onEdit: ((takesBack: boolean) => void)[] = [];
  const id = (): DeviceId => toBase64url(random(8)) as DeviceId;
  const vault = valueOf(await openVault(await deriveVaultKeys(createVaultKey(random)), {
    log: createDexieLogStore(new DrempelDatabase(name, database ?? {}), () => undefined), sentinel: createSentinelStore(storage), random, now: Date.now,
    device: id(), writer: id(), exclusive: createQueue(), announce: () => undefined, onEdit: (takesBack) => { for (const tell of onEdit) tell(takesBack); },
  }));
  const spaces = createSharedSpaces({
    vault, random, now: Date.now, origin, language: () => 'nl', paperRoot: async () => undefined, newId: () => toBase64url(random(16)) as RecordId, exclusive: createQueue(),
    later: (ms, work) => {
      const timer = setTimeout(work, pause(ms));
      return () => clearTimeout(timer);
    },
  });
  onEdit.push(spaces.edited);
  return { vault, devices: spaces.devices, spaces };
}

/** Resolves when everything that was written here is at the hub, and the first look is over. */
export const whenSent = ({ devices }: SyncDevice): Promise<void> => new Promise((resolve) => {
  const end = devices.status.subscribe(({ state }) => {
    if (state !== 'everything-sent') return;
    resolve();
    queueMicrotask(() => end());
  });
});
