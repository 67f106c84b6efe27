import { expect, it } from 'vitest';
import { planHandover } from '../../../app/domain/consented-handover.ts';
import { type RecordId, sharedRecordId } from '../../../app/domain/ids.ts';
import { followHandovers } from '../../../app/vault/follow-handovers.ts';
import type { Vault } from '../../../app/vault/vault.ts';
import { planWithdrawal } from '../../../app/vault/withdraw-consent.ts';
import { opened } from '../crypto/fixtures.ts';
import { day, id, setupDevice } from './vault-fixture.ts';

const SPACE = 'S'.repeat(22);
const TODAY = day('2026-11-21');
const WORDS = ['Mijn zoon slaapt slecht.'];
const HANDOVER = sharedRecordId(SPACE, id('yes'));
let count = 0;
const newId = (): RecordId => id(`new-${count += 1}`);

/** One road, one yes for Sanne, and what was sent because of it. */
async function setupSent() {
  const device = await setupDevice();
  const vault = await device.openTab();
  opened(await vault.write([
    { id: id('sanne'), kind: 'line', set: { firstName: 'Sanne', space: SPACE } },
    { id: id('road'), kind: 'road', set: { contactId: id('family'), startedOn: TODAY, pen: 'me', penSince: TODAY } },
    { id: id('yes'), kind: 'consent', set: { roadId: id('road'), lineId: id('sanne'), receiver: 'Sanne', sentences: WORDS, version: 1, givenOn: TODAY, until: day('2026-12-21') } },
  ]));
  const planned = planHandover(vault.records.get('consent', id('yes'))!, { id: id('sanne'), firstName: 'Sanne' }, { caller: 'professional', callBy: day('2026-11-24') }, TODAY);
  if (!planned.ok) throw new Error(planned.error);
  opened(await vault.write([{ id: HANDOVER, kind: 'handover', set: planned.value }, { id: id('yes'), kind: 'consent', set: { handoverId: HANDOVER } }]));
  return { device, vault };
}

const withdraw = async (vault: Vault) => opened(await vault.eraseWith((records) => planWithdrawal(records, records.get('consent', id('yes'))!, TODAY, newId)));

it('withdrawing empties the yes, erases what was sent and leaves a notice of nothing but the day', async () => {
  const { vault } = await setupSent();
  await withdraw(vault);
  expect(vault.records.get('handover', HANDOVER)).toBeUndefined();
  expect(vault.records.get('consent', id('yes'))).toMatchObject({ withdrawnOn: TODAY, sentences: [] });
  const [notice, ...more] = vault.records.list('withdrawal');
  expect(more).toEqual([]);
  expect(notice).toEqual({ id: expect.stringMatching(`^${SPACE}\\.`), on: TODAY });
  expect(JSON.stringify([...vault.records.all()].map((state) => [...state.fields]))).not.toContain(WORDS[0]);
});

it('the words are gone for good: another tab finds nothing of them either', async () => {
  const { device, vault } = await setupSent();
  await withdraw(vault);
  const other = await device.openTab();
  expect(JSON.stringify(other.records.all().map((state) => [...state.fields]))).not.toContain(WORDS[0]);
  expect(other.records.list('withdrawal')).toHaveLength(1);
});

it('the pen that had passed comes back, and one that she passed herself stays', async () => {
  const { vault } = await setupSent();
  opened(await vault.write([{ id: HANDOVER, kind: 'handover', set: { penOn: TODAY } }]));
  opened(await followHandovers(vault, newId));
  expect(vault.records.get('road', id('road'))?.pen).toBe('professional');
  await withdraw(vault);
  expect(vault.records.get('road', id('road'))?.pen).toBe('me');
  const second = await setupSent();
  opened(await second.vault.write([{ id: id('road'), kind: 'road', set: { pen: 'parent' } }]));
  await withdraw(second.vault);
  expect(second.vault.records.get('road', id('road'))?.pen).toBe('parent');
});

it('a yes taken back on another device takes along what this one sent, once', async () => {
  const { vault } = await setupSent();
  // As it comes in from a device that has no key to the line.
  opened(await vault.write([{ id: id('yes'), kind: 'consent', set: { withdrawnOn: TODAY, sentences: [] } }]));
  opened(await followHandovers(vault, newId));
  opened(await followHandovers(vault, newId));
  expect(vault.records.get('handover', HANDOVER)).toBeUndefined();
  expect(vault.records.list('withdrawal')).toHaveLength(1);
});

it('withdrawing twice tells it once', async () => {
  const { vault } = await setupSent();
  await withdraw(vault);
  await withdraw(vault);
  expect(vault.records.list('withdrawal')).toHaveLength(1);
});
