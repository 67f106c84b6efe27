import fc from 'fast-check';
import { type Bytes, toBase64url } from '../../../wire/bytes.ts';
import type { CommitHeader } from '../../../wire/commit-header.ts';
import type { Frame } from '../../../wire/frames.ts';
import type { SpaceDevice, SpaceId } from '../../../wire/ids.ts';
import type { SnapshotManifest } from '../../../wire/manifest.ts';
import type { MemberEntry } from '../../../wire/member-entry.ts';

/** Examples of everything that goes over the wire. */
export const anyBytes = (least: number, most: number = least): fc.Arbitrary<Bytes> => fc.uint8Array({ minLength: least, maxLength: most }).map((bytes) => new Uint8Array(bytes));
const anyText = (length: number): fc.Arbitrary<string> => anyBytes(length).map(toBase64url);
export const anyU32 = fc.oneof(fc.constantFrom(0, 1, 255, 256, 0xff_ff_ff_fe, 0xff_ff_ff_ff), fc.integer({ min: 0, max: 0xff_ff_ff_ff }));
export const anySpace = anyText(16) as fc.Arbitrary<SpaceId>;
export const anyDevice = anyText(8) as fc.Arbitrary<SpaceDevice>;

export const anyCommitHeader: fc.Arbitrary<CommitHeader> = fc.record({
  space: anySpace, epoch: anyU32, kid: anyBytes(8), device: anyDevice, dseq: anyU32.filter((dseq) => dseq > 0), prev: anyBytes(32), mseq: anyU32,
  deps: fc.array(fc.tuple(anyDevice, anyU32), { maxLength: 255 }), iv: anyBytes(12),
});

export const anyFrames: fc.Arbitrary<readonly Frame[]> = fc.array(
  fc.record({ type: fc.constantFrom('entry', 'part', 'manifest', 'commit', 'end'), bytes: anyBytes(0, 600) }), { maxLength: 8 },
);

const once = <Item>(items: fc.Arbitrary<Item>, device: (item: Item) => string): fc.Arbitrary<Item[]> => fc.uniqueArray(items, { selector: device, maxLength: 8 });
const anyAdded = fc.record({
  device: anyDevice, sign: anyText(32), dh: anyText(32), token: anyText(32), person: anyText(16), role: fc.constantFrom('admin' as const, 'member' as const),
});

export const anyEntry: fc.Arbitrary<MemberEntry> = fc.record({
  v: fc.constant(1 as const), type: fc.constantFrom('mine' as const, 'line' as const, 'team' as const), mseq: anyU32.filter((mseq) => mseq > 0), prev: anyText(32),
  at: fc.maxSafeNat(), by: anyDevice, add: once(anyAdded, ({ device }) => device),
  remove: once(fc.record({ device: anyDevice, dseq: anyU32, hash: anyText(32) }), ({ device }) => device), epoch: anyU32, kid: anyText(8),
  keys: once(fc.record({ device: anyDevice, box: anyText(92) }), ({ device }) => device), sealed: anyText(64),
});

export const anyManifest: fc.Arbitrary<SnapshotManifest> = fc.record({
  v: fc.constant(1 as const), space: anySpace, snapshot: anyText(16), by: anyDevice, mseq: anyU32, epoch: anyU32,
  covers: once(fc.tuple(anyDevice, anyU32, anyText(32)), ([device]) => device), parts: fc.array(anyText(32), { maxLength: 8 }), state: anyText(32),
  base: fc.oneof(fc.constant(''), anyText(16)), repair: fc.boolean(),
});
