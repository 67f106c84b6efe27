import { expect, test } from 'vitest';
import { openIdentity } from '../../../app/crypto/device-identity.ts';
import { type EpochKeys, learnKeys } from '../../../app/sync/epoch-keys.ts';
import { founded, grown, newcomer } from './space-fixture.ts';

test('somebody new comes in whatever a member wrote in the place of the earlier keys: what is none is passed over', async () => {
  const alone = await founded('team');
  const second = await newcomer(alone, alone.identity.person);
  const two = await grown(alone, alone.identity, { add: [second.newcomer], remove: [] });
  const lists: readonly [unknown, readonly string[]][] = [
    [{ 1: null }, ['2']], [{ 1: { length: 3 } }, ['2']], [{ 1: 7 }, ['2']], [{ 1: '' }, ['2']], [{ 1: alone.epochKeys[1], 9: null }, ['1', '2']], [null, ['2']], ['keys', ['2']],
  ];
  for (const [list, known] of lists) {
    const next = await grown({ ...two, epochKeys: list as EpochKeys }, alone.identity, { add: [], remove: [second.identity.device] });
    const late = await newcomer(next);
    const team = await grown(next, alone.identity, { add: [late.newcomer], remove: [] });
    expect(Object.keys(await learnKeys(team.primitives, await openIdentity(team.primitives, late.identity), team.membership, {}))).toEqual(known);
  }
});
