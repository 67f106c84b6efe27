import { afterEach, describe, expect, it } from 'vitest';
import { paperRootOf } from '../../app/crypto/paper-root.ts';
import { findLostPhone } from '../../app/lost-phone.ts';
import { readMembership } from '../../app/sync/membership.ts';
import { webPrimitives } from '../../app/crypto/web-primitives.ts';
import type { SpaceId } from '../../wire/ids.ts';
import { createPhone, later, type Phone, random, stopPhones } from '../support/hub/create-phone.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { pair } from '../support/hub/phone.ts';
import { connect, SOON, spaceOf } from '../support/line-phones.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { line, names } from '../unit/vault/vault-fixture.ts';

afterEach(stopPhones);

const primitives = webPrimitives(random);
const stateOf = async ({ vault }: Phone, space: SpaceId) => opened(await vault.space(space).read());
const nameIn = async (phone: Phone, space: SpaceId) => (await stateOf(phone, space)).state.identity.device;
const listed = ({ devices }: Phone) => devices.list.value.map(({ name }) => name).sort();
const idOf = ({ devices }: Phone, name: string): string => devices.list.value.find((device) => device.name === name)!.id;

/** For whom the key that holds now was sealed, when it was made and since, as this phone knows the chain. */
async function keyHolders(phone: Phone, space: SpaceId): Promise<readonly string[]> {
  const membership = opened(await readMembership(primitives, space, (await stateOf(phone, space)).entries))!;
  return membership.entries.filter(({ epoch }) => epoch === membership.epoch).flatMap(({ keys }) => keys.map(({ device }) => device)).sort();
}

/** Two phones that began as one and found it out: the one that went on under its old name, and the one with a new one. */
async function copied(second: Phone): Promise<{ readonly kept: Phone; readonly renamed: Phone }> {
  const mine = second.vault.mine!;
  const before = await nameIn(second, mine);
  const twin = await second.copy();
  for (const [n, phone] of [second, twin].entries()) opened(await phone.vault.write([line(`copy${n}`, `van ${n}`)]));
  const isOut = async (phone: Phone) => (await stateOf(phone, mine)).outbox.length === 0;
  await expect.poll(async () => (await isOut(second)) && (await isOut(twin)), SOON).toBe(true);
  const renamed = (await nameIn(twin, mine)) === before ? second : twin;
  expect(await nameIn(renamed, mine)).not.toBe(before);
  return { renamed, kept: renamed === twin ? second : twin };
}

describe.each(STORES)('a copied phone, with a hub on %s', (store) => {
  const used = useHubs(store);
  const origin = (n = 0): string => used.hubs[n % used.hubs.length]!.origin;
  const three = async (paperRoot?: () => Promise<Uint8Array>) => {
    const [first, second] = [await createPhone(origin(), paperRoot), await createPhone(origin(1))];
    opened(await first.devices.begin(used.code, 'Eerste'));
    await pair(first, second);
    await expect.poll(() => listed(first), SOON).toEqual(['Eerste', 'Tweede']);
    return { first, ...(await copied(second)) };
  };

  it('is in the list under its name and a number, and says what goes with it', { timeout: 60_000 }, async () => {
    const { first, kept, renamed } = await three();
    for (const phone of [first, kept, renamed]) await expect.poll(() => listed(phone), SOON).toEqual(['Eerste', 'Tweede', 'Tweede (2)']);
    await expect.poll(() => first.devices.list.value.find(({ name }) => name === 'Tweede (2)')?.formerly, SOON).toEqual([idOf(first, 'Tweede')]);
    expect(first.devices.list.value.filter(({ formerly }) => formerly)).toHaveLength(1);
  });

  it('taken out from another phone, it takes the one that it was copied from along, because what it holds opens the keys of both', { timeout: 60_000 }, async () => {
    const { first, kept, renamed } = await three();
    await expect.poll(() => listed(first), SOON).toContain('Tweede (2)');
    opened(await first.devices.remove(idOf(first, 'Tweede (2)')));
    await expect.poll(() => listed(first), SOON).toEqual(['Eerste']);
    expect(await keyHolders(first, first.vault.mine!)).toEqual([await nameIn(first, first.vault.mine!)]);
    for (const phone of [kept, renamed]) {
      phone.spaces.look();
      await expect.poll(() => phone.devices.status.value, SOON).toEqual({ state: 'stopped', why: 'removed' });
    }
  });

  it('taken out with the paper code it takes the other along as well', { timeout: 60_000 }, async () => {
    const code = random(16);
    const root = await paperRootOf(code);
    const { first, kept, renamed } = await three(async () => root);
    const devices = async () => {
      const found = await findLostPhone({ random, now: Date.now, later, origin: origin(1) }, code);
      return found.ok ? found.value.devices.map(({ name }) => name).sort() : found.error.type;
    };
    await expect.poll(devices, SOON).toEqual(['Eerste', 'Tweede', 'Tweede (2)']);
    const found = opened(await findLostPhone({ random, now: Date.now, later, origin: origin(1) }, code));
    const copy = found.devices.find(({ name }) => name === 'Tweede (2)')!;
    expect(copy.formerly).toEqual([found.devices.find(({ name }) => name === 'Tweede')!.id]);
    opened(await found.remove(copy.id));
    for (const phone of [kept, renamed]) {
      phone.spaces.look();
      await expect.poll(() => phone.devices.status.value, SOON).toEqual({ state: 'stopped', why: 'removed' });
    }
    await expect.poll(() => listed(first), SOON).toEqual(['Eerste']);
  });

  it('the one that it was copied from goes alone: nothing on it opens the keys of the copy', { timeout: 60_000 }, async () => {
    const { first, kept, renamed } = await three();
    await expect.poll(() => listed(first), SOON).toContain('Tweede (2)');
    opened(await first.devices.remove(idOf(first, 'Tweede')));
    await expect.poll(() => listed(first), SOON).toEqual(['Eerste', 'Tweede (2)']);
    kept.spaces.look();
    await expect.poll(() => kept.devices.status.value, SOON).toEqual({ state: 'stopped', why: 'removed' });
    opened(await renamed.vault.write([line('later', 'later')]));
    await expect.poll(() => names(first.vault), SOON).toContain('later');
  });

  it('taken out from the very phone that it was copied from, that phone goes on under other names, in her lines too', { timeout: 90_000 }, async () => {
    const [first, second, sanne] = [await createPhone(origin()), await createPhone(origin(1)), await createPhone(origin())];
    opened(await first.devices.begin(used.code, 'Eerste'));
    await pair(first, second);
    await connect(second, sanne, used.code);
    const [mine, shared] = [second.vault.mine!, spaceOf(second) as SpaceId];
    const postOf = (phone: Phone, owner: string) => phone.vault.records.list('post').find((post) => post.owner === owner && post.space === shared)?.device;
    const [ownName, lineName] = [await nameIn(second, mine), await nameIn(second, shared)];
    await expect.poll(() => postOf(first, ownName), SOON).toBe(lineName);
    const { kept, renamed } = await copied(second);
    await expect.poll(() => listed(kept), SOON).toContain('Tweede (2)');
    const lost = await nameIn(renamed, mine);
    await expect.poll(() => postOf(kept, lost), SOON).toBeDefined();
    opened(await kept.devices.remove(idOf(kept, 'Tweede (2)')));
    renamed.spaces.look();
    await expect.poll(() => renamed.devices.status.value, SOON).toEqual({ state: 'stopped', why: 'removed' });
    await expect.poll(() => [listed(kept), listed(first)], SOON).toEqual([['Eerste', 'Tweede'], ['Eerste', 'Tweede']]);
    expect([await nameIn(kept, mine), await nameIn(kept, shared)]).not.toContain([ownName, lineName]);
    for (const [space, old] of [[mine, ownName], [shared, lineName]] as const) {
      const holders = await keyHolders(kept, space);
      expect([holders.includes(old), holders.includes(await nameIn(renamed, space)), holders.includes(await nameIn(kept, space))]).toEqual([false, false, true]);
    }
    opened(await kept.vault.write([line('after', 'daarna')]));
    await expect.poll(() => names(first.vault), SOON).toContain('daarna');
    await expect.poll(() => kept.devices.status.value, SOON).toEqual({ state: 'everything-sent' });
  });
});
