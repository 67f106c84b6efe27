import { createHash, randomBytes } from 'node:crypto';
import { type Bytes, joinBytes, toBase64url } from '../../../wire/bytes.ts';
import { encodeCommitHeader, NO_PREVIOUS } from '../../../wire/commit-header.ts';
import type { SpaceDevice, SpaceId } from '../../../wire/ids.ts';
import { PART_HEADER_BYTES, type SnapshotManifest } from '../../../wire/manifest.ts';
import type { AddedDevice, MemberEntry } from '../../../wire/member-entry.ts';
import { encodeBody, withSignature } from '../../../wire/signed-body.ts';
import { fromBase64url, u32 } from '../../../wire/bytes.ts';

/** A hub sees nothing but the outside of things, so in its tests the inside is chance: nothing is encrypted and nothing signed. */
export const chance = (length: number): Bytes => new Uint8Array(randomBytes(length));
export const sha256 = (bytes: Uint8Array): Bytes => new Uint8Array(createHash('sha256').update(bytes).digest());
export const text = (length: number): string => toBase64url(chance(length));

export interface TestDevice {
  readonly id: SpaceDevice;
  readonly token: Bytes;
  /** Its last commit. */
  dseq: number;
  hash: Bytes;
}

export const makeDevice = (): TestDevice => ({ id: text(8) as SpaceDevice, token: chance(16), dseq: 0, hash: NO_PREVIOUS });

const added = ({ id, token }: TestDevice): AddedDevice =>
  ({ device: id, sign: text(32), dh: text(32), token: toBase64url(sha256(token)), person: text(16), role: 'admin' });

export interface TestSpace {
  id: SpaceId;
  epoch: number;
  mseq: number;
  /** Of the last entry. */
  hash: Bytes;
  readonly entries: Bytes[];
}

export interface EntryWish {
  readonly by: TestDevice;
  readonly add?: readonly TestDevice[];
  readonly remove?: readonly TestDevice[];
  readonly epoch?: number;
  readonly change?: Partial<MemberEntry>;
}

export function makeEntry(space: TestSpace | undefined, { by, add = [], remove = [], epoch, change }: EntryWish): Bytes {
  const body: MemberEntry = {
    v: 1, type: 'mine', mseq: space ? space.mseq + 1 : 0, prev: space ? toBase64url(space.hash) : '', at: 1_790_000_000_000, by: by.id,
    add: add.map(added), remove: remove.map(({ id, dseq, hash }) => ({ device: id, dseq, hash: toBase64url(hash) })),
    epoch: epoch ?? (space ? space.epoch + (remove.length > 0 ? 1 : 0) : 1), kid: text(8), keys: [], sealed: text(64), ...change,
  };
  return withSignature(encodeBody(body), chance(64));
}

/** What everybody knows after that entry was taken. */
export function follow(space: TestSpace, entry: Bytes, epoch: number = space.epoch): void {
  space.entries.push(entry);
  Object.assign(space, { mseq: space.mseq + 1, hash: sha256(entry), epoch });
}

export function makeSpace(...devices: readonly [TestDevice, ...TestDevice[]]): TestSpace {
  const first = makeEntry(undefined, { by: devices[0], add: devices });
  const hash = sha256(first);
  return { id: toBase64url(hash.slice(0, 16)) as SpaceId, epoch: 1, mseq: 0, hash, entries: [first] };
}

export interface CommitWish {
  readonly size?: number;
  readonly dseq?: number;
  readonly prev?: Bytes;
  readonly epoch?: number;
  readonly mseq?: number;
  readonly sealed?: Bytes;
}

/** The next commit of a device, without its taking note of it. */
export function makeCommit(space: TestSpace, device: TestDevice, wish: CommitWish = {}): Bytes {
  const header = encodeCommitHeader({
    space: space.id, epoch: wish.epoch ?? space.epoch, kid: chance(8), device: device.id, dseq: wish.dseq ?? device.dseq + 1,
    prev: wish.prev ?? device.hash, mseq: wish.mseq ?? space.mseq, deps: [], iv: chance(12),
  });
  return joinBytes([header, wish.sealed ?? chance(wish.size ?? 272), chance(64)]);
}

/** The next commit, as the device goes on from it. */
export function writeCommit(space: TestSpace, device: TestDevice, wish: CommitWish = {}): Bytes {
  const commit = makeCommit(space, device, wish);
  Object.assign(device, { dseq: device.dseq + 1, hash: sha256(commit) });
  return commit;
}

export const makePart = (space: TestSpace, snapshot: string, index: number, content: Bytes = chance(512)): Bytes =>
  joinBytes([[0x44, 0x50], fromBase64url(space.id)!, fromBase64url(snapshot)!, u32(index), u32(space.epoch), chance(PART_HEADER_BYTES - 42), content, chance(16)]);

export interface TestSnapshot { readonly id: string; readonly parts: readonly Bytes[]; readonly manifest: Bytes }

export interface SnapshotWish {
  readonly by: TestDevice;
  readonly covers?: readonly TestDevice[];
  readonly parts?: number;
  readonly content?: Bytes;
  readonly change?: Partial<SnapshotManifest>;
}

export function makeSnapshot(space: TestSpace, { by, covers = [by], parts: count = 2, content, change }: SnapshotWish): TestSnapshot {
  const id = text(16);
  const parts = Array.from({ length: count }, (_, index) => makePart(space, id, index, content));
  const body: SnapshotManifest = {
    v: 1, space: space.id, snapshot: id, by: by.id, mseq: space.mseq, epoch: space.epoch,
    covers: covers.map(({ id: device, dseq, hash }) => [device, dseq, toBase64url(hash)] as const),
    parts: parts.map((part) => toBase64url(sha256(part))), state: text(32), ...change,
  };
  return { id, parts, manifest: withSignature(encodeBody(body), chance(64)) };
}
