import { hash as nodeHash } from 'node:crypto';
import type { SpacePrimitives } from '../../app/crypto/space-primitives.ts';
import { createIdentity, publicIdentity, newPerson, type DeviceIdentity } from '../../app/crypto/device-identity.ts';
import { LINE_KINDS } from '../../app/domain/entities.ts';
import type { Op } from '../../app/domain/record.ts';
import { createSpace, joinSpace } from '../../app/sync/begin-space.ts';
import type { SpaceStore } from '../../app/sync/space-store.ts';
import { toBase64url } from '../../wire/bytes.ts';
import type { SpaceType } from '../../wire/member-entry.ts';
import { parseMemberEntry } from '../../wire/member-entry.ts';
import { splitSignedBody } from '../../wire/signed-body.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { createDice } from '../support/dice.ts';
import { newDisk, type Disk } from '../support/memory-space-store.ts';
import { hasTaken } from './invariants.ts';
import { Scheduler } from './scheduler.ts';
import { peopleAt } from './sim-chain.ts';
import { SimDevice, type PhoneClock, type SimWorld } from './sim-device.ts';
import { SimHub, type HubSpace } from './sim-hub.ts';
import { FINE, type Network } from './sim-network.ts';
import { type Seeds, simPrimitives } from './sim-primitives.ts';

/** Three devices in one space, of which two have not synced yet: how every quick history starts. */
interface Start { readonly hub: HubSpace; readonly disks: readonly Disk[]; readonly seeds: Seeds }
const starts = new Map<SpaceType, Start>();

export interface HistoryOptions {
  readonly type?: SpaceType;
  readonly seed: number;
  readonly steps: number;
  /** Which deeds may happen, and how often compared to each other. */
  readonly deeds: Readonly<Partial<Record<DeedName, number>>>;
  readonly primitives?: (dice: () => number, scheduler: Scheduler) => SpacePrimitives;
  readonly wrapStore?: (store: SpaceStore, disk: Disk) => SpaceStore;
}

export type DeedName =
  | 'write' | 'erase' | 'sync' | 'together' | 'die' | 'reboot' | 'clone' | 'backup' | 'restore' | 'rollBack' | 'wipe' | 'clock' | 'days' | 'admit' | 'remove' | 'forget' | 'forge' | 'withhold' | 'collude' | 'weather' | 'join' | 'putAway';

/** Everything that happened, for the invariants to look at. */
export class History {
  readonly dice: () => number;
  readonly scheduler: Scheduler;
  readonly primitives: SpacePrimitives;
  readonly hub: SimHub;
  readonly network: Network;
  readonly world: SimWorld;
  readonly devices: SimDevice[] = [];
  /** Every op that anybody ever wrote, by stamp, and by whom. */
  readonly written = new Map<string, { readonly op: Op; readonly by: SimDevice }>();
  /** Devices that were taken out, with what no other device had of theirs just then. */
  readonly removed = new Map<SimDevice, ReadonlySet<string>>();
  /**
   * What came of a removed device, after that, to a device that never heard of the removal: to one that the hub, having lost
   * it or keeping it back, never told. What somebody took in in good faith stays, and goes on from there.
   */
  readonly takenUnaware = new Set<string>();
  /** Stamps of what removed devices wrote after they were removed. */
  readonly writtenAfter = new Set<string>();
  readonly log: string[] = [];
  readonly backups: HubSpace[] = [];
  readonly options: HistoryOptions;
  readonly seeds: Seeds = new Map();
  readonly type: SpaceType;
  clones = 0;
  hubLosses = 0;
  /** How often the hub was dishonest. */
  lies = 0;

  constructor(options: HistoryOptions) {
    this.options = options;
    this.dice = createDice(options.seed);
    this.scheduler = new Scheduler(this.dice);
    this.primitives = options.primitives ? options.primitives(this.dice, this.scheduler) : simPrimitives(this.dice, this.seeds);
    const random = (length: number): Uint8Array => Uint8Array.from({ length }, () => Math.floor(this.dice() * 256));
    const sha = (bytes: Uint8Array) => new Uint8Array(nodeHash('sha256', bytes, 'buffer'));
    this.hub = new SimHub(sha, () => toBase64url(random(16)), () => this.world.now);
    this.network = { hub: this.hub, scheduler: this.scheduler, dice: this.dice, weather: FINE, twist: undefined, twisted: false };
    this.world = {
      network: this.network, scheduler: this.scheduler, primitives: this.primitives, random, code: 'code', now: 1_790_000_000_000,
      together: options.seed % 2 === 0 ? 3 : 30, compactAfter: { commits: 6, bytes: 1_000_000 }, wrapStore: (store, disk) => noticing(this, (options.wrapStore ?? ((whole) => whole))(store, disk), disk),
    };
    this.hub.pageItems = 1 + Math.floor(this.dice() * 12);
    const luck = this.dice();
    this.type = options.type ?? (luck < 0.66 ? 'mine' : luck < 0.84 ? 'line' : 'team');
  }

  pick<T>(from: readonly T[]): T { return from[Math.floor(this.dice() * from.length)]!; }
  note(text: string): void { this.log.push(text); }

  newClock(): PhoneClock {
    const luck = this.dice();
    if (luck < 0.6) return { offsetMs: Math.floor((this.dice() - 0.5) * 60_000), frozenAt: undefined };
    if (luck < 0.85) return { offsetMs: Math.floor((this.dice() - 0.5) * 10 * 365 * 86_400_000), frozenAt: undefined };
    return { offsetMs: 0, frozenAt: this.world.now - Math.floor(this.dice() * 1e10) };
  }

  /**
   * What records are called and made of: in a space of several people they name that space, and on a line there is one of each
   * kind that the two share. Of a team only cards are known, which each writes alone; what a later version brings is written by all.
   */
  private get kinds(): readonly string[] { return { mine: ['line'], line: LINE_KINDS, team: ['of-a-later-version'] }[this.type]; }
  kindOf(id: string): string { return this.kinds[id.charCodeAt(id.length - 1) % this.kinds.length]!; }
  get kind(): string { return this.kinds[0]!; }
  nameOf(record: string): string { return this.type === 'mine' ? record : `${this.devices[0]!.disk.stored.state.space}.${record}`; }

  get active(): readonly SimDevice[] { return this.devices.filter((device) => !this.removed.has(device)); }

  async begin(): Promise<void> {
    if (this.options.primitives) await this.found();
    else this.beginFrom(await startOf(this.type));
  }

  private beginFrom({ hub, disks, seeds }: Start): void {
    for (const [publicKey, seed] of seeds) this.seeds.set(publicKey, seed);
    this.hub.restore(hub, false);
    this.hub.space.store = hub.store;
    for (const [n, disk] of disks.entries()) this.devices.push(new SimDevice(this.world, `d${n}`, { ...disk }, this.newClock()));
  }

  async found(): Promise<void> {
    const made = await createSpace(this.primitives, { type: this.type, name: 'first', now: this.world.now });
    const first = new SimDevice(this.world, 'd0', newDisk(made), this.newClock());
    this.devices.push(first);
    await first.sync();
    await this.admit(first);
    await this.admit(first);
  }

  /** Who asks to be let in: one more device of hers in a space of her own and where the two of a line are complete, elsewhere somebody else. */
  async newcomer({ disk }: SimDevice): Promise<DeviceIdentity> {
    const isOneMoreOfHers = this.type === 'mine' || (this.type === 'line' && peopleAt(this.hub.space.entries) > 1);
    return createIdentity(this.primitives, isOneMoreOfHers ? disk.stored.state.identity.person : newPerson(this.primitives.random));
  }

  comeIn(by: SimDevice, identity: DeviceIdentity, brings: boolean): SimDevice {
    const name = `d${this.devices.length}`;
    this.note(`${by.name} has let ${name} in`);
    const joined = new SimDevice(this.world, name, newDisk(joinSpace(by.disk.stored.state.space, identity, brings)), this.newClock());
    this.devices.push(joined);
    return joined;
  }

  /** A new device, let in by another; `brings` when it may have had records before. */
  async admit(by: SimDevice, brings = false): Promise<SimDevice | undefined> {
    const identity = await this.newcomer(by);
    await by.sync({ change: { add: [{ ...(await publicIdentity(this.primitives, identity)), role: 'admin', name: 'x' }], remove: [] } });
    return by.outcome?.stopped ? undefined : this.comeIn(by, identity, brings);
  }

  write(by: SimDevice, record: string, fields: readonly (readonly [string, number])[]): void {
    const id = this.nameOf(record);
    this.remember(by, by.write(this.kindOf(id), id, fields));
    this.note(`${by.name} writes ${id} ${JSON.stringify(fields)}`);
  }

  remember(by: SimDevice, ops: readonly Op[]): void {
    for (const op of ops) {
      this.written.set(op.stamp, { op, by });
      if (this.removed.has(by)) this.writtenAfter.add(op.stamp);
    }
  }

  /** Everything works again, and everybody syncs until nothing changes any more. */
  async settle(): Promise<number> {
    this.network.weather = FINE;
    this.network.twist = undefined;
    this.hub.colludes = false;
    for (let rounds = 1; rounds <= 10; rounds += 1) {
      const before = this.picture();
      for (const device of this.devices) {
        if (rounds === 1) device.boot();
        await device.sync({ thorough: true });
        const { stopped, reports = [], waiting } = device.outcome ?? {};
        const { heads, doubt } = device.disk.stored.state;
        this.note(`round ${rounds}: ${device.name} ${stopped?.type ?? 'done'} ${reports.map(({ type }) => type).join(' ')} ${waiting} ${doubt} ${JSON.stringify(Object.entries(heads).map(([name, { dseq, hash }]) => `${name.slice(0, 3)} ${dseq} ${hash.slice(0, 3)}`))}`);
      }
      if (rounds > 1 && this.picture() === before) return rounds;
    }
    return Infinity;
  }

  private picture(): string {
    return JSON.stringify([this.hub.space.head, this.hub.space.entries.length, ...this.devices.map(({ disk }) => [disk.stored.outbox.length, disk.stored.state.heads, disk.stored.state.doubt])]);
  }
}

async function startOf(type: SpaceType): Promise<Start> {
  const known = starts.get(type);
  if (known) return known;
  const history = new History({ seed: 0, steps: 0, deeds: {}, type });
  await history.found();
  const start: Start = { hub: history.hub.backup(), disks: history.devices.map(({ disk }) => disk), seeds: history.seeds };
  starts.set(type, start);
  return start;
}

const knowsRemoval = ({ stored: { entries, state } }: Disk, device: SpaceDevice): boolean =>
  state.redo?.remove.includes(device) || entries.some((bytes) => parseMemberEntry(splitSignedBody(bytes)?.body)?.remove.some((end) => end.device === device));

/** Looks on while devices store things, once a hub may have lost a removal, or kept the entry back as only a dishonest one can: nobody can tell that from a removal that was not written yet. */
function noticing(h: History, store: SpaceStore, disk: Disk): SpaceStore {
  return {
    ...store,
    commit: async (change, onWriting) => {
      const done = await store.commit(change, onWriting);
      if (done.ok && (h.hubLosses > 0 || h.network.twisted) && (change.ops?.length || change.records?.length)) {
        for (const [gone, unheard] of h.removed) {
          if (gone.disk === disk || knowsRemoval(disk, gone.disk.stored.state.identity.device)) continue;
          for (const [stamp, { op, by }] of h.written) if (by === gone && (unheard.has(stamp) || h.writtenAfter.has(stamp)) && hasTaken({ disk }, op.id, stamp)) h.takenUnaware.add(stamp);
        }
      }
      return done;
    },
  };
}
