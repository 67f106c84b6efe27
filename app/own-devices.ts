// Her own devices: the space that all of them share.
import { signal } from '@preact/signals';
import { devicesError, devicesStatus, firstStatus, isHalfway, NO_RUN } from './devices-status.ts';
import { formerlyOf, nameOfDevice, noteNewName } from './copied-devices.ts';
import { deviceRecordId } from './domain/ids.ts';
import { err, ok, type Result } from './domain/result.ts';
import { unmake } from './end-space.ts';
import type { DevicesError, DevicesStatus, OwnDevice, OwnDevices } from './hooks/own-devices.ts';
import { inviteGuest, knock, type PairDeps } from './pair-spaces.ts';
import type { Posts } from './posts.ts';
import { createRemove } from './remove-device.ts';
import { profileChange, type SharedParts } from './shared-parts.ts';
import { type BegunSpace, createSpace } from './sync/begin-space.ts';
import { readMembers, readWriters } from './sync/read-members.ts';
import type { StoredSpace } from './sync/space-store.ts';
import type { SyncOutcome } from './sync/sync-space.ts';
import type { SpaceId } from '../wire/ids.ts';

/** Leaving concerns every space: the engines stop. */
type HereAndNow = Omit<OwnDevices, 'planLeaving'>;

export interface RunningDevices {
  readonly own: HereAndNow;
  readonly show: (outcome: SyncOutcome) => Promise<void>;
  readonly progress: (done: number, of: number) => void;
  /** Something was written: it waits from now on, also while the line is down and nothing is tried. */
  readonly edited: () => void;
}

/** Asked again while it works, it works once more afterwards: many edits in a row are read once. */
function oneAtATime(work: () => Promise<void>): () => void {
  let working = false;
  let again = false;
  const run = async (): Promise<void> => {
    working = true;
    do {
      again = false;
      // What failed once is read anew with the next edit.
      await work().catch(() => undefined);
    } while (again);
    working = false;
  };
  return () => {
    if (working) again = true;
    else void run();
  };
}

const whichGoes = (formerly: readonly string[]): Pick<OwnDevice, 'formerly'> => (formerly.length > 0 ? { formerly } : {});

/** What is shown: how things stand, and who belongs to it. */
function createView(parts: SharedParts) {
  const status = signal<DevicesStatus>({ state: 'alone' });
  const list = signal<readonly OwnDevice[]>([]);
  let isFirst = false;
  let last = NO_RUN;
  const say = async (): Promise<StoredSpace | undefined> => {
    const read = await parts.stored(parts.vault.mine);
    if (!read.ok) return undefined;
    if (!isFirst && isHalfway(read.value)) {
      isFirst = true;
      status.value = firstStatus(read.value);
    }
    const next = devicesStatus(last, read.value, parts.now());
    // While the first one lasts, a line that is down only makes it last longer.
    if (next.state === 'stopped' || (!isHalfway(read.value) && (!isFirst || !last.stopped))) {
      isFirst = false;
      status.value = next;
    }
    return read.value;
  };
  const readList = async (stored: StoredSpace): Promise<void> => {
    const members = await readMembers(parts.primitives, stored);
    const there = new Set<string>(members.map(({ device }) => device));
    list.value = members.map(({ device, name, isThis, heardAt }) => ({
      id: device, name: nameOfDevice(parts, device, name), isThis, ...(heardAt !== undefined && { heardAt }), ...whichGoes(formerlyOf(parts, device).filter((one) => there.has(one))),
    }));
  };
  return {
    status, list,
    begin: (): void => {
      isFirst = true;
      status.value = { state: 'first', done: 0, of: 0 };
    },
    progress: (done: number, of: number): void => { if (isFirst) status.value = { state: 'first', done, of }; },
    show: async (outcome: SyncOutcome): Promise<void> => {
      last = outcome;
      const stored = await say();
      if (!stored) return;
      await readList(stored);
      await noteNewName(parts, stored, list.value);
    },
    edited: say,
    relist: async (): Promise<void> => {
      const read = await parts.stored(parts.vault.mine);
      if (read.ok) await readList(read.value);
    },
  };
}

/** Who wrote what: in her own space by the names of her devices, elsewhere by who somebody is. */
const createWhoWrote = (parts: SharedParts): OwnDevices['whoWrote'] => async (space) => {
  // As a record names it, which was written by this vault or checked when it came.
  const read = await parts.stored(space === undefined ? parts.vault.mine : (space as SpaceId));
  if (!read.ok) return undefined;
  const { byWriter, hasGone } = await readWriters(parts.primitives, read.value);
  return { hasGone, byWriter: new Map([...byWriter].map(([writer, { device, name, ...who }]) => [writer, { ...who, name: space === undefined ? nameOfDevice(parts, device, name) : name }])) };
};

export function createOwnDevices(parts: SharedParts, posts: Posts): RunningDevices {
  const { vault, now, primitives, transport } = parts;
  const view = createView(parts);
  const keep = async (space: BegunSpace): Promise<Result<void, DevicesError>> => {
    // The hub took a while, and another try may have been quicker: what its devices share is not left for this one.
    const kept = await vault.beginMine(space);
    return kept.ok ? ok(undefined) : err(devicesError(kept.error));
  };
  const pairing: PairDeps = {
    ...parts, stored: () => parts.stored(vault.mine), change: (change) => parts.change(vault.mine, change),
    keepJoined: async (space) => {
      const kept = await keep(space);
      if (!kept.ok) return kept;
      view.begin();
      parts.start();
      return kept;
    },
  };
  if (vault.mine) {
    // What is known without a line; the first run says the rest.
    view.status.value = { state: 'unknown' };
    void view.show(NO_RUN);
  }
  const own: HereAndNow = {
    status: view.status, list: view.list,
    begin: async (code, name) => {
      if (vault.mine) return ok(undefined);
      const begun = await createSpace(primitives, { type: 'mine', name, now: now() });
      const made = await transport.createSpace(begun.entries, code);
      if (!made.ok) return err(devicesError(made.error));
      const kept = await keep(begun);
      // Another try was quicker. What could not be stored for another reason may yet be there.
      if (!kept.ok) return kept.error.type === 'used' ? ok(await unmake(parts, begun)) : kept;
      view.status.value = { state: 'unknown' };
      void view.show(NO_RUN);
      parts.start();
      // Without it a hub that lost everything could not be filled again; with the rest it is where it should be.
      const noted = await vault.write([profileChange({ hubCode: code })]);
      return noted.ok ? ok(undefined) : err(devicesError(noted.error));
    },
    invite: () => inviteGuest(pairing),
    join: (code, name) => (vault.mine ? Promise.resolve(err({ type: 'used' } as const)) : knock(pairing, code, { name, to: 'mine' })),
    rename: async (id, name) => {
      const written = await vault.write([{ id: deviceRecordId(id), kind: 'device', set: { name } }]);
      if (!written.ok) return err(devicesError(written.error));
      await view.relist();
      return ok(undefined);
    },
    remove: createRemove(parts, view.list, posts),
    whoWrote: createWhoWrote(parts),
    syncNow: parts.syncNow,
  };
  return { own, show: view.show, progress: view.progress, edited: oneAtATime(async () => { if (vault.mine) await view.edited(); }) };
}
