// Her own devices: the sync engine, the hub and the vault put together. Loaded with the vault, like all that needs records.
import { signal } from '@preact/signals';
import { openIdentity } from './crypto/device-identity.ts';
import { webPrimitives } from './crypto/web-primitives.ts';
import { devicesError, devicesStatus } from './devices-status.ts';
import type { RecordId } from './domain/ids.ts';
import { err, ok, type Result } from './domain/result.ts';
import type { DevicesError, DevicesStatus, OwnDevice, OwnDevices } from './hooks/own-devices.ts';
import { inviteDevice, joinDevices } from './pair-devices.ts';
import { type BegunSpace, createSpace } from './sync/begin-space.ts';
import { createHttpTransport } from './sync/http-transport.ts';
import { readMembers } from './sync/read-members.ts';
import type { MemberChange } from './sync/space-state.ts';
import type { StoredSpace } from './sync/space-store.ts';
import { createSyncLoop, type LoopDeps, type SyncLoop } from './sync/sync-loop.ts';
import { createSpaceSync, type SpaceSync, type SyncOutcome } from './sync/sync-space.ts';
import type { Transport } from './sync/transport.ts';
import type { Vault } from './vault/vault.ts';
import type { SpaceDevice } from '../wire/ids.ts';

interface Deps {
  readonly vault: Vault;
  readonly random: (length: number) => Uint8Array;
  readonly now: () => number;
  readonly newId: () => RecordId;
  readonly language: () => string;
  readonly later: (ms: number, work: () => void) => () => void;
  /** Of the hub and of links: the page's own. */
  readonly origin: string;
  /** One sync at a time over all tabs. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface RunningDevices extends OwnDevices {
  /** Something was written. */
  readonly edited: () => void;
  /** The app came to the front, or the internet came back. */
  readonly look: () => void;
  readonly stop: () => void;
}

interface Parts extends Deps { readonly transport: Transport; readonly primitives: ReturnType<typeof webPrimitives> }

async function readMine({ vault }: Deps): Promise<Result<StoredSpace, DevicesError>> {
  const read = vault.mine && (await vault.space(vault.mine).read());
  if (!read) return err({ type: 'storage' });
  return read.ok ? read : err(devicesError(read.error));
}

/** Nudges from the hub. What to ask for has to be read first, so the end may come before the beginning. */
function watchMine(parts: Parts, onLook: () => void, onEnd: Parameters<LoopDeps['watch']>[1]): () => void {
  let end: (() => void) | undefined;
  let over = false;
  void readMine(parts).then(async (read) => {
    if (!read.ok || over) return;
    const { state, entries } = read.value;
    const { device, token } = await openIdentity(parts.primitives, state.identity);
    if (!over) end = parts.transport.watch([{ space: state.space, device, token, seq: state.cursor.seq, mseq: Math.max(0, entries.length - 1) }], onLook, onEnd);
  });
  return () => {
    over = true;
    end?.();
  };
}

const profileOf = ({ vault }: Deps) => vault.records.list('profile')[0];

/** What is shown: how things stand, and who belongs to it. */
function createView(parts: Parts) {
  const status = signal<DevicesStatus>({ state: 'alone' });
  const list = signal<readonly OwnDevice[]>([]);
  let isFirst = false;
  return {
    status, list,
    together: (): void => { if (status.value.state === 'alone') status.value = { state: 'everything-sent' }; },
    begin: (): void => {
      isFirst = true;
      status.value = { state: 'first', done: 0, of: 0 };
    },
    progress: (done: number, of: number): void => { if (isFirst) status.value = { state: 'first', done, of }; },
    show: async (outcome: SyncOutcome): Promise<void> => {
      const read = await readMine(parts);
      if (!read.ok) return;
      const next = devicesStatus(outcome, read.value, parts.now());
      // While the first one lasts, a line that is down only makes it last longer.
      if (!isFirst || !outcome.stopped || next.state === 'stopped') {
        isFirst = false;
        status.value = next;
      }
      list.value = (await readMembers(parts.primitives, read.value)).map(({ device, name, isThis, heardAt }) => ({ id: device, name, isThis, ...(heardAt !== undefined && { heardAt }) }));
    },
  };
}

/** The engine and its clock, from the moment that there is a space. */
function createRunner(parts: Parts, view: ReturnType<typeof createView>) {
  const { vault, transport, primitives, now, later, random, exclusive } = parts;
  let loop: SyncLoop | undefined;
  let engine: SpaceSync | undefined;
  let stopped = false;
  return {
    start: (): void => {
      const space = vault.mine;
      if (!space || loop || stopped) return;
      const made = createSpaceSync({ store: vault.space(space), transport, primitives, now, code: () => profileOf(parts)?.hubCode, onProgress: ({ seq, head }) => view.progress(seq, head) });
      engine = made;
      loop = createSyncLoop({
        later, dice: () => random(1)[0]! / 256,
        sync: (thorough) => exclusive(() => made.sync({ thorough })),
        onOutcome: (outcome) => void view.show(outcome),
        watch: (onLook, onEnd) => watchMine(parts, onLook, onEnd),
      });
      // What is known without a line; the first run says the rest.
      view.together();
      void view.show({ reports: [], waiting: 0 });
      loop.now();
    },
    change: async (change: MemberChange): Promise<Result<void, DevicesError>> => {
      const made = engine;
      if (!made) return err({ type: 'storage' });
      const outcome = await exclusive(() => made.sync({ change }));
      await view.show(outcome);
      return outcome.stopped ? err(devicesError(outcome.stopped)) : ok(undefined);
    },
    loop: () => loop,
    stop: (): void => {
      stopped = true;
      loop?.stop();
    },
  };
}

export function createOwnDevices(deps: Deps): RunningDevices {
  const { vault, newId, now } = deps;
  const primitives = webPrimitives(deps.random);
  const parts: Parts = { ...deps, primitives, transport: createHttpTransport({ fetch: (url, init) => fetch(url, init), origin: deps.origin, later: deps.later }) };
  const view = createView(parts);
  const runner = createRunner(parts, view);
  const keep = async (space: BegunSpace): Promise<Result<void, DevicesError>> => {
    const kept = await vault.beginMine(space);
    return kept.ok ? kept : err(devicesError(kept.error));
  };
  const pairing = {
    ...parts, stored: () => readMine(parts), change: runner.change,
    keepJoined: async (space: BegunSpace): Promise<Result<void, DevicesError>> => {
      const kept = await keep(space);
      if (!kept.ok) return kept;
      view.begin();
      runner.start();
      return kept;
    },
  };
  runner.start();
  return {
    status: view.status, list: view.list,
    begin: async (code, name) => {
      if (vault.mine) return ok(undefined);
      const begun = await createSpace(primitives, { type: 'mine', name, now: now() });
      const made = await parts.transport.createSpace(begun.entries, code);
      if (!made.ok) return err(devicesError(made.error));
      const kept = await keep(begun);
      if (!kept.ok) return kept;
      runner.start();
      // Without it a hub that lost everything could not be filled again; with the rest it is where it should be.
      const noted = await vault.write([{ id: profileOf(parts)?.id ?? newId(), kind: 'profile', set: { hubCode: code } }]);
      return noted.ok ? ok(undefined) : err(devicesError(noted.error));
    },
    invite: () => inviteDevice(pairing),
    join: (code, name) => (vault.mine ? Promise.resolve(err({ type: 'used' } as const)) : joinDevices(pairing, code, name)),
    // What the screen shows are devices of the space, each under its own id.
    remove: (id) => runner.change({ add: [], remove: [id as SpaceDevice] }),
    syncNow: () => runner.loop()?.now(),
    edited: () => {
      runner.start();
      runner.loop()?.edited();
    },
    look: () => runner.loop()?.now(),
    stop: runner.stop,
  };
}
