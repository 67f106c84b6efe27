import { expect, it } from 'vitest';
import type { Change } from '../../app/vault/changes.ts';
import { isClean } from '../../app/vault/loss.ts';
import { useHubs } from '../support/hub/hub-place.ts';
import type { Phone } from '../support/hub/create-phone.ts';
import { pair, usePhones } from '../support/hub/phone.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { day, id, line } from '../unit/vault/vault-fixture.ts';

// What is damaged on one of her devices stands whole on the other and at the hub.

const { create: createPhone } = usePhones();
const used = useHubs('sqlite');
const LONG = { timeout: 20_000 };

const family: readonly Change[] = [
  { id: id('contact'), kind: 'contact', set: { nickname: 'Mandarijn', language: 'tr', createdOn: day('2026-11-01') } },
  { id: id('road'), kind: 'road', set: { contactId: id('contact'), startedOn: day('2026-11-01'), touchedOn: day('2026-11-20'), pen: 'me' } },
];
/** Written in the same opening, and into a record that was begun in the commit before. */
const promise: readonly Change[] = [
  { id: id('promise'), kind: 'commitment', set: { roadId: id('road'), kind: 'call', who: 'me', by: day('2026-11-25') } },
  { id: id('road'), kind: 'road', set: { touchedOn: day('2026-11-21') } },
];

const held = ({ vault: { records } }: Phone) => ({ name: records.get('contact', id('contact'))?.nickname, road: records.get('road', id('road')), promise: records.get('commitment', id('promise'))?.by });
const WHOLE = { name: 'Mandarijn', road: { contactId: id('contact'), startedOn: '2026-11-01', touchedOn: '2026-11-21', pen: 'me' }, promise: '2026-11-25' };

/** One bit in the commit that the number says; the number that the vault had reached by then. */
async function damage(phone: Phone, seq: number): Promise<void> {
  const rows = phone.openRows();
  const row = (await rows.commits.get(seq))!;
  const bytes = row.bytes.slice();
  bytes[bytes.length - 20]! ^= 1;
  await rows.commits.put({ ...row, bytes });
  rows.close();
}

const isAlike = async (...phones: readonly Phone[]): Promise<void> => {
  await expect.poll(() => phones.map(held), LONG).toMatchObject(phones.map(() => WHOLE));
};

async function twoPhones(): Promise<[Phone, Phone]> {
  const first = await createPhone(used.hubs[0]!.origin);
  opened(await first.devices.begin(used.code, 'Eerste'));
  const second = await createPhone(used.hubs[0]!.origin);
  await pair(first, second);
  await expect.poll(() => first.devices.status.value, LONG).toEqual({ state: 'everything-sent' });
  return [first, second];
}

/** Gives the number of the commit with the family itself. */
async function writeFamily({ vault }: Phone): Promise<number> {
  opened(await vault.write(family));
  const { seq } = vault;
  opened(await vault.write(promise));
  return seq;
}

/** Off, damaged and on again; until she goes on with what is there, she is told. */
async function afterDamage(phone: Phone, seq: number): Promise<Phone> {
  await damage(phone, seq);
  const again = await phone.restart();
  expect(isClean(again.vault.health)).toBe(false);
  return again;
}

it('what was damaged on one device comes back from the hub while she is still told of it', async () => {
  const [one, second] = await twoPhones();
  const seq = await writeFamily(one);
  await isAlike(second);
  const first = await afterDamage(one, seq);
  await isAlike(first, second);
  opened(await first.vault.acceptLoss());
  const again = await first.restart();
  expect(isClean(again.vault.health)).toBe(true);
  await isAlike(again, second);
});

it('it comes back as well where she had no internet when she went on with what was there', async () => {
  const [one, second] = await twoPhones();
  const seq = await writeFamily(one);
  await isAlike(second);
  one.spaces.stop();
  await damage(one, seq);
  const alone = await one.restart();
  alone.spaces.stop();
  opened(await alone.vault.acceptLoss());
  await isAlike(await alone.restart(), second);
});

it('what had not left yet when it was damaged is still in what waits, and reaches both', async () => {
  const [one, second] = await twoPhones();
  one.spaces.stop();
  const seq = await writeFamily(one);
  const first = await afterDamage(one, seq);
  await isAlike(first, second);
});

it('a device that lost something makes nobody lose it, not even by a whole copy of what it holds', async () => {
  const [one, second] = await twoPhones();
  const seq = await writeFamily(one);
  await isAlike(second);
  const first = await afterDamage(one, seq);
  opened(await first.vault.acceptLoss());
  // An erasure has the hub forget the commits in favour of such a copy.
  opened(await first.vault.write([line('x', 'weg')]));
  opened(await first.vault.erase([{ id: id('x'), kind: 'line', erase: true }]));
  await expect.poll(() => first.devices.status.value, LONG).toEqual({ state: 'everything-sent' });
  const third = await createPhone(used.hubs[0]!.origin);
  await pair(second, third, 'Derde');
  await isAlike(third, second, first);
});
