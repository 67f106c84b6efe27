import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '../../../app/crypto/base64url.ts';
import { openIdentity } from '../../../app/crypto/device-identity.ts';
import { openEpochKey } from '../../../app/crypto/epoch-key.ts';
import { sealSpaceCommit } from '../../../app/crypto/space-commit.ts';
import { learnKeys } from '../../../app/sync/epoch-keys.ts';
import { usedPapers } from '../../../app/sync/expel-paper.ts';
import { judgeCommit } from '../../../app/sync/judge-commit.ts';
import { encodeOps } from '../../../app/sync/ops-codec.ts';
import { openPaperPlace, type PaperLetter } from '../../../app/sync/paper-letter.ts';
import { readManifest } from '../../../app/sync/read-snapshot.ts';
import { writeSnapshot } from '../../../app/sync/write-snapshot.ts';
import type { PulledPage } from '../../../app/sync/transport.ts';
import { NO_PREVIOUS } from '../../../wire/commit-header.ts';
import type { SpaceDevice, SpaceId } from '../../../wire/ids.ts';
import { NO_KEY } from '../../../wire/member-entry.ts';
import { simPrimitives } from '../../convergence/sim-primitives.ts';
import { createDice } from '../../support/dice.ts';
import { type Chain, founded, grown, newcomer, verdictOn } from './space-fixture.ts';

/** Her own space with two devices and what her paper code stands for. */
async function withPaper() {
  const alone = await founded('mine');
  const { person } = alone.identity;
  const other = await newcomer(alone, person);
  const paper = await newcomer(alone, person);
  const keyless = { ...paper.newcomer, dh: NO_KEY };
  const chain = await grown(alone, alone.identity, { add: [other.newcomer, keyless], remove: [] });
  return { chain, other: other.identity, paper: paper.identity, person };
}

const keysOf = async ({ primitives, membership }: Chain, identity: Parameters<typeof openIdentity>[1]) => learnKeys(primitives, await openIdentity(primitives, identity), membership, {});

test('a member without a key takes a device out, lets nobody in, and is only for one\'s own devices', async () => {
  const { chain, other, paper, person } = await withPaper();
  expect(await verdictOn(chain, paper, { add: [], remove: [other.device] })).toBe('ok');
  const another = (await newcomer(chain, person)).newcomer;
  for (const add of [[another], [{ ...another, dh: NO_KEY }]]) {
    expect(await verdictOn(chain, paper, { add, remove: [] })).toBe('not-allowed');
    expect(await verdictOn(chain, paper, { add, remove: [other.device] })).toBe('not-allowed');
  }
  for (const type of ['line', 'team'] as const) {
    const shared = await founded(type);
    const own = (await newcomer(shared, shared.identity.person)).newcomer;
    expect(await verdictOn(shared, shared.identity, { add: [{ ...own, dh: NO_KEY }], remove: [] })).toBe('not-allowed');
  }
});

test('no key is ever sealed for it, and what comes after it was used is under a key that it never knew', async () => {
  const { chain, other, paper } = await withPaper();
  const { identity } = chain;
  expect(chain.membership.entries.flatMap(({ keys }) => keys.map(({ device }) => device))).not.toContain(paper.device);
  expect(Object.keys(await keysOf(chain, paper))).toEqual([]);
  // Nor by an engine that agrees with a public key that is none: such a secret everybody knows.
  const careless = { ...chain.primitives, agreement: async (seed: Uint8Array) => ({ ...(await chain.primitives.agreement(seed)), agree: async () => new Uint8Array(32) }) };
  const rewritten = await grown({ ...chain, primitives: careless }, identity, { add: [], remove: [other.device] });
  expect(rewritten.membership.entries.at(-1)!.keys.map(({ device }) => device)).toEqual([identity.device]);
  expect(usedPapers(chain.membership)).toEqual([]);
  const used = await grown({ ...chain, epochKeys: {} }, paper, { add: [], remove: [other.device] });
  expect(usedPapers(used.membership)).toEqual([paper.device]);
  const hers = await learnKeys(chain.primitives, await openIdentity(chain.primitives, identity), used.membership, chain.epochKeys);
  const mended = await grown({ ...used, epochKeys: hers }, identity, { add: [], remove: usedPapers(used.membership) });
  expect(usedPapers(mended.membership)).toEqual([]);
  expect(Object.keys(mended.epochKeys)).toEqual(['1', '2', '3']);
  // All that the paper's holder has: the key that it made itself.
  const known = await learnKeys(chain.primitives, await openIdentity(chain.primitives, paper), mended.membership, used.epochKeys);
  expect(Object.keys(known)).toEqual(['2']);
  // Who comes later reads everything, although the entry in the middle could not hand on the keys before it.
  const late = await newcomer(mended, identity.person);
  const grownOn = await grown(mended, identity, { add: [late.newcomer], remove: [] });
  expect(Object.keys(await keysOf(grownOn, late.identity))).toEqual(['1', '2', '3']);
});

test('what it writes is taken in by nobody, neither edits nor a whole state', async () => {
  const { chain, other, paper } = await withPaper();
  const used = await grown({ ...chain, epochKeys: {} }, paper, { add: [], remove: [other.device] });
  const { primitives, membership, epochKeys } = used;
  const own = await openIdentity(primitives, paper);
  const key = await openEpochKey(primitives, fromBase64url(epochKeys[2]!)!);
  const judge = { primitives, membership, keyOf: async () => key, kindOf: () => undefined };
  const place = { space: membership.space, epoch: 2, device: own.device, dseq: 1, prev: NO_PREVIOUS, mseq: 2, deps: [] };
  const ops = encodeOps([{ id: 'r', kind: 'line', field: 'firstName', value: 'Bo', stamp: '0mabcdefg0000writer00001', sees: [] }]);
  const { bytes } = await sealSpaceCommit(primitives, place, ops, key, own.signer);
  expect(await judgeCommit(judge, {}, bytes)).toMatchObject({ type: 'refuse', reason: 'stranger' });
  const snapshot = await writeSnapshot({ primitives, own, membership, key }, { records: [], heads: {}, base: '', repair: true });
  expect(await readManifest(judge, snapshot.manifest)).toBeUndefined();
});

const pageOf = (frames: readonly { readonly type: string; readonly bytes: Uint8Array }[]): PulledPage =>
  ({ store: 'AAAAAAAAAAAAAAAAAAAAAA', entries: [], end: 'cut', items: [...frames].reverse().map(({ type, bytes }) => ({ type, bytes, seq: 1 })) }) as unknown as PulledPage;

test('the letter lies where the code says and opens with that code alone', async () => {
  const primitives = simPrimitives(createDice(7));
  const [root, otherRoot] = [primitives.random(32), primitives.random(32)];
  const [place, again, other] = [await openPaperPlace(primitives, root), await openPaperPlace(simPrimitives(createDice(8)), root), await openPaperPlace(primitives, otherRoot)];
  expect([again.who, again.entry]).toEqual([place.who, place.entry]);
  expect(other.who.space).not.toBe(place.who.space);
  const letter: PaperLetter = {
    v: 1, space: toBase64url(primitives.random(16)) as SpaceId, device: toBase64url(primitives.random(8)) as SpaceDevice, signSeed: toBase64url(primitives.random(32)),
    token: toBase64url(primitives.random(16)), at: 5, devices: [{ device: toBase64url(primitives.random(8)) as SpaceDevice, name: 'Rode telefoon', heardAt: 4 }],
  };
  const page = pageOf(await place.seal(letter));
  expect(await again.open(page)).toEqual(letter);
  expect(await other.open(page)).toBeUndefined();
  for (const wrong of [{ ...letter, v: 2 }, { ...letter, signSeed: 'x' }, { ...letter, devices: [{ device: 'x', name: 'y' }] }, { ...letter, space: '../..' }]) {
    expect(await place.open(pageOf(await place.seal(wrong as unknown as PaperLetter)))).toBeUndefined();
  }
});
