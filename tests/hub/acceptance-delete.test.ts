import { describe, expect, it } from 'vitest';
import { NO_KEY } from '../../wire/member-entry.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { makeDevice, makeSpaceOf, type TestDevice, type TestSpace, text } from '../support/hub/sealed-things.ts';

describe.each(STORES)('who may take a space away, on %s', (store) => {
  const here = useHubs(store);

  async function join(type: TestSpace['type'], ...devices: readonly [TestDevice, ...TestDevice[]]): Promise<TestSpace> {
    const space = makeSpaceOf(type, ...devices);
    expect(await here.client.create(space, here.code)).toBe(201);
    return space;
  }
  const take = async (space: TestSpace, as: TestDevice): Promise<number> => (await here.otherClient.ask(`/s/${space.id}`, { method: 'DELETE', as })).status;

  it('in a team a coordinator, and no partner', async () => {
    const [admin, partner] = [makeDevice({ person: text(16) }), makeDevice({ person: text(16), role: 'member' })];
    const space = await join('team', admin, partner);
    const refused = await here.client.ask(`/s/${space.id}`, { method: 'DELETE', as: partner });
    expect([refused.status, await refused.json()]).toEqual([403, { error: 'not-allowed' }]);
    expect((await here.client.pull(space, partner)).end!.head).toBe(0);
    expect(await take(space, admin)).toBe(204);
    expect(await take(space, admin)).toBe(401);
  });

  it('her own from each of her devices, and not with the paper code, which may be anybody\'s who found it', async () => {
    const [phone, second, paper] = [makeDevice(), makeDevice(), makeDevice({ dh: NO_KEY })];
    const space = await join('mine', phone, second, paper);
    expect(await take(space, paper)).toBe(403);
    expect(await take(space, second)).toBe(204);
  });

  it('a line either of the two', async () => {
    for (const n of [0, 1]) {
      const both = [makeDevice({ person: text(16) }), makeDevice({ person: text(16) })] as const;
      expect(await take(await join('line', ...both), both[n]!)).toBe(204);
    }
  });
});
