import { receive, tick, type HybridClock, CLOCK_AT_ZERO, type Stamp } from '../../app/domain/hybrid-clock.ts';
import type { DeviceId } from '../../app/domain/ids.ts';
import { allHeads, DELETED, headsOf, type Op, type RecordState } from '../../app/domain/record.ts';
import { lookAt } from '../../app/sync/resting.ts';
import { createSpaceSync, type SpaceSync, type SyncOptions, type SyncOutcome } from '../../app/sync/sync-space.ts';
import type { SpacePrimitives } from '../../app/crypto/space-primitives.ts';
import type { SpaceStore } from '../../app/sync/space-store.ts';
import type { Transport } from '../../app/sync/transport.ts';
import { isNameTaken } from '../../app/vault/writer-name.ts';
import { toBase64url } from '../../wire/bytes.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { memorySpaceStore, writeEdit, type Disk } from '../support/memory-space-store.ts';
import { checkClock, checkCursor, checkReports, checkSealed, checkWhole } from './invariants-on-the-way.ts';
import type { Process, Scheduler } from './scheduler.ts';
import { simTransport, type Network } from './sim-network.ts';

/** So that a handful of records takes several parts, and a device can stand between them. */
const PART_LENGTH = 100;

/** A phone's clock: what it shows when in truth it is this late. */
export interface PhoneClock { offsetMs: number; frozenAt: number | undefined }

export const phoneNow = ({ offsetMs, frozenAt }: PhoneClock, now: number): number => Math.max(0, frozenAt ?? now + offsetMs);

export interface SimWorld {
  readonly network: Network;
  readonly scheduler: Scheduler;
  readonly primitives: SpacePrimitives;
  readonly random: (length: number) => Uint8Array;
  readonly code: string;
  /** How many commits a device takes in before it stores them: few, so that a kill comes in between, or all that came. */
  readonly together: number;
  readonly compactAfter: { readonly commits: number; readonly bytes: number };
  now: number;
  /** Puts the store of a process behind whatever a test of the test breaks in it. */
  readonly wrapStore: (store: SpaceStore, disk: Disk) => SpaceStore;
}

/** One open tab, or several, of a browser profile: disk, clock and the processes over it. */
export class SimDevice {
  readonly name: string;
  disk: Disk;
  readonly clock: PhoneClock;
  process: Process = { alive: true };
  outcome: SyncOutcome | undefined;
  private readonly world: SimWorld;
  private session = '';
  /** The latest that this phone ever thought it was. */
  private latest = 0;
  private hybrid: HybridClock = CLOCK_AT_ZERO;
  private sync_: SpaceSync | undefined;
  private readonly verified = { membership: undefined };

  constructor(world: SimWorld, name: string, disk: Disk, clock: PhoneClock) {
    this.world = world;
    this.name = name;
    this.disk = disk;
    this.clock = clock;
    this.boot();
  }

  get device(): SpaceDevice { return this.disk.stored.state.identity.device; }
  now(): number { return phoneNow(this.clock, this.world.now); }

  /** The app opened anew: memory is gone, the disk is as it was. */
  boot(): void {
    this.process = { alive: true };
    this.session = toBase64url(this.world.random(8));
    this.hybrid = CLOCK_AT_ZERO;
    this.sync_ = this.openSync(this.process);
  }

  /** Another tab on the same disk. */
  openSync(process: Process): SpaceSync {
    const { world, disk } = this;
    const inTurn = async <T>(task: () => Promise<T>): Promise<T> => {
      await world.scheduler.turn(process);
      const done = await task();
      await world.scheduler.turn(process);
      return done;
    };
    const store = world.wrapStore(memorySpaceStore(disk), disk);
    let known = disk.stored.state;
    const killable: SpaceStore = {
      kindOf: store.kindOf,
      records: () => inTurn(store.records),
      read: async () => {
        const read = await inTurn(store.read);
        if (read.ok) known = read.value.state;
        return read;
      },
      commit: async (change, onWriting) => {
        checkSealed(this.name, change);
        const done = await inTurn(() => store.commit(change, onWriting));
        if (done.ok) known = change.state;
        return done;
      },
    };
    const line = simTransport(world.network, process);
    const transport: Transport = {
      ...line,
      push: (who, frames) => {
        checkWhole(this.name, known, frames);
        return line.push(who, frames);
      },
    };
    const engine = createSpaceSync({
      store: killable, transport, primitives: world.primitives, now: () => this.now(),
      code: () => world.code, verified: this.verified, compactAfter: world.compactAfter, commitsPerTransaction: world.together, partLength: PART_LENGTH,
    });
    // As with many spaces: one look, and no more when nothing moved.
    const looks = async (options: SyncOptions | undefined): Promise<SyncOutcome | undefined> => {
      const resting = !options?.change && world.network.dice() < 0.5 ? await engine.resting() : undefined;
      const looked = resting && (await lookAt([resting], transport.heads));
      if (!looked || (looked.ok && looked.value.moved[0])) return undefined;
      return { reports: [], waiting: 0, ...(!looked.ok && { stopped: looked.error }) };
    };
    return { ...engine, sync: async (options) => (await looks(options)) ?? engine.sync(options) };
  }

  async sync(options?: SyncOptions): Promise<void> {
    const { cursor } = this.disk.stored.state;
    const { store, head } = this.world.network.hub.space;
    const outcome = await this.sync_!.sync(options);
    this.outcome = outcome;
    checkReports(this, cursor, { store, head });
    checkCursor(this, this.world.network);
  }

  private stampFor(state: RecordState | undefined): Stamp {
    if (state && isNameTaken([state.id], () => state, { writer: this.session as DeviceId, clock: this.hybrid, now: this.now() })) this.session = toBase64url(this.world.random(8));
    for (const stamp of state?.seen.values() ?? []) this.hybrid = receive(this.hybrid, stamp, this.now());
    const { clock, stamp } = tick(this.hybrid, this.now(), this.session);
    this.hybrid = clock;
    this.latest = Math.max(this.latest, this.now());
    checkClock(this.name, clock.ms, this.latest);
    return stamp;
  }

  /** Writes fields of a record as a form does that was opened on `seen`. */
  write(kind: string, id: string, fields: readonly (readonly [string, number])[], seen = this.disk.records.get(id)): readonly Op[] {
    const ops = fields.map(([field, value]): Op => ({ id, kind, field, value, stamp: this.stampFor(this.disk.records.get(id)), sees: headsOf(seen, field) }));
    writeEdit(this.disk, ops);
    return ops;
  }

  erase(kind: string, id: string): readonly Op[] {
    const state = this.disk.records.get(id);
    if (!state) return [];
    const ops: Op[] = [{ id, kind, field: DELETED, value: true, stamp: this.stampFor(state), sees: allHeads(state) }];
    writeEdit(this.disk, ops);
    return ops;
  }
}
