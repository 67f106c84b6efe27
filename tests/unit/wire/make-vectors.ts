import { type Bytes, joinBytes, toBase64url, u32 } from '../../../wire/bytes.ts';
import { type CommitHeader, encodeCommitHeader } from '../../../wire/commit-header.ts';
import { encodeFrames, withSeq } from '../../../wire/frames.ts';
import { encodeHeadAnswers, encodeHeadQuestions, encodeLook } from '../../../wire/heads.ts';
import type { SpaceDevice, SpaceId } from '../../../wire/ids.ts';
import type { SnapshotManifest } from '../../../wire/manifest.ts';
import type { MemberEntry } from '../../../wire/member-entry.ts';
import { encodePullEnd } from '../../../wire/pull-end.ts';
import { encodeBody, withSignature } from '../../../wire/signed-body.ts';

/** Bytes that are all different and always the same. */
const run = (start: number, length: number): Bytes => Uint8Array.from({ length }, (_, n) => (start + n * 7) % 256);
const text = (start: number, length: number): string => toBase64url(run(start, length));

const space = text(1, 16) as SpaceId;
const [ann, ben] = [text(2, 8), text(3, 8)] as [SpaceDevice, SpaceDevice];

export const header: CommitHeader = { space, epoch: 3, kid: run(4, 8), device: ann, dseq: 258, prev: run(5, 32), mseq: 7, deps: [[ben, 65_537]], iv: run(6, 12) };
export const entry: MemberEntry = {
  v: 1, type: 'line', mseq: 4, prev: text(10, 32), at: 1_790_000_000_000, by: ann,
  add: [{ device: ben, sign: text(11, 32), dh: text(12, 32), token: text(13, 32), person: text(14, 16), role: 'member' }],
  remove: [{ device: text(15, 8) as SpaceDevice, dseq: 9, hash: text(16, 32) }], epoch: 2, kid: text(17, 8), keys: [{ device: ann, box: text(18, 92) }], sealed: text(19, 40),
};
export const manifest: SnapshotManifest = {
  v: 1, space, snapshot: text(20, 16), by: ann, mseq: 4, epoch: 2, covers: [[ann, 12, text(21, 32)], [ben, 0, text(22, 32)]], parts: [text(23, 32)], state: text(24, 32), base: '', repair: true,
};
export const question = { space, device: ben, token: run(30, 16), seq: 1_000_000, mseq: 4 };
export const end = { store: text(31, 16), head: 4_000_000_000, mhead: 4, more: true };

const commit = joinBytes([encodeCommitHeader(header), run(7, 272), run(8, 64)]);
const part = joinBytes([[0x44, 0x50], run(1, 16), run(20, 16), u32(5), u32(2), run(17, 8), run(25, 12), run(26, 300)]);

/** Everything that goes over the wire in version 1. */
export const wireVectors: Readonly<Record<string, string>> = Object.fromEntries(Object.entries({
  commit,
  entry: withSignature(encodeBody(entry), run(9, 64)),
  manifest: withSignature(encodeBody(manifest), run(40, 64)),
  part,
  push: encodeFrames([{ type: 'part', bytes: part.slice(0, 5) }, { type: 'commit', bytes: commit.slice(0, 6) }]),
  pull: encodeFrames([{ type: 'entry', bytes: run(1, 3) }, { type: 'manifest', bytes: withSeq(70_000, run(2, 2)) }, { type: 'end', bytes: encodePullEnd(end) }]),
  headQuestions: encodeHeadQuestions([question]),
  look: encodeLook([question]),
  headAnswers: encodeHeadAnswers([{ index: 0, head: 70_000, mhead: 4 }, { index: 39, refused: true }]),
}).map(([name, bytes]) => [name, toBase64url(bytes)]));
