import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '../../../app/crypto/base64url.ts';
import { openIdentity } from '../../../app/crypto/device-identity.ts';
import { openEpochKey } from '../../../app/crypto/epoch-key.ts';
import { type CommitPlace, sealSpaceCommit } from '../../../app/crypto/space-commit.ts';
import { utf8 } from '../../../app/crypto/text-bytes.ts';
import { judgeCommit, type Judge } from '../../../app/sync/judge-commit.ts';
import { encodeOps } from '../../../app/sync/ops-codec.ts';
import type { Heads } from '../../../app/sync/space-state.ts';
import { NO_PREVIOUS } from '../../../wire/commit-header.ts';
import type { SpaceDevice, SpaceId } from '../../../wire/ids.ts';
import type { SpaceType } from '../../../wire/member-entry.ts';
import { flipBit } from '../crypto/fixtures.ts';
import { founded, grown, newcomer } from './space-fixture.ts';

const OP = { id: 'r', kind: 'line', field: 'firstName', value: 'Bo', stamp: '0mabcdefg0000writer00001', sees: [] };

async function setup(type: SpaceType = 'mine') {
  const chain = await founded(type);
  const { primitives, membership, epochKeys, identity } = chain;
  const own = await openIdentity(primitives, identity);
  const keyOf = async (epoch: number) => (epochKeys[epoch] ? openEpochKey(primitives, fromBase64url(epochKeys[epoch]!)!) : undefined);
  const judge: Judge = { primitives, membership, keyOf, kindOf: () => undefined };
  const first: CommitPlace = { space: membership.space, epoch: 1, device: own.device, dseq: 1, prev: NO_PREVIOUS, mseq: 0, deps: [] };
  const seal = async (place: Partial<CommitPlace> = {}, payload: Uint8Array = encodeOps([OP]), signer = own.signer) =>
    (await sealSpaceCommit(primitives, { ...first, ...place }, payload, (await keyOf(1))!, signer)).bytes;
  const verdict = async (bytes: Uint8Array, heads: Heads = {}, by: Judge = judge) => {
    const found = await judgeCommit(by, heads, bytes);
    return found.type === 'refuse' ? found.reason : found.type;
  };
  return { chain, judge, own, seal, verdict, first };
}
const headAt = (device: SpaceDevice, dseq: number, hash = 'x'): Heads => ({ [device]: { dseq, hash } }) as Heads;

test('the next commit of a member is taken in, with its ops', async () => {
  const { judge, seal } = await setup();
  expect(await judgeCommit(judge, {}, await seal())).toMatchObject({ type: 'apply', ops: [OP] });
});

test('a commit says which membership its author knew; one of the first apps does not, and is taken in all the same', async () => {
  const { judge, seal, chain: { membership } } = await setup();
  const seenIn = async (payload: Uint8Array, place: Partial<CommitPlace> = {}) => {
    const verdict = await judgeCommit(judge, {}, await seal(place, payload));
    return [verdict.type, 'chain' in verdict ? verdict.chain : undefined];
  };
  expect(await seenIn(encodeOps([OP], membership.hashes[0]))).toEqual(['apply', 'same']);
  expect(await seenIn(encodeOps([OP], membership.hashes[0]!.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))))).toEqual(['apply', 'other']);
  expect(await seenIn(encodeOps([OP]))).toEqual(['apply', undefined]);
  // Of an entry that is not here nothing can be told yet.
  expect(await seenIn(encodeOps([OP], membership.hashes[0]), { mseq: 1 })).toEqual(['apply', undefined]);
});

test('what was taken in before is known, by its number and by its hash', async () => {
  const { seal, verdict, own, chain } = await setup();
  const bytes = await seal();
  const hash = toBase64url(await chain.primitives.hash(bytes));
  expect(await verdict(bytes, headAt(own.device, 1, hash))).toBe('known');
  expect(await verdict(bytes, headAt(own.device, 5))).toBe('known');
});

test('what comes too early waits: for its own device, and for what its author had seen', async () => {
  const { seal, verdict } = await setup();
  expect(await verdict(await seal({ dseq: 2 }))).toBe('hold');
  const deps = [['AQIDBAUGBwg' as SpaceDevice, 3]] as const;
  expect(await verdict(await seal({ deps }))).toBe('hold');
  expect(await verdict(await seal({ deps }), headAt('AQIDBAUGBwg' as SpaceDevice, 3))).toBe('apply');
});

test('another commit at a number that is taken, or a history that does not follow on, is a fork', async () => {
  const { seal, verdict, own } = await setup();
  expect(await verdict(await seal(), headAt(own.device, 1))).toBe('forked');
  expect(await verdict(await seal({ dseq: 2, prev: new Uint8Array(32).fill(9) }), headAt(own.device, 1))).toBe('forked');
});

test('a stranger, another space, and another hand are refused by name', async () => {
  const { chain, seal, verdict } = await setup();
  const stranger = await openIdentity(chain.primitives, (await newcomer(chain)).identity);
  expect(await verdict(await seal({ device: stranger.device }, undefined, stranger.signer))).toBe('stranger');
  expect(await verdict(await seal({}, undefined, stranger.signer))).toBe('bad-signature');
  expect(await verdict(await seal({ space: 'AAAAAAAAAAAAAAAAAAAAAQ' as SpaceId }))).toBe('other-space');
});

test('with any bit turned it is refused by some name, and never taken in', async () => {
  const { seal, verdict } = await setup();
  const bytes = await seal();
  for (let bit = 0; bit < bytes.length * 8; bit += 1) expect(await verdict(flipBit(bytes, bit)), `bit ${bit}`).toMatch(/not-a-commit|other-space|stranger|bad-signature/);
});

test('what a device wrote after its end never counts; what it wrote before does', async () => {
  const { chain, seal, own, judge, verdict } = await setup();
  const other = await newcomer(chain, chain.identity.person);
  const both = await grown(chain, chain.identity, { add: [other.newcomer], remove: [] });
  const after = await grown(both, other.identity, { add: [], remove: [own.device] }, headAt(own.device, 1, 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'));
  const now: Judge = { ...judge, membership: after.membership };
  expect(await verdict(await seal(), {}, now)).toBe('apply');
  expect(await verdict(await seal({ dseq: 2 }), headAt(own.device, 1), now)).toBe('removed');
});

test('nobody waits for what a removed device wrote after its end', async () => {
  const { chain, own, judge, verdict } = await setup();
  const other = await newcomer(chain, chain.identity.person);
  const both = await grown(chain, chain.identity, { add: [other.newcomer], remove: [] });
  const after = await grown(both, other.identity, { add: [], remove: [own.device] });
  const writer = await openIdentity(chain.primitives, other.identity);
  const key = await openEpochKey(chain.primitives, fromBase64url(after.epochKeys[2]!)!);
  const place = { space: after.membership.space, epoch: 2, device: writer.device, dseq: 1, prev: NO_PREVIOUS, mseq: 2, deps: [[own.device, 7]] as const };
  const { bytes } = await sealSpaceCommit(chain.primitives, place, encodeOps([OP]), key, writer.signer);
  expect(await verdict(bytes, {}, { ...judge, membership: after.membership, keyOf: async () => key })).toBe('apply');
});

test('a key that is not here yet is waited for; a wrong one is refused', async () => {
  const { chain, seal, judge, verdict } = await setup();
  expect(await verdict(await seal(), {}, { ...judge, keyOf: async () => undefined })).toBe('hold');
  const other = await openEpochKey(chain.primitives, chain.primitives.random(32));
  expect(await verdict(await seal(), {}, { ...judge, keyOf: async () => other })).toBe('wrong-key');
});

test.each(['', '{}', '{"ops":1}', '{"ops":[1]}', '{"ops":[["r","line","f"]]}', '{"ops":[["r","line","f",1,"nostamp",[]]]}', '{"ops":[["r","line","f",1,"0mabcdefg0000writer00001",["x"]]]}'])('content that is none is refused whole: %s', async (text) => {
  const { seal, verdict } = await setup();
  expect(await verdict(await seal({}, utf8(text)))).toBe('bad-content');
});

test('what this version does not know is kept', async () => {
  const { seal, judge } = await setup();
  const strange = { ...OP, kind: 'something-new', field: 'later' };
  expect(await judgeCommit(judge, {}, await seal({}, utf8(JSON.stringify({ ops: [[strange.id, strange.kind, strange.field, 1, strange.stamp, [], 'more']], more: 1 }))))).toMatchObject({ type: 'apply', ops: [{ kind: 'something-new' }] });
});

const OWN_KINDS = ['contact', 'road', 'step', 'commitment', 'consent', 'ask', 'tally', 'profile', 'line', 'post', 'team'];

test.each([['team', 'partner', [...OWN_KINDS, 'seat', 'handover', 'withdrawal', 'advice']], ['line', 'seat', [...OWN_KINDS, 'partner']]] as const)('nothing about a family comes in by a %s but what belongs there', async (type, fits, kinds) => {
  const { seal, verdict, chain } = await setup(type);
  const idOf = (kind: string): string => `${chain.membership.space}.${kind === 'partner' ? chain.identity.person : 'r'}`;
  for (const kind of kinds) expect(await verdict(await seal({}, encodeOps([{ ...OP, id: idOf(kind), kind }])))).toBe('wrong-kind');
  for (const kind of [fits, 'not-known-yet']) expect(await verdict(await seal({}, encodeOps([{ ...OP, id: idOf(kind), kind }])))).toBe('apply');
});

test('each partner writes her own card, and a coordinator any', async () => {
  const { chain, judge, own, seal, verdict } = await setup('team');
  const [partner, other] = [await newcomer(chain, undefined, 'member'), await newcomer(chain, undefined, 'member')];
  const whole = await grown(await grown(chain, chain.identity, { add: [partner.newcomer], remove: [] }), chain.identity, { add: [other.newcomer], remove: [] });
  const by: Judge = { ...judge, membership: whole.membership };
  const hers = await openIdentity(chain.primitives, partner.identity);
  const cardOf = (person: string, kind: string) => encodeOps([{ ...OP, id: `${whole.membership.space}.${person}`, kind }]);
  const written = async (author: typeof hers, person: string, kind = 'partner') => verdict(await seal({ device: author.device, mseq: 2 }, cardOf(person, kind), author.signer), {}, by);
  expect(await written(hers, partner.identity.person)).toBe('apply');
  expect(await written(hers, other.identity.person)).toBe('wrong-kind');
  expect(await written(hers, chain.identity.person)).toBe('wrong-kind');
  expect(await written(own, partner.identity.person)).toBe('apply');
  // Of two kinds under one id the merge keeps one: a word of another kind would be a word on her card.
  for (const kind of ['teamcard', 'not-known-yet', 'aa']) for (const author of [hers, own]) expect(await written(author, other.identity.person, kind)).toBe('wrong-kind');
  expect(await written(own, 'r')).toBe('wrong-kind');
  expect(await written(hers, 'r', 'teamcard')).toBe('apply');
});

test('who shares one space writes into no other, nor into what is hers alone', async () => {
  const line = await setup('line');
  for (const id of ['r', 'AAAAAAAAAAAAAAAAAAAAAA.r', `.${line.chain.membership.space}`, `x${line.chain.membership.space}.r`]) {
    expect(await line.verdict(await line.seal({}, encodeOps([{ ...OP, id, kind: 'seat' }])))).toBe('wrong-kind');
  }
  const mine = await setup('mine');
  expect(await mine.verdict(await mine.seal({}, encodeOps([{ ...OP, id: `${line.chain.membership.space}.r` }])))).toBe('wrong-kind');
});

test.each([['line', 'handover', 'advice'], ['line', 'seat', 'not-known-yet'], ['team', 'teamcard', 'aa']] as const)('in a %s a %s stays what it is: nothing turns it into %s, also not within one commit', async (type, kind, other) => {
  const { seal, verdict, judge, chain } = await setup(type);
  const id = `${chain.membership.space}.r`;
  const commit = await seal({}, encodeOps([{ ...OP, id, kind: other }]));
  expect(await verdict(commit, {}, { ...judge, kindOf: () => kind })).toBe('wrong-kind');
  expect(await verdict(commit, {}, { ...judge, kindOf: () => other })).toBe('apply');
  const mixed = [kind, other].map((each, n) => ({ ...OP, id, kind: each, stamp: `${OP.stamp.slice(0, -1)}${n}` }));
  expect(await verdict(await seal({}, encodeOps(mixed)))).toBe('wrong-kind');
});
