import { describe, expect, it } from 'vitest';
import { paperRootOf } from '../../app/crypto/paper-root.ts';
import type { ProfileId } from '../../app/domain/ids.ts';
import { findLostPhone } from '../../app/lost-phone.ts';
import { askDatabase } from '../support/hub/hub-database.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { later, type Phone, random } from '../support/hub/create-phone.ts';
import { pair, usePhones } from '../support/hub/phone.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { id, line, names } from '../unit/vault/vault-fixture.ts';

const SOON = { timeout: 20_000 };
const { create: createPhone } = usePhones();

/** A code on paper, and the root of it that her phone keeps. */
async function paper() {
  const code = random(16);
  const root = await paperRootOf(code);
  return { code, root: async () => root };
}

describe.each(STORES)('her paper code without any phone, with a hub on %s', (store) => {
  const used = useHubs(store);
  const origin = (n = 0): string => used.hubs[n % used.hubs.length]!.origin;
  const borrowed = (code: Uint8Array) => findLostPhone({ random, now: Date.now, later, origin: origin(1) }, code);
  const namesFound = async (code: Uint8Array) => {
    const found = await borrowed(code);
    return found.ok ? found.value.devices.map(({ name }) => name) : found.error.type;
  };
  const isAlike = (phones: readonly Phone[], all: readonly string[]) => expect.poll(() => phones.map(({ vault }) => names(vault)), SOON).toEqual(phones.map(() => all));

  it('takes the lost phone out, which then gets nothing new; her other one goes on under a key that the code never knew', { timeout: 90_000 }, async () => {
    const [lost, kept] = [await paper(), await paper()];
    const [first, second] = [await createPhone(origin(), lost.root), await createPhone(origin(1), kept.root)];
    opened(await first.devices.begin(used.code, 'Eerste'));
    await pair(first, second);
    opened(await second.vault.write([line('a', 'van vroeger')]));
    await isAlike([first, second], ['van vroeger']);
    const isJustNow = ({ heardAt = 0 }: { readonly heardAt?: number }): boolean => Math.abs(Date.now() - heardAt) < 60_000;
    for (const { code } of [lost, kept]) await expect.poll(() => namesFound(code), SOON).toEqual(['Eerste', 'Tweede']);
    await expect.poll(async () => opened(await borrowed(lost.code)).devices.every(isJustNow), SOON).toBe(true);

    const found = opened(await borrowed(lost.code));
    opened(await found.remove(found.devices[0]!.id));
    await expect.poll(() => first.devices.status.value, SOON).toEqual({ state: 'stopped', why: 'removed' });
    opened(await second.vault.write([line('b', 'na het verlies')]));
    opened(await first.vault.write([line('c', 'van de dief')]));
    await expect.poll(() => second.devices.list.value.map(({ name }) => name), SOON).toEqual(['Tweede']);
    await expect.poll(() => second.devices.status.value, SOON).toEqual({ state: 'everything-sent' });
    expect([names(first.vault), names(second.vault)]).toEqual([['van de dief', 'van vroeger'], ['na het verlies', 'van vroeger']]);

    // The code that was used is spent: its holder knew the key of the epoch that it began, so that ended at once.
    await expect.poll(() => namesFound(lost.code), SOON).toBe('spent');
    // The code of the phone that is still hers works on, with a new member behind it.
    await expect.poll(() => namesFound(kept.code), SOON).toEqual(['Tweede']);
    const third = await createPhone(origin());
    await pair(second, third, 'Derde');
    await isAlike([second, third], ['na het verlies', 'van vroeger']);
  });

  it('a phone that another one takes out takes its paper code with it, and the other one keeps its own', { timeout: 60_000 }, async () => {
    const [lost, kept] = [await paper(), await paper()];
    const [first, second] = [await createPhone(origin(), lost.root), await createPhone(origin(1), kept.root)];
    opened(await first.devices.begin(used.code, 'Eerste'));
    await pair(first, second);
    for (const { code } of [lost, kept]) await expect.poll(() => namesFound(code), SOON).toEqual(['Eerste', 'Tweede']);
    opened(await second.devices.remove(second.devices.list.value.find(({ isThis }) => !isThis)!.id));
    expect(await namesFound(lost.code)).toBe('spent');
    await expect.poll(() => namesFound(kept.code), SOON).toEqual(['Tweede']);
  });

  it('of a tablet that had limits of its own before it joined opens as well', { timeout: 60_000 }, async () => {
    const { code, root } = await paper();
    const [first, tablet] = [await createPhone(origin()), await createPhone(origin(1), root)];
    opened(await tablet.vault.write([{ id: id('older') as ProfileId, kind: 'profile', set: { maxRoads: 3 } }]));
    opened(await first.devices.begin(used.code, 'Eerste'));
    await pair(first, tablet);
    await expect.poll(() => namesFound(code), SOON).toEqual(['Eerste', 'Tweede']);
  });

  it('opens nothing with a code of nowhere, and the same error for one that was never used to share', async () => {
    expect(await namesFound(random(16))).toBe('nothing');
  });

  it('of a new code only the new one opens, and the letter of the old one is gone from the hub', { timeout: 60_000 }, async () => {
    const [before, after] = [await paper(), await paper()];
    let { root } = before;
    const first = await createPhone(origin(), () => root());
    const spaces = async () => Number((await askDatabase(used.place, 'SELECT COUNT(*) AS n FROM space'))[0]!['n']);
    const already = await spaces();
    opened(await first.devices.begin(used.code, 'Eerste'));
    await expect.poll(() => namesFound(before.code), SOON).toEqual(['Eerste']);
    ({ root } = after);
    first.spaces.look();
    await expect.poll(() => namesFound(after.code), SOON).toEqual(['Eerste']);
    expect(await namesFound(before.code)).toBe('nothing');
    expect(await spaces()).toBe(already + 2);
  });

  it('nobody waits for the paper: what was erased goes from the hub when her devices have the snapshot', { timeout: 60_000 }, async () => {
    const { code, root } = await paper();
    const first = await createPhone(origin(), root);
    opened(await first.devices.begin(used.code, 'Eerste'));
    await expect.poll(() => namesFound(code), SOON).toEqual(['Eerste']);
    const waiting = await askDatabase(used.place, 'SELECT COUNT(*) AS n FROM device WHERE removed = 0 AND cursor_seq = 9007199254740991');
    expect(Number(waiting[0]!['n'])).toBeGreaterThan(0);
  });
});
