import { type CommitHeader, NO_PREVIOUS, splitCommit } from '../../wire/commit-header.ts';
import { SPACE_BYTES, type SpaceDevice } from '../../wire/ids.ts';
import type { HeadAnswer, HeadQuestion } from '../../wire/heads.ts';
import { LIMITS } from '../../wire/limits.ts';
import { parseManifest, readPartPlace, type SnapshotManifest } from '../../wire/manifest.ts';
import { isKeyless } from '../../wire/member-entry.ts';
import type { PushResult } from '../../wire/push-result.ts';
import { splitSignedBody } from '../../wire/signed-body.ts';
import { fromBase64url, sameBytes, toBase64url, type Bytes } from '../../wire/bytes.ts';
import type { PulledItem, PulledPage, PushedFrame, PullQuestion } from '../../app/sync/transport.ts';
import { SimBoxes } from './sim-boxes.ts';
import { type IsSigned, mayDelete, mayFollow, splitEntry } from './sim-chain.ts';
import { isCovered, judgeCovers } from './sim-covers.ts';

export interface CommitRow { readonly seq: number; readonly header: CommitHeader; readonly hash: string; readonly bytes: Bytes }
export interface ManifestRow { readonly seq: number; readonly manifest: SnapshotManifest; readonly bytes: Bytes; readonly parts: readonly Bytes[]; readonly at: number }
export interface PartRow { readonly bytes: Bytes; readonly at: number }
export interface HubDevice { readonly tokenHash: string; readonly removedAt?: number; readonly dseq: number; readonly hash: string; readonly cursor: number }

/** One space at a hub. Plain values, replaced and never changed, so that a backup is a copy of this object. */
export interface HubSpace {
  store: string;
  entries: readonly Bytes[];
  epoch: number;
  devices: ReadonlyMap<SpaceDevice, HubDevice>;
  head: number;
  commits: readonly CommitRow[];
  manifests: readonly ManifestRow[];
  parts: ReadonlyMap<string, ReadonlyMap<number, PartRow>>;
  /** Seq of the newest manifest for which something was thrown away. */
  swept: number;
  /** Who has less than this starts from the newest manifest: what follows was thrown away, or was never here. */
  pruned: number;
}

const DAY_MS = 86_400_000;
const PRUNE_MS = 7 * DAY_MS;
const STRAY_PART_MS = 2 * DAY_MS;
const NO_HASH = toBase64url(NO_PREVIOUS);
const NOBODY: HubSpace = { store: '', entries: [], epoch: 0, devices: new Map(), head: 0, commits: [], manifests: [], parts: new Map(), swept: 0, pruned: 0 };

/** A hub as wire/README.md says it should be, with one space, in memory: tests/hub/simulated-hub.test.ts holds it against the real one. */
export class SimHub {
  space: HubSpace;
  pageItems = 1000;
  /** How often somebody came with another commit for a number that was given. */
  forks = 0;
  /** Whether it ever went back without saying so. */
  lied = false;
  /** Goes on serving whoever was removed. */
  colludes = false;
  /** Everything that was ever stored under a device and a number, over all databases: what invariant 4 looks at. */
  readonly everStored: { readonly store: string; readonly device: SpaceDevice; readonly dseq: number; readonly hash: string; readonly bytes: Bytes }[] = [];
  private readonly sha: (bytes: Uint8Array) => string;
  private readonly newStore: () => string;
  readonly now: () => number;
  readonly boxes: SimBoxes;
  private readonly isSigned: IsSigned;

  /** Signatures of the simulated cryptography only devices can check. */
  constructor(sha: (bytes: Uint8Array) => Bytes, newStore: () => string, now: () => number, isSigned: IsSigned = () => true) {
    this.boxes = new SimBoxes(now);
    this.isSigned = isSigned;
    this.sha = (bytes) => toBase64url(sha(bytes));
    this.newStore = newStore;
    this.now = now;
    this.space = { ...NOBODY, store: newStore() };
  }

  backup(): HubSpace { return { ...this.space }; }
  restore(backup: HubSpace, sameStore: boolean): void {
    this.lied ||= sameStore;
    this.space = { ...backup, store: sameStore ? this.space.store : this.newStore() };
  }
  wipe(sameStore: boolean): void { this.restore(NOBODY, sameStore); }

  knows(device: SpaceDevice, token: Uint8Array): boolean {
    const known = this.space.devices.get(device);
    return known !== undefined && (this.colludes || known.removedAt === undefined) && known.tokenHash === this.sha(token);
  }

  create(entries: readonly Bytes[]): boolean {
    if (this.space.entries.length > 0) return false;
    for (const entry of entries) if (this.addEntry(entry).r !== 'stored') throw new Error('a device made a space out of a chain that is none');
    return true;
  }

  /** False when that device may not. */
  delete(device: SpaceDevice): boolean {
    if (!mayDelete(this.space.entries, device)) return false;
    this.boxes.closeAll();
    this.space = { ...NOBODY, store: this.space.store };
    return true;
  }

  pull(device: SpaceDevice, { after, entries, have }: PullQuestion): PulledPage {
    this.prune();
    const { space } = this;
    const newest = space.manifests.at(-1);
    const goesOn = have !== undefined && newest?.manifest.snapshot === have.snapshot;
    const fromSnapshot = newest !== undefined && (goesOn || have !== undefined || after === 0 || after < space.pruned);
    const rest = fromSnapshot ? this.afterSnapshot(newest, goesOn ? after : 0, goesOn ? have.parts : 0) : this.following(after);
    const items = rest.slice(0, fromSnapshot ? Math.max(2, this.pageItems) : this.pageItems);
    // Who is served although she was removed is not told so either.
    const chain = space.entries.slice(0, space.devices.get(device)!.removedAt);
    this.acknowledge(device, after);
    return {
      store: space.store, entries: chain.slice(entries), items, at: this.now(),
      end: { store: space.store, head: space.head, mhead: chain.length - 1, more: items.length < rest.length },
    };
  }

  /** What `POST /look` answers about this space. */
  heads({ device, token, seq, mseq }: HeadQuestion): readonly HeadAnswer[] {
    if (!this.knows(device, token)) return [{ index: 0, refused: true }];
    const { space } = this;
    const { removedAt } = space.devices.get(device)!;
    this.acknowledge(device, seq);
    const mhead = space.entries.slice(0, removedAt).length - 1;
    return space.head === seq && mhead === mseq ? [] : [{ index: 0, head: space.head, mhead }];
  }

  /** What a device has safely kept. More than is here it has of another time, and it says nothing of what is to come. */
  private acknowledge(device: SpaceDevice, has: number): void {
    if (has <= this.space.head) this.setDevice(device, { cursor: Math.max(this.space.devices.get(device)!.cursor, has) });
    this.prune();
  }

  private afterSnapshot(newest: ManifestRow, after: number, have: number): PulledItem[] {
    const { seq, bytes, parts } = newest;
    return [
      { type: 'manifest', seq, bytes },
      ...parts.slice(have).map((part): PulledItem => ({ type: 'part', bytes: part })),
      ...this.space.commits.filter((row) => row.seq > after && !isCovered(newest, row)).map((row): PulledItem => ({ type: 'commit', seq: row.seq, bytes: row.bytes })),
    ];
  }

  private following(after: number): PulledItem[] {
    const rows = [...this.space.commits.map((row) => ({ type: 'commit' as const, row })), ...this.space.manifests.map((row) => ({ type: 'manifest' as const, row }))];
    return rows.filter(({ row }) => row.seq > after).sort((a, b) => a.row.seq - b.row.seq).map(({ type, row }): PulledItem => ({ type, seq: row.seq, bytes: row.bytes }));
  }

  push(device: SpaceDevice, frames: readonly PushedFrame[]): readonly PushResult[] {
    let stopped = false;
    return frames.map((frame) => {
      if (stopped) return { r: 'after' };
      const result = this.take(device, frame);
      stopped = result.r !== 'stored' && result.r !== 'dup';
      return result;
    });
  }

  private take(by: SpaceDevice, { type, bytes }: PushedFrame): PushResult {
    if (type === 'entry') return this.isOut(by) ? { r: 'denied' } : this.addEntry(bytes);
    if (type === 'part') return this.addPart(by, bytes);
    if (type === 'manifest') return this.addManifest(by, bytes);
    return this.addCommit(by, bytes);
  }

  /** By an entry before it in the same push, say. */
  private isOut(device: SpaceDevice): boolean { return !this.colludes && this.space.devices.get(device)?.removedAt !== undefined; }
  private isHere(space: string): boolean { return space === toBase64url(fromBase64url(this.sha(this.space.entries[0]!))!.slice(0, SPACE_BYTES)); }

  private addEntry(bytes: Bytes): PushResult {
    const { space } = this;
    const split = splitEntry(bytes);
    if (!split) return { r: 'bad' };
    const { entry } = split;
    if (entry.mseq < space.entries.length) return sameBytes(space.entries[entry.mseq]!, bytes) ? { r: 'dup' } : { r: 'fork' };
    if (entry.mseq > space.entries.length) return { r: 'gap', expect: space.entries.length };
    if (entry.mseq > 0 && entry.prev !== this.sha(space.entries.at(-1)!)) return { r: 'fork' };
    if (entry.mseq > 0 && !mayFollow(space.entries, split, this.isSigned)) return { r: 'bad' };
    const devices = new Map(space.devices);
    // Who can read nothing is waited for by nobody.
    for (const added of entry.add) devices.set(added.device, { tokenHash: added.token, dseq: 0, hash: '', cursor: isKeyless(added) ? Infinity : 0 });
    for (const { device } of entry.remove) devices.set(device, { ...devices.get(device)!, removedAt: entry.mseq });
    this.space = { ...space, entries: [...space.entries, bytes], epoch: entry.epoch, devices };
    return { r: 'stored', mseq: entry.mseq };
  }

  private addCommit(by: SpaceDevice, bytes: Bytes): PushResult {
    const { space } = this;
    const header = splitCommit(bytes)?.header;
    if (!header || bytes.length > LIMITS.commit || !this.isHere(header.space)) return { r: 'bad' };
    if (header.device !== by || this.isOut(by)) return { r: 'denied' };
    const known = space.devices.get(by)!;
    const hash = this.sha(bytes);
    if (header.dseq <= known.dseq) return this.countFork(this.again(known, header, hash));
    if (header.dseq > known.dseq + 1) {
      const claims = space.manifests.slice(-4).flatMap(({ manifest }) => manifest.covers).filter(([device]) => device === by);
      if (claims.some(([, dseq, claimed]) => dseq === header.dseq && claimed === hash)) return { r: 'dup' };
      if (!claims.some(([, dseq, claimed]) => dseq === header.dseq - 1 && claimed === toBase64url(header.prev))) return { r: 'gap', expect: known.dseq + 1 };
    } else if (toBase64url(header.prev) !== (known.hash || NO_HASH)) return this.countFork({ r: 'fork' });
    const colludes = this.colludes && known.removedAt !== undefined;
    if ((header.epoch !== space.epoch && !colludes) || header.mseq >= space.entries.length) return { r: 'epoch', epoch: space.epoch, mhead: space.entries.length - 1 };
    const seq = space.head + 1;
    this.space = { ...space, head: seq, commits: [...space.commits, { seq, header, hash, bytes }] };
    this.setDevice(by, { dseq: header.dseq, hash });
    this.everStored.push({ store: space.store, device: by, dseq: header.dseq, hash, bytes });
    return { r: 'stored', seq };
  }

  private countFork(result: PushResult): PushResult {
    if (result.r === 'fork') this.forks += 1;
    return result;
  }

  private again(known: HubDevice, { device, dseq }: CommitHeader, hash: string): PushResult {
    const stored = dseq === known.dseq ? known.hash : this.space.commits.find(({ header }) => header.device === device && header.dseq === dseq)?.hash;
    return stored === undefined || stored === hash ? { r: 'dup' } : { r: 'fork' };
  }

  private addPart(by: SpaceDevice, bytes: Bytes): PushResult {
    const place = readPartPlace(bytes);
    if (!place || !this.isHere(toBase64url(place.space))) return { r: 'bad' };
    if (this.isOut(by)) return { r: 'denied' };
    const id = toBase64url(place.snapshot);
    const held = this.space.parts.get(id)?.get(place.index);
    if (held) return { r: sameBytes(held.bytes, bytes) ? 'dup' : 'fork' };
    const parts = new Map(this.space.parts.get(id)).set(place.index, { bytes, at: this.now() });
    this.space = { ...this.space, parts: new Map(this.space.parts).set(id, parts) };
    return { r: 'stored' };
  }

  private addManifest(by: SpaceDevice, bytes: Bytes): PushResult {
    const { space } = this;
    const manifest = bytes.length <= LIMITS.manifest ? parseManifest(splitSignedBody(bytes)?.body) : undefined;
    if (!manifest || manifest.parts.length === 0 || !this.isHere(manifest.space)) return { r: 'bad' };
    if (manifest.by !== by || this.isOut(by)) return { r: 'denied' };
    const held = space.manifests.find((row) => row.manifest.snapshot === manifest.snapshot);
    if (held) return { r: sameBytes(held.bytes, bytes) ? 'dup' : 'fork' };
    if (manifest.epoch !== space.epoch || manifest.mseq >= space.entries.length) return { r: 'epoch', epoch: space.epoch, mhead: space.entries.length - 1 };
    const stored = space.parts.get(manifest.snapshot);
    const parts = manifest.parts.map((_hash, n) => stored?.get(n)?.bytes);
    const missing = parts.indexOf(undefined);
    if (missing >= 0) return { r: 'gap', expect: missing };
    if (manifest.parts.some((hash, n) => this.sha(parts[n]!) !== hash)) return { r: 'fork' };
    const verdict = judgeCovers(space, manifest);
    if (verdict === 'contradicts') return { r: 'fork' };
    const seq = space.head + 1;
    this.space = { ...space, head: seq, manifests: [...space.manifests, { seq, manifest, bytes, parts: parts as Bytes[], at: this.now() }], pruned: verdict === 'further' ? seq : space.pruned };
    return { r: 'stored', seq };
  }

  /** Throws what a snapshot covers and older snapshots away once everybody has it, or after seven days, however many newer ones there are. */
  prune(): void {
    const { space } = this;
    const behind = Math.min(...[...space.devices.values()].filter(({ removedAt }) => removedAt === undefined).map(({ cursor }) => cursor));
    const ripe = space.manifests.findLast(({ seq, at }) => seq <= behind || at + PRUNE_MS < this.now());
    this.space = { ...space, parts: this.keptParts(ripe) };
    if (!ripe || ripe.seq <= space.swept) return;
    const newest = space.manifests.at(-1)!;
    const commits = space.commits.filter((row) => !isCovered(ripe, row) || (!isCovered(newest, row) && space.devices.get(row.header.device)!.removedAt === undefined));
    const manifests = space.manifests.filter(({ seq }) => seq >= ripe.seq);
    this.space = { ...this.space, commits, manifests, swept: ripe.seq, pruned: Math.max(space.pruned, ripe.seq) };
  }

  /** Those of a manifest that goes go with it, and two days without one is long enough. */
  private keptParts(ripe: ManifestRow | undefined): HubSpace['parts'] {
    const seqs = new Map(this.space.manifests.map(({ seq, manifest }) => [manifest.snapshot, seq]));
    const isKept = (snapshot: string, { at }: PartRow): boolean => (seqs.has(snapshot) ? seqs.get(snapshot)! >= (ripe?.seq ?? 0) : at + STRAY_PART_MS > this.now());
    return new Map([...this.space.parts].map(([snapshot, parts]) => [snapshot, new Map([...parts].filter(([, part]) => isKept(snapshot, part)))]));
  }

  private setDevice(device: SpaceDevice, change: Partial<HubDevice>): void {
    const devices = new Map(this.space.devices);
    devices.set(device, { ...devices.get(device)!, ...change });
    this.space = { ...this.space, devices };
  }
}
