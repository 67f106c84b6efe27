import { describe, expect, it } from 'vitest';
import { paperRootOf } from '../../app/crypto/paper-root.ts';
import { findLostPhone } from '../../app/lost-phone.ts';
import { later, random } from '../support/hub/create-phone.ts';
import { askDatabase } from '../support/hub/hub-database.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { pair, usePhones } from '../support/hub/phone.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { line, names } from '../unit/vault/vault-fixture.ts';

const SOON = { timeout: 20_000 };
const { create: createPhone } = usePhones();

describe.each(STORES)('a device that is wiped, with a hub on %s', (store) => {
  const used = useHubs(store);
  const origin = (n = 0): string => used.hubs[n % used.hubs.length]!.origin;
  const spacesAtHub = (): Promise<unknown> => askDatabase(used.place, 'SELECT count(*) AS n FROM space').then(([row]) => Number(row!['n']));

  it('takes her own space and the letter of her paper code away, when it was her last one', { timeout: 60_000 }, async () => {
    const before = await spacesAtHub();
    const code = random(16);
    const root = await paperRootOf(code);
    const phone = await createPhone(origin(), async () => root);
    opened(await phone.vault.write([line('a', 'Ayşe')]));
    opened(await phone.devices.begin(used.code, 'Enige'));
    const found = () => findLostPhone({ random, now: Date.now, later, origin: origin(1) }, code);
    await expect.poll(async () => (await found()).ok, SOON).toBe(true);
    const leave = await phone.devices.planLeaving();
    // The keys are gone by the time that it is sent.
    phone.vault.close();
    await leave!();
    expect(await found()).toEqual({ ok: false, error: { type: 'nothing' } });
    expect(await spacesAtHub()).toBe(before);
  });

  it('leaves everything to her other device', { timeout: 60_000 }, async () => {
    const [first, second] = [await createPhone(origin()), await createPhone(origin(1))];
    opened(await first.devices.begin(used.code, 'Eerste'));
    await pair(first, second);
    await expect.poll(() => first.devices.list.value.length, SOON).toBe(2);
    expect(await first.devices.planLeaving()).toBeUndefined();
    opened(await second.vault.write([line('b', 'daarna')]));
    await expect.poll(() => second.devices.status.value, SOON).toEqual({ state: 'everything-sent' });
    expect(names(second.vault)).toEqual(['daarna']);
  });

  it('is not held up by a hub that cannot be reached', { timeout: 60_000 }, async () => {
    const alone = await createPhone(origin());
    expect(await alone.devices.planLeaving()).toBeUndefined();
    const phone = await createPhone(origin());
    opened(await phone.devices.begin(used.code, 'Enige'));
    const leave = await phone.devices.planLeaving();
    const known = globalThis.fetch;
    globalThis.fetch = () => Promise.reject(new TypeError('offline'));
    try {
      await expect(leave!()).resolves.toBeUndefined();
    } finally {
      globalThis.fetch = known;
    }
  });
});
