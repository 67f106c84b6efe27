// Run in Node, bundled out of the app's own sources: the device that holds ten thousand records and lets another one in.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Day } from '../../../app/domain/day.ts';
import { addDays } from '../../../app/domain/day.ts';
import { memoryStorage } from '../../unit/features/lock/memory-storage.ts';
import { openDevice, valueOf, whenSent } from './sync-device.ts';
import { asDocuments, laterTouches, syncRecords } from './sync-records.ts';

const EDITS_AFTER_SNAPSHOT = 50;
const AT_ONCE_MS = 10_000;
const LOOK_MS = 30;

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** What the bench needs of it. */
export async function openHost(origin: string, code: string, today: Day) {
  const device = await openDevice({ name: 'host', origin, storage: memoryStorage(), database: { indexedDB: new IDBFactory(), IDBKeyRange }, pause: (ms) => (ms < AT_ONCE_MS ? LOOK_MS : ms) });
  const { vault, devices, spaces } = device;
  valueOf(await vault.write(syncRecords(today)));
  valueOf(await vault.write(laterTouches(vault.records, today)));
  valueOf(await devices.begin(code, 'Eerste'));
  await whenSent(device);
  const roads = vault.records.list('road');
  /** So many edits as one commit, and back when the hub has it. */
  const edit = async (count: number, day: string): Promise<void> => {
    valueOf(await vault.write(roads.slice(0, count).map(({ id }) => ({ id, kind: 'road', set: { touchedOn: day as Day } }) as const)));
    while (valueOf(await vault.space(vault.mine!).read()).outbox.length > 0) await pause(LOOK_MS);
  };
  for (let n = 0; n < EDITS_AFTER_SNAPSHOT; n += 1) await edit(1, addDays(today, -2 - n));
  return {
    records: vault.records.size(), documents: asDocuments(vault.records), edit, stop: () => { spaces.stop(); vault.close(); },
    /** A link, and what lets in whoever answered it. */
    invite: async () => {
      const invitation = valueOf(await devices.invite());
      const admit = async (): Promise<void> => {
        while (!invitation.guest.value) await pause(LOOK_MS);
        valueOf(await invitation.confirm());
      };
      return { link: invitation.link, admit };
    },
  };
}
