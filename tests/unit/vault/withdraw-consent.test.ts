import { expect, it } from 'vitest';
import { consentToSend, planHandover } from '../../../app/domain/consented-handover.ts';
import { nextIdOf, sharedRecordId } from '../../../app/domain/ids.ts';
import type { RecordState } from '../../../app/domain/record.ts';
import { eraseFamily } from '../../../app/vault/erase-family.ts';
import { eraseHanded } from '../../../app/vault/erase-handed.ts';
import { followHandovers } from '../../../app/vault/follow-handovers.ts';
import { runRetention } from '../../../app/vault/run-retention.ts';
import type { Vault } from '../../../app/vault/vault.ts';
import { planWithdrawal } from '../../../app/vault/withdraw-consent.ts';
import { opened } from '../crypto/fixtures.ts';
import { day, id, setupDevice } from './vault-fixture.ts';

const SPACE = 'S'.repeat(22);
const TODAY = day('2026-11-21');
const WORDS = ['Mijn zoon slaapt slecht.'];
const HANDOVER = sharedRecordId(SPACE, id('yes'));

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

const withdraw = async (vault: Vault) => opened(await vault.eraseWith((records) => planWithdrawal(records, records.get('consent', id('yes'))!, TODAY)));

it('withdrawing empties the yes, erases what was sent and leaves a notice of nothing but the day', async () => {
  const { vault } = await setupSent();
  await withdraw(vault);
  expect(vault.records.get('handover', HANDOVER)).toBeUndefined();
  expect(vault.records.get('consent', id('yes'))).toMatchObject({ withdrawnOn: TODAY, sentences: [] });
  const [notice, ...more] = vault.records.list('withdrawal');
  expect(more).toEqual([]);
  expect(notice).toEqual({ id: nextIdOf(HANDOVER), on: TODAY, why: 'taken-back' });
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
  opened(await followHandovers(vault, TODAY));
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
  opened(await followHandovers(vault, TODAY));
  opened(await followHandovers(vault, TODAY));
  expect(vault.records.get('handover', HANDOVER)).toBeUndefined();
  expect(vault.records.list('withdrawal')).toHaveLength(1);
});

it('a yes taken back on one device stays so where another put back a slip of its own, not having heard of it', async () => {
  const { vault } = await setupSent();
  const yes = id('yes');
  const write = async (set: { readonly withdrawnOn: ReturnType<typeof day> | undefined; readonly sentences: readonly string[] }, seen: RecordState) => opened(await vault.write([{ id: yes, kind: 'consent', set, seen }]));
  const before = vault.records.state(yes)!;
  await write({ withdrawnOn: TODAY, sentences: [] }, before);
  // As it comes in from the other one: neither has seen the other's, and the later word is the one that puts back.
  await write({ withdrawnOn: undefined, sentences: WORDS }, { ...before, fields: new Map([...before.fields, ['withdrawnOn', [{ stamp: 'elsewhere', value: TODAY }]]]) });
  expect(vault.records.state(yes)?.fields.get('withdrawnOn')).toHaveLength(2);
  expect(vault.records.get('consent', yes)).toMatchObject({ withdrawnOn: TODAY, sentences: [] });
  expect(consentToSend(vault.records.list('consent'), vault.records.get('line', id('sanne'))!, TODAY)).toMatchObject({ ok: false });
  opened(await followHandovers(vault, TODAY));
  expect(vault.records.get('handover', HANDOVER)).toBeUndefined();
  expect(JSON.stringify([...vault.records.all()].map((state) => [...state.fields]))).not.toContain(WORDS[0]);
  const settled = vault.records.state(yes);
  opened(await followHandovers(vault, TODAY));
  expect(vault.records.state(yes)).toBe(settled);
});

it('withdrawing twice tells it once', async () => {
  const { vault } = await setupSent();
  await withdraw(vault);
  await withdraw(vault);
  expect(vault.records.list('withdrawal')).toHaveLength(1);
});

it('an answer that was given meanwhile is erased again, and nobody reads of a second parent', async () => {
  const { vault } = await setupSent();
  const held = vault.records.state(HANDOVER)!;
  await withdraw(vault);
  // As it comes from a phone that had not heard of it.
  opened(await vault.write([{ id: HANDOVER, kind: 'handover', set: { receivedOn: TODAY, dateOn: day('2026-11-24'), dateTime: '14:00' }, seen: held }]));
  expect([...vault.records.state(HANDOVER)!.fields.keys()]).toContain('dateOn');
  opened(await followHandovers(vault, TODAY));
  expect([...vault.records.state(HANDOVER)!.fields.keys()]).toEqual(['_del']);
  expect(vault.records.list('withdrawal')).toHaveLength(1);
});

it('so it is when the family was erased, by the next sync or by the clock', async () => {
  for (const tidy of [(vault: Vault) => followHandovers(vault, TODAY), (vault: Vault) => runRetention(vault, { today: TODAY, lastSeenDay: TODAY, newId: () => id('made') })]) {
    const { vault } = await setupSent();
    const [held, road] = [vault.records.state(HANDOVER)!, vault.records.state(id('road'))!];
    opened(await eraseFamily({ vault }, id('family'), TODAY));
    opened(await vault.write([{ id: HANDOVER, kind: 'handover', set: { penOn: TODAY }, seen: held }, { id: id('road'), kind: 'road', set: { wishWords: 'Iemand die luistert' }, seen: road }]));
    await tidy(vault);
    for (const at of [HANDOVER, id('road')]) expect([...vault.records.state(at)!.fields.keys()]).toEqual(['_del']);
    expect(vault.records.list('withdrawal')).toEqual([{ id: nextIdOf(HANDOVER), on: TODAY, why: 'erased', informalReadOn: TODAY }]);
  }
});

it('a case that had left her already goes without a word', async () => {
  const { vault } = await setupSent();
  opened(await vault.write([{ id: HANDOVER, kind: 'handover', set: { returnedOn: TODAY } }]));
  opened(await eraseFamily({ vault }, id('family'), TODAY));
  expect([vault.records.get('handover', HANDOVER), vault.records.list('withdrawal')]).toEqual([undefined, []]);
});

it('a family that goes on with a colleague, and one that goes by the clock, leave a word for who had something of it', async () => {
  const handed = await setupSent();
  opened(await eraseHanded({ vault: handed.vault }, new Set([id('family')]), TODAY));
  const quiet = await setupSent();
  expect(await runRetention(quiet.vault, { today: day('2026-12-21'), lastSeenDay: day('2026-12-20'), newId: () => id('made') })).toMatchObject({ type: 'done', roads: 1 });
  for (const { vault } of [handed, quiet]) {
    expect(vault.records.get('handover', HANDOVER)).toBeUndefined();
    expect(vault.records.list('withdrawal')).toMatchObject([{ id: nextIdOf(HANDOVER), why: 'erased' }]);
  }
});

it('a yes that was written down while the family was erased elsewhere leaves one bare proof, and what was sent for it goes', async () => {
  const { vault } = await setupSent();
  opened(await vault.erase([{ id: id('road'), kind: 'road', erase: true }]));
  opened(await followHandovers(vault, TODAY));
  opened(await followHandovers(vault, TODAY));
  expect(vault.records.get('handover', HANDOVER)).toBeUndefined();
  const [proof, ...more] = vault.records.list('consent');
  expect(more).toEqual([]);
  // Her other device finds the same, and writes the same record.
  expect(proof).toMatchObject({ id: nextIdOf(id('yes')), receiver: 'Sanne', version: 1, givenOn: TODAY, sentences: [], handoverId: undefined, lineId: undefined });
  expect(JSON.stringify(vault.records.all().map((state) => [...state.fields]))).not.toMatch(new RegExp(`${WORDS[0]}|${id('road')}|${id('yes')}"`));
  expect(vault.records.list('withdrawal')).toHaveLength(1);
});

it('the clock does the same where there is no line, and a proof stays as it is', async () => {
  const { vault } = await setupSent();
  opened(await vault.erase([{ id: id('road'), kind: 'road', erase: true }, { id: HANDOVER, kind: 'handover', erase: true }]));
  for (const today of [TODAY, day('2026-11-25')]) await runRetention(vault, { today, lastSeenDay: TODAY, newId: () => id('made') });
  expect(vault.records.list('consent')).toMatchObject([{ id: nextIdOf(id('yes')), sentences: [] }]);
});
