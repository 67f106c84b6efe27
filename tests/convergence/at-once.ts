import type { MemberChange } from '../../app/sync/space-state.ts';
import type { SyncOptions, SyncOutcome } from '../../app/sync/sync-space.ts';
import type { History } from './history.ts';
import type { Process } from './scheduler.ts';
import type { SimDevice } from './sim-device.ts';

export const RECORDS = ['r0', 'r1', 'r2', 'r3'];

/** A coming or going by the hand of a device; what came of it is not known to anybody who died meanwhile. */
export interface Coming {
  readonly by: SimDevice;
  readonly change: MemberChange;
  readonly what: string;
  outcome?: SyncOutcome | undefined;
}

/** One device syncs and is killed at one of its turns: before or after any call to its store or to the hub. */
export async function dieWith(h: History, device: SimDevice, turns: number, coming?: Coming, options?: SyncOptions): Promise<void> {
  const { process } = device;
  process.turnsLeft = turns;
  device.outcome = undefined;
  h.note(`${device.name} ${coming?.what ?? 'syncs'} and dies after ${turns} turns`);
  await h.scheduler.together([{ process, run: () => device.sync(coming ? { change: coming.change } : options) }]);
  if (coming) coming.outcome = device.outcome;
  device.boot();
}

/** Several at once, two tabs of one profile among them, and sometimes one dies: also while it lets somebody in or takes somebody out. */
export async function atOnce(h: History, comings: readonly Coming[] = []): Promise<void> {
  const devices = Array.from({ length: (comings.length > 0 ? 1 : 2) + Math.floor(h.dice() * 2) }, () => h.pick(h.active));
  h.note(`together: ${[...devices.map(({ name }) => name), ...comings.map(({ by, what }) => `${by.name} ${what}`)].join(' ')}`);
  const mortal = (): Process => ({ alive: true, turnsLeft: h.dice() < 0.2 ? Math.floor(h.dice() * 30) : undefined });
  const tasks: { readonly process: Process; readonly run: () => Promise<unknown> }[] = devices.map((device) => {
    const process = mortal();
    const tab = device.openSync(process);
    return { process, run: () => tab.sync() };
  });
  for (const coming of comings) {
    const process = mortal();
    const tab = coming.by.openSync(process);
    tasks.push({ process, run: async () => { coming.outcome = await tab.sync({ change: coming.change }); } });
  }
  const writers = h.dice() < 0.5 ? [h.pick(devices)] : [];
  for (const device of writers) {
    const process: Process = { alive: true };
    tasks.push({ process, run: async () => { await h.scheduler.turn(process); h.write(device, h.pick(RECORDS), [['a', 1]]); } });
  }
  await h.scheduler.together(tasks);
}
