import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { type Bytes, joinBytes, toBase64url } from '../../../wire/bytes.ts';
import { encodeCommitHeader, NO_PREVIOUS } from '../../../wire/commit-header.ts';
import type { SpaceDevice, SpaceId } from '../../../wire/ids.ts';
import { PART_HEADER_BYTES, type SnapshotManifest } from '../../../wire/manifest.ts';
import { type AddedDevice, type MemberEntry, NO_KEY, parseMemberEntry } from '../../../wire/member-entry.ts';
import { encodeBody, splitSignedBody, withSignature } from '../../../wire/signed-body.ts';
import { fromBase64url, u32 } from '../../../wire/bytes.ts';

/** A hub sees nothing but the outside of things, so in its tests the inside is chance: nothing is encrypted, and only entries and manifests are signed. */
export const chance = (length: number): Bytes => new Uint8Array(randomBytes(length));
export const sha256 = (bytes: Uint8Array): Bytes => new Uint8Array(createHash('sha256').update(bytes).digest());
export const text = (length: number): string => toBase64url(chance(length));

export interface TestDevice {
  readonly id: SpaceDevice;
  readonly token: Bytes;
  /** Its public key for signatures, and the other half of it. */
  readonly sign: string;
  readonly privateKey: KeyObject;
  /** NO_KEY for a member that can only take others out. */
  readonly dh: string;
  readonly person: string;
  readonly role: AddedDevice['role'];
  /** Its last commit. */
  dseq: number;
  hash: Bytes;
}

/** Whose devices these are, where nothing else is said. */
const PERSON = text(16);

export function makeDevice({ person = PERSON, role = 'admin', dh = text(32) }: Partial<Pick<TestDevice, 'person' | 'role' | 'dh'>> = {}): TestDevice {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'jwk' }).x!;
  return { id: toBase64url(sha256(fromBase64url(key)!).slice(0, 8)) as SpaceDevice, token: chance(16), sign: key, privateKey, dh, person, role, dseq: 0, hash: NO_PREVIOUS };
}

const added = ({ id, token, sign: key, dh, person, role }: TestDevice): AddedDevice =>
  ({ device: id, sign: key, dh, token: toBase64url(sha256(token)), person, role });

export interface TestSpace {
  id: SpaceId;
  readonly type: MemberEntry['type'];
  epoch: number;
  /** Names the key of that epoch. */
  kid: string;
  mseq: number;
  /** Of the last entry. */
  hash: Bytes;
  readonly entries: Bytes[];
  /** Who has a key of it. */
  keyed: readonly SpaceDevice[];
}

export interface EntryWish {
  readonly by: TestDevice;
  readonly add?: readonly TestDevice[];
  readonly remove?: readonly TestDevice[];
  readonly epoch?: number;
  readonly change?: Partial<MemberEntry>;
  /** In place of its author. */
  readonly signedBy?: TestDevice;
}

function signed(body: object, { privateKey }: TestDevice, label: 'drempel.member.v1' | 'drempel.snapshot.v1'): Bytes {
  const bytes = encodeBody(body);
  return withSignature(bytes, sign(null, joinBytes([new TextEncoder().encode(label), sha256(bytes)]), privateKey));
}

const keyedOf = (devices: readonly TestDevice[]): readonly SpaceDevice[] => devices.filter(({ dh }) => dh !== NO_KEY).map(({ id }) => id);

export function makeEntry(space: TestSpace | undefined, { by, add = [], remove = [], epoch, change, signedBy = by }: EntryWish): Bytes {
  const next = epoch ?? (space ? space.epoch + (remove.length > 0 ? 1 : 0) : 1);
  const gone = new Set<string>(remove.map(({ id }) => id));
  const receivers = space && next !== space.epoch ? [...space.keyed.filter((id) => !gone.has(id)), ...keyedOf(add)] : [];
  const body: MemberEntry = {
    v: 1, type: space?.type ?? 'mine', mseq: space ? space.mseq + 1 : 0, prev: space ? toBase64url(space.hash) : '', at: 1_790_000_000_000, by: by.id,
    add: add.map(added), remove: remove.map(({ id, dseq, hash }) => ({ device: id, dseq, hash: toBase64url(hash) })),
    epoch: next, kid: space && next === space.epoch ? space.kid : text(8), keys: receivers.map((device) => ({ device, box: text(92) })), sealed: text(64), ...change,
  };
  return signed(body, signedBy, 'drempel.member.v1');
}

const read = (entry: Bytes): MemberEntry => parseMemberEntry(splitSignedBody(entry)?.body)!;

/** What everybody knows after that entry was taken. */
export function follow(space: TestSpace, entry: Bytes, epoch: number = space.epoch): void {
  const { kid, add, remove } = read(entry);
  const gone = new Set(remove.map(({ device }) => device));
  space.entries.push(entry);
  Object.assign(space, { mseq: space.mseq + 1, hash: sha256(entry), epoch, kid, keyed: [...space.keyed.filter((id) => !gone.has(id)), ...add.filter(({ dh }) => dh !== NO_KEY).map(({ device }) => device)] });
}

/** A space with all of them in its first entry, which devices would not make: so that it is there at once. */
export function makeSpaceOf(type: MemberEntry['type'], ...devices: readonly [TestDevice, ...TestDevice[]]): TestSpace {
  const first = makeEntry(undefined, { by: devices[0], add: devices, change: { type } });
  const hash = sha256(first);
  return { id: toBase64url(hash.slice(0, 16)) as SpaceId, type, epoch: 1, kid: read(first).kid, mseq: 0, hash, entries: [first], keyed: keyedOf(devices) };
}

export const makeSpace = (...devices: readonly [TestDevice, ...TestDevice[]]): TestSpace => makeSpaceOf('mine', ...devices);

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
  return { id, parts, manifest: signed(body, by, 'drempel.snapshot.v1') };
}
