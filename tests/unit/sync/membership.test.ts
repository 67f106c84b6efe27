import { describe, expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '../../../app/crypto/base64url.ts';
import { openIdentity } from '../../../app/crypto/device-identity.ts';
import { learnKeys } from '../../../app/sync/epoch-keys.ts';
import { admitEntry, isKeyOfLeaver, readMembership } from '../../../app/sync/membership.ts';
import type { SpaceId } from '../../../wire/ids.ts';
import { encodeBody, splitSignedBody, withSignature } from '../../../wire/signed-body.ts';
import { signBytes } from '../../../app/crypto/signature.ts';
import { flipBit } from '../crypto/fixtures.ts';
import { entryBy, founded, grown, newcomer, verdictOn } from './space-fixture.ts';

describe('who may do what', () => {
  test('her own space is one person with any number of devices', async () => {
    const chain = await founded('mine');
    const own = await newcomer(chain, chain.identity.person);
    expect(await verdictOn(chain, chain.identity, { add: [own.newcomer], remove: [] })).toBe('ok');
    expect(await verdictOn(chain, chain.identity, { add: [(await newcomer(chain)).newcomer], remove: [] })).toBe('not-allowed');
  });

  test('a line is two people, both in charge, with any number of devices each', async () => {
    const alone = await founded('line');
    const other = await newcomer(alone);
    expect(await verdictOn(alone, alone.identity, { add: [(await newcomer(alone, undefined, 'member')).newcomer], remove: [] })).toBe('not-allowed');
    const line = await grown(alone, alone.identity, { add: [other.newcomer], remove: [] });
    expect(await verdictOn(line, other.identity, { add: [(await newcomer(line, other.identity.person)).newcomer], remove: [] })).toBe('ok');
    expect(await verdictOn(line, other.identity, { add: [(await newcomer(line)).newcomer], remove: [] })).toBe('not-allowed');
  });

  test('a line passes to a successor in one entry, never by way of three people', async () => {
    const alone = await founded('line');
    const leaver = await newcomer(alone);
    const line = await grown(alone, alone.identity, { add: [leaver.newcomer], remove: [] });
    const successor = await newcomer(line);
    expect(await verdictOn(line, leaver.identity, { add: [successor.newcomer], remove: [leaver.identity.device] })).toBe('ok');
  });

  test('who leaves a team by herself made its last key; after it somebody who stays makes one that she cannot open', async () => {
    const alone = await founded('team');
    const leaver = await newcomer(alone, undefined, 'member');
    const team = await grown(alone, alone.identity, { add: [leaver.newcomer], remove: [] });
    expect(isKeyOfLeaver(team.membership)).toBe(false);
    const left = await grown(team, leaver.identity, { add: [], remove: [leaver.identity.device] });
    expect([left.membership.epoch, isKeyOfLeaver(left.membership)]).toEqual([2, true]);
    const anew = await grown(left, alone.identity, { add: [], remove: [] });
    expect([anew.membership.epoch, isKeyOfLeaver(anew.membership)]).toEqual([3, false]);
    const known = await learnKeys(alone.primitives, await openIdentity(alone.primitives, leaver.identity), anew.membership, left.epochKeys);
    expect(Object.keys(known)).toEqual(['1', '2']);
    expect(Object.keys(await learnKeys(alone.primitives, await openIdentity(alone.primitives, alone.identity), anew.membership, alone.epochKeys))).toEqual(['1', '2', '3']);
  });

  test('a member of a team adds and removes devices of her own, and nobody else', async () => {
    const alone = await founded('team');
    const member = await newcomer(alone, undefined, 'member');
    const team = await grown(alone, alone.identity, { add: [member.newcomer], remove: [] });
    const tries = async (role: 'admin' | 'member', person?: string) => verdictOn(team, member.identity, { add: [(await newcomer(team, person, role)).newcomer], remove: [] });
    expect(await tries('member', member.identity.person)).toBe('ok');
    expect(await tries('admin', member.identity.person)).toBe('not-allowed');
    expect(await tries('member')).toBe('not-allowed');
    expect(await verdictOn(team, member.identity, { add: [], remove: [alone.identity.device] })).toBe('not-allowed');
    expect(await verdictOn(team, member.identity, { add: [], remove: [member.identity.device] })).toBe('ok');
  });

  test('nobody gets a device under the name of somebody else', async () => {
    const alone = await founded('line');
    const other = await newcomer(alone);
    const line = await grown(alone, alone.identity, { add: [other.newcomer], remove: [] });
    expect(await verdictOn(line, alone.identity, { add: [(await newcomer(line, other.identity.person)).newcomer], remove: [] })).toBe('not-allowed');
  });

  test('a team keeps somebody who is in charge', async () => {
    const alone = await founded('team');
    const member = await newcomer(alone, undefined, 'member');
    const team = await grown(alone, alone.identity, { add: [member.newcomer], remove: [] });
    expect(await verdictOn(team, alone.identity, { add: [], remove: [alone.identity.device] })).toBe('not-allowed');
  });

  test('who was removed writes nothing more, and comes back under no old name', async () => {
    const alone = await founded('mine');
    const lost = await newcomer(alone, alone.identity.person);
    const both = await grown(alone, alone.identity, { add: [lost.newcomer], remove: [] });
    const after = await grown(both, alone.identity, { add: [], remove: [lost.identity.device] });
    expect(await verdictOn(after, lost.identity, { add: [], remove: [alone.identity.device] })).toBe('stranger');
    expect(await verdictOn(after, alone.identity, { add: [lost.newcomer], remove: [] })).toBe('not-allowed');
  });
});

describe('forged chains', () => {
  test('a changed bit anywhere is refused', async () => {
    const alone = await founded('mine');
    const { bytes } = await entryBy(alone, alone.identity, { add: [(await newcomer(alone, alone.identity.person)).newcomer], remove: [] });
    for (let bit = 0; bit < bytes.length * 8; bit += 11) {
      const admitted = await admitEntry(alone.primitives, alone.membership, alone.membership.space, new Uint8Array(flipBit(bytes, bit)));
      expect(admitted.ok, `bit ${bit}`).toBe(false);
    }
  });

  test('one space is not passed off as another', async () => {
    const [a, b] = [await founded('mine', 1), await founded('mine', 2)];
    expect(await readMembership(a.primitives, b.membership.space, a.entries)).toEqual({ ok: false, error: 'other-space' });
    expect(await readMembership(a.primitives, 'AAAAAAAAAAAAAAAAAAAAAQ' as SpaceId, a.entries)).toEqual({ ok: false, error: 'other-space' });
  });

  test('an entry of a stranger, of another chain, or out of order is refused by name', async () => {
    const chain = await founded('mine');
    const stranger = await newcomer(chain, chain.identity.person);
    expect(await verdictOn(chain, stranger.identity, { add: [stranger.newcomer], remove: [] })).toBe('stranger');
    const one = await grown(chain, chain.identity, { add: [stranger.newcomer], remove: [] });
    const late = await entryBy(chain, chain.identity, { add: [], remove: [] });
    expect(await admitEntry(one.primitives, one.membership, one.membership.space, late.bytes)).toEqual({ ok: false, error: 'out-of-order' });
  });

  test('a removal that keeps the key, and an epoch out of line, are refused', async () => {
    const alone = await founded('mine');
    const lost = await newcomer(alone, alone.identity.person);
    const both = await grown(alone, alone.identity, { add: [lost.newcomer], remove: [] });
    const { bytes } = await entryBy(both, alone.identity, { add: [], remove: [lost.identity.device] });
    const own = await openIdentity(both.primitives, alone.identity);
    const resigned = async (change: object): Promise<string> => {
      const body = encodeBody({ ...(splitSignedBody(bytes)!.body as object), ...change });
      const forged = withSignature(body, await signBytes(both.primitives, own.signer, 'drempel.member.v1', body));
      const admitted = await admitEntry(both.primitives, both.membership, both.membership.space, forged);
      return admitted.ok ? 'ok' : admitted.error;
    };
    expect(await resigned({})).toBe('ok');
    expect(await resigned({ epoch: 1, kid: both.membership.kid })).toBe('wrong-epoch');
    expect(await resigned({ epoch: 3 })).toBe('wrong-epoch');
    expect(await resigned({ kid: both.membership.kid })).toBe('wrong-epoch');
  });
});

describe('keys of epochs', () => {
  test('who stays and who comes gets every key; who went gets none after', async () => {
    const alone = await founded('mine');
    const [lost, later] = [await newcomer(alone, alone.identity.person), await newcomer(alone, alone.identity.person)];
    const both = await grown(alone, alone.identity, { add: [lost.newcomer], remove: [] });
    const after = await grown(both, alone.identity, { add: [], remove: [lost.identity.device] });
    const end = await grown(after, alone.identity, { add: [later.newcomer], remove: [] });
    const keysOf = async (who: typeof lost.identity) => learnKeys(end.primitives, await openIdentity(end.primitives, who), end.membership, {});
    expect(Object.keys(await keysOf(later.identity))).toEqual(['1', '2']);
    expect(await keysOf(later.identity)).toEqual(end.epochKeys);
    expect(await keysOf(lost.identity)).toEqual({ 1: end.epochKeys[1] });
    expect(fromBase64url(end.epochKeys[2]!)).not.toEqual(fromBase64url(end.epochKeys[1]!));
  });

  test('a key under a wrong name is no key', async () => {
    const alone = await founded('mine');
    const other = await newcomer(alone, alone.identity.person);
    const both = await grown({ ...alone, epochKeys: { 1: toBase64url(new Uint8Array(32).fill(7)) } }, alone.identity, { add: [other.newcomer], remove: [] }).catch(() => undefined);
    // Whoever wraps another key than the epoch's own says so by its name, and that does not fit the chain.
    expect(both).toBeUndefined();
  });
});
