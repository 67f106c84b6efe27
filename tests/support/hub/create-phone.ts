import { webcrypto } from 'node:crypto';
import { toBase64url } from '../../../app/crypto/base64url.ts';
import type { DeviceId, RecordId } from '../../../app/domain/ids.ts';
import type { OwnDevices } from '../../../app/hooks/own-devices.ts';
import { createSharedSpaces, type RunningSpaces } from '../../../app/shared-spaces.ts';
import type { DrempelDatabase } from '../../../app/storage/schema.ts';
import type { Vault } from '../../../app/vault/vault.ts';
import { type Device, setupDevice } from '../../unit/vault/vault-fixture.ts';

export const random = (length: number): Uint8Array => webcrypto.getRandomValues(new Uint8Array(length));
export const newId = (): RecordId => toBase64url(random(16)) as RecordId;

export const later = (ms: number, work: () => void): (() => void) => {
  // A test does not wait for her to stop typing.
  const timer = setTimeout(work, ms < 10_000 ? 50 : ms);
  return () => clearTimeout(timer);
};

export interface Phone {
  readonly vault: Vault;
  readonly devices: OwnDevices;
  /** Under which it stamps what it writes. */
  readonly writer: DeviceId;
  readonly spaces: RunningSpaces;
  /** After `spaces.stop()`: the same phone, taken out of the drawer. */
  readonly backOn: () => Phone;
  /** What lies on its disk, to look at or to damage. */
  readonly openRows: () => DrempelDatabase;
  /** The same phone, off and on again: what is on its disk is all that it knows. */
  readonly restart: () => Promise<Phone>;
  /** Another phone with everything on its disk that is on the disk of this one just now. */
  readonly copy: () => Promise<Phone>;
}
const running: Phone[] = [];

/** All tests' vaults have the same keys: what one wrote, another opens. */
async function copyOfDisk({ openRows }: Device): Promise<Device> {
  const copy = await setupDevice(toBase64url(random(8)));
  const [from, to] = [openRows(), copy.openRows()];
  for (const table of from.tables) await to.table(table.name).bulkPut(await table.toArray());
  for (const rows of [from, to]) rows.close();
  return copy;
}

/** The real vault on a database in memory, the real engine, and the hub as it comes. */
export async function createPhone(origin: string, paperRoot: () => Promise<Uint8Array | undefined> = async () => undefined, wait: typeof later = later): Promise<Phone> {
  const openOn = async (device: Device): Promise<Phone> => {
    // Each its own: a copy that hears of what is written on the first phone would send, and the first would not.
    const onEdit: ((takesBack: boolean) => void)[] = [];
    let last: Promise<unknown> = Promise.resolve();
    const writer = toBase64url(random(8)) as DeviceId;
    const vault = await device.openTab({ random, device: toBase64url(random(8)) as DeviceId, writer, now: Date.now, onEdit: (takesBack) => { for (const tell of onEdit) tell(takesBack); } });
    const startSpaces = () => createSharedSpaces({
      vault, random, now: Date.now, origin, language: () => 'nl', newId, paperRoot, later: wait,
      exclusive: (work) => {
        const next = last.then(work, work);
        last = next.catch(() => undefined);
        return next;
      },
    });
    const turnOn = (): Phone => {
      const spaces = startSpaces();
      onEdit.splice(0, Infinity, spaces.edited);
      const restart = (): Promise<Phone> => {
        spaces.stop();
        vault.close();
        return openOn(device);
      };
      const phone = { vault, writer, devices: spaces.devices, spaces, backOn: turnOn, openRows: device.openRows, restart, copy: async () => openOn(await copyOfDisk(device)) };
      running.push(phone);
      return phone;
    };
    return turnOn();
  };
  return openOn(await setupDevice(toBase64url(random(8))));
}

export function stopPhones(): void {
  for (const { vault, spaces } of running.splice(0)) {
    spaces.stop();
    vault.close();
  }
}
