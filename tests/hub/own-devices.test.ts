import { describe, expect, it } from 'vitest';
import type { LocalTime } from '../../app/domain/day.ts';
import { profileIn } from '../../app/domain/own-profile.ts';
import { quietUntil } from '../../app/domain/quiet-time.ts';
import { rememberBackup } from '../../app/features/backup/make-backup.ts';
import { saveProfile } from '../../app/features/me/save-profile.ts';
import { createRecordSignals } from '../../app/hooks/record-signals.ts';
import type { Services } from '../../app/services.ts';
import type { Change } from '../../app/vault/changes.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { newId, type Phone } from '../support/hub/create-phone.ts';
import { pair, usePhones } from '../support/hub/phone.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { day, id, line, names } from '../unit/vault/vault-fixture.ts';

const { create: createPhone } = usePhones();

/** What saving a form needs; the screens around it are not there. */
const servicesOf = ({ vault }: Phone): Services => ({ vault, records: createRecordSignals(vault.records), newId, clock: { today: () => day('2026-11-21') } }) as unknown as Services;
const family = (name: string): readonly Change[] => [
  { id: id(`c${name}`), kind: 'contact', set: { nickname: name, language: 'tr', createdOn: day('2026-11-01') } },
  { id: id(`r${name}`), kind: 'road', set: { contactId: id(`c${name}`), startedOn: day('2026-11-01'), touchedOn: day('2026-11-20'), pen: 'me' } },
  { id: id(`p${name}`), kind: 'commitment', set: { roadId: id(`r${name}`), kind: 'call', who: 'me', by: day('2026-11-25') } },
  { id: id(`y${name}`), kind: 'consent', set: { roadId: id(`r${name}`), receiver: 'Sanne', givenOn: day('2026-11-20'), until: day('2027-05-20') } },
];

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

  it('who joins with a profile and families of its own goes on by one profile, and holds every kind of record', { timeout: 60_000 }, async () => {
    const [first, tablet] = [await createPhone(origin()), await createPhone(origin(1))];
    opened(await rememberBackup(servicesOf(tablet)));
    opened(await saveProfile(servicesOf(tablet), { set: { maxRoads: 4 } }));
    opened(await tablet.vault.write(family('t')));
    opened(await first.vault.write(family('f')));
    opened(await first.devices.begin(used.code, 'Eerste'));
    opened(await saveProfile(servicesOf(first), { set: { side: 'formal' } }));
    await pair(first, tablet);
    const held = (phone: Phone) => (['contact', 'road', 'commitment', 'consent'] as const).map((kind) => phone.vault.records.list(kind).length);
    await expect.poll(() => [held(first), held(tablet)], { timeout: 20_000 }).toEqual([[2, 2, 2, 2], [2, 2, 2, 2]]);
    const profile = ({ vault }: Phone) => profileIn(vault.records);
    // The code of the organisation, with which its own paper code writes a letter; and which app this is.
    await expect.poll(() => [profile(first), profile(tablet)], { timeout: 20_000 }).toMatchObject([1, 2].map(() => ({ hubCode: used.code, side: 'formal', maxRoads: 4, backupOn: '2026-11-21' })));
    opened(await saveProfile(servicesOf(first), { set: { quietFrom: '20:00', quietTo: '08:00' } }));
    await expect.poll(() => profile(tablet), { timeout: 20_000 }).toMatchObject({ quietFrom: '20:00', quietTo: '08:00' });
    expect(quietUntil(profile(tablet), '2026-11-21T21:00' as LocalTime)).toBe('2026-11-22T08:00');
    opened(await saveProfile(servicesOf(tablet), { set: { quietFrom: '21:00' } }));
    await expect.poll(() => profile(first)?.quietFrom, { timeout: 20_000 }).toBe('21:00');
    expect([first, tablet].map(({ vault }) => vault.records.list('profile').length)).toEqual([1, 1]);
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

  it('two who changed the same thing both keep their word, and each knows where the other was written', { timeout: 60_000 }, async () => {
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
    // Each knows on which device the other one was written; how they are asked is tests/unit/hooks/two-versions.
    const heardOf = async (phone: Phone, of: Phone) => (await phone.devices.whoWrote())?.byWriter.get(of.writer);
    expect([await heardOf(first, second), await heardOf(second, first)]).toMatchObject([{ name: 'Tweede', isGone: false }, { name: 'Eerste', isGone: false }]);
    opened(await first.devices.remove(first.devices.list.value.find(({ isThis }) => !isThis)!.id));
    expect(await heardOf(first, second)).toMatchObject({ name: 'Tweede', isGone: true });
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

  it('the phone that began it is taken out by the one that came, which hears nothing alarming', { timeout: 60_000 }, async () => {
    const [first, second] = [await createPhone(origin()), await createPhone(origin(1))];
    opened(await first.vault.write([line('a', 'van het eerste')]));
    opened(await first.devices.begin(used.code, 'Eerste'));
    await pair(first, second);
    await expect.poll(() => second.devices.list.value.length, { timeout: 20_000 }).toBe(2);
    const told = new Set<string>();
    second.devices.status.subscribe(({ state }) => told.add(state));
    opened(await second.devices.remove(second.devices.list.value.find(({ isThis }) => !isThis)!.id));
    opened(await second.vault.write([line('b', 'daarna')]));
    const isAtHub = async () => opened(await second.vault.space(second.vault.mine!).read()).outbox.length === 0;
    await expect.poll(isAtHub, { timeout: 20_000 }).toBe(true);
    await expect.poll(() => second.devices.status.value, { timeout: 20_000 }).toEqual({ state: 'everything-sent' });
    expect([...told].filter((state) => state === 'stopped' || state === 'noticed')).toEqual([]);
    const third = await createPhone(origin());
    await pair(second, third, 'Derde');
    await expect.poll(() => names(third.vault), { timeout: 20_000 }).toEqual(['daarna', 'van het eerste']);
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
