import { describe, expect, it } from 'vitest';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import type { Phone } from '../support/hub/create-phone.ts';
import { pair, usePhones } from '../support/hub/phone.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { id, line, names } from '../unit/vault/vault-fixture.ts';

const { create: createPhone } = usePhones();

describe.each(STORES)('her own devices, with a hub on %s', (store) => {
  const used = useHubs(store);
  const origin = (n = 0): string => used.hubs[n % used.hubs.length]!.origin;

  it('a second device gets what was there, and from then on both hold the same', { timeout: 60_000 }, async () => {
    const first = await createPhone(origin());
    opened(await first.vault.write([line('a', 'Ayşe')]));
    opened(await first.devices.begin(used.code, 'Eerste'));
    const second = await createPhone(origin(1));
    opened(await second.vault.write([line('b', 'Bart')]));
    await pair(first, second);
    await expect.poll(() => [names(first.vault), names(second.vault)], { timeout: 20_000 }).toEqual([['Ayşe', 'Bart'], ['Ayşe', 'Bart']]);
    opened(await second.vault.write([line('c', 'Chris')]));
    opened(await first.vault.write([line('d', 'Dina')]));
    const all = ['Ayşe', 'Bart', 'Chris', 'Dina'];
    await expect.poll(() => [names(first.vault), names(second.vault)], { timeout: 20_000 }).toEqual([all, all]);
    await expect.poll(() => first.devices.status.value, { timeout: 20_000 }).toEqual({ state: 'everything-sent' });
    await expect.poll(() => first.devices.list.value.map(({ name, isThis }) => `${name} ${isThis}`), { timeout: 20_000 }).toEqual(['Eerste true', 'Tweede false']);
  });

  it('what was erased on one is erased on the other', { timeout: 60_000 }, async () => {
    const [first, second] = [await createPhone(origin()), await createPhone(origin(1))];
    opened(await first.vault.write([line('a', 'Ayşe')]));
    opened(await first.devices.begin(used.code, 'Eerste'));
    await pair(first, second);
    await expect.poll(() => names(second.vault), { timeout: 20_000 }).toEqual(['Ayşe']);
    opened(await second.vault.erase([{ id: id('a'), kind: 'line', erase: true }]));
    await expect.poll(() => names(first.vault), { timeout: 20_000 }).toEqual([]);
  });

  it('two who changed the same thing both keep their word, and both are asked', { timeout: 60_000 }, async () => {
    const [first, second] = [await createPhone(origin()), await createPhone(origin(1))];
    opened(await first.vault.write([line('a', 'Ayşe')]));
    opened(await first.devices.begin(used.code, 'Eerste'));
    await pair(first, second);
    await expect.poll(() => names(second.vault), { timeout: 20_000 }).toEqual(['Ayşe']);
    const seen = second.vault.records.state(id('a'));
    opened(await first.vault.write([{ id: id('a'), kind: 'line', set: { team: 'Noord' } }]));
    opened(await second.vault.write([{ id: id('a'), kind: 'line', set: { team: 'Zuid' }, seen }]));
    const versions = (phone: Phone) => phone.vault.records.state(id('a'))!.fields.get('team')!.map(({ value }) => value).sort();
    await expect.poll(() => [versions(first), versions(second)], { timeout: 20_000 }).toEqual([['Noord', 'Zuid'], ['Noord', 'Zuid']]);
  });

  it('a lost device gets nothing new, is told so, and nothing that it writes comes back', { timeout: 60_000 }, async () => {
    const [first, second] = [await createPhone(origin()), await createPhone(origin(1))];
    opened(await first.devices.begin(used.code, 'Eerste'));
    await pair(first, second);
    await expect.poll(() => first.devices.list.value.length, { timeout: 20_000 }).toBe(2);
    opened(await first.devices.remove(first.devices.list.value.find(({ isThis }) => !isThis)!.id));
    opened(await first.vault.write([line('a', 'na het verlies')]));
    opened(await second.vault.write([line('b', 'van de dief')]));
    await expect.poll(() => first.devices.status.value, { timeout: 20_000 }).toEqual({ state: 'everything-sent' });
    second.spaces.look();
    await expect.poll(() => second.devices.status.value, { timeout: 20_000 }).toEqual({ state: 'stopped', why: 'removed' });
    expect(names(second.vault)).toEqual(['van de dief']);
    expect(names(first.vault)).toEqual(['na het verlies']);
    expect(first.devices.list.value.map(({ name }) => name)).toEqual(['Eerste']);
  });

  it('a guest who is turned down hears so at once, and has nothing', async () => {
    const [first, second] = [await createPhone(origin()), await createPhone(origin(1))];
    opened(await first.devices.begin(used.code, 'Eerste'));
    const invitation = opened(await first.devices.invite());
    const joining = opened(await second.devices.join(invitation.code, 'Tweede'));
    await expect.poll(() => invitation.guest.value?.name).toBe('Tweede');
    invitation.cancel();
    invitation.cancel();
    expect(await joining.admitted).toEqual({ ok: false, error: { type: 'refused' } });
    expect([second.vault.mine, second.devices.status.value]).toEqual([undefined, { state: 'alone' }]);
  });

  it('an invitation serves once, and a wrong code or a code of nowhere says so', async () => {
    const [first, second, third] = [await createPhone(origin()), await createPhone(origin(1)), await createPhone(origin())];
    expect(await first.devices.begin('no-such-code', 'Eerste')).toEqual({ ok: false, error: { type: 'bad-code' } });
    opened(await first.devices.begin(used.code, 'Eerste'));
    const invitation = opened(await first.devices.invite());
    opened(await second.devices.join(invitation.code, 'Tweede'));
    expect(await third.devices.join(invitation.code, 'Derde')).toEqual({ ok: false, error: { type: 'used' } });
    expect(await third.devices.join('AAAA-BBBB', 'Derde')).toEqual({ ok: false, error: { type: 'wrong-code' } });
    invitation.cancel();
    await expect.poll(() => third.devices.join(invitation.code, 'Derde')).toEqual({ ok: false, error: { type: 'expired' } });
  });
});
