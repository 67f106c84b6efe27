import { expect, it } from 'vitest';
import { planHandover } from '../../../app/domain/consented-handover.ts';
import { addDays, type Day } from '../../../app/domain/day.ts';
import { sharedRecordId } from '../../../app/domain/ids.ts';
import { todayItems } from '../../../app/domain/today.ts';
import type { Change } from '../../../app/vault/changes.ts';
import { followHandovers } from '../../../app/vault/follow-handovers.ts';
import { retentionInput, runRetention } from '../../../app/vault/run-retention.ts';
import type { Vault } from '../../../app/vault/vault.ts';
import { opened } from '../crypto/fixtures.ts';
import { day, id, setupDevice } from './vault-fixture.ts';

const SPACE = 'S'.repeat(22);
const SENT = day('2026-11-21');
const UNTIL = addDays(SENT, 90);
const AFTER = addDays(UNTIL, 1);

/** Says yes for Sanne, sends it, and Sanne takes the pen on that day. */
async function takePen(vault: Vault, yes: string, { on, until, answer = {} }: { readonly on: Day; readonly until: Day; readonly answer?: Change<'handover'>['set'] }) {
  const at = sharedRecordId(SPACE, id(yes));
  opened(await vault.write([{ id: id(yes), kind: 'consent', set: { roadId: id('road'), lineId: id('sanne'), receiver: 'Sanne', sentences: ['Mijn zoon slaapt slecht.'], version: 1, givenOn: on, until } }]));
  const planned = opened(planHandover(vault.records.get('consent', id(yes))!, { id: id('sanne'), firstName: 'Sanne' }, { caller: 'professional', callBy: addDays(on, 3) }, on));
  opened(await vault.write([{ id: at, kind: 'handover', set: { ...planned, penOn: on, ...answer } }, { id: id(yes), kind: 'consent', set: { handoverId: at } }]));
  opened(await followHandovers(vault, on));
  expect(vault.records.get('road', id('road'))?.pen).toBe('professional');
  return at;
}

async function setupPassed(answer: Change<'handover'>['set'] = {}) {
  const vault = await (await setupDevice()).openTab();
  opened(await vault.write([
    { id: id('sanne'), kind: 'line', set: { firstName: 'Sanne', space: SPACE } },
    { id: id('family'), kind: 'contact', set: { nickname: 'Citroen', createdOn: SENT } },
    { id: id('road'), kind: 'road', set: { contactId: id('family'), startedOn: SENT, touchedOn: addDays(SENT, 80), pen: 'me', penSince: SENT } },
    { id: id('step'), kind: 'step', set: { roadId: id('road'), kind: 'acquaint', on: SENT, done: true } },
  ]));
  const at = await takePen(vault, 'yes', { on: SENT, until: UNTIL, answer });
  return { vault, at };
}

const run = async (vault: Vault, today: Day): Promise<void> => {
  expect(await runRetention(vault, { today, lastSeenDay: addDays(today, -1), newId: () => id('made') })).toMatchObject({ type: 'done' });
  opened(await followHandovers(vault, today));
};
const penOf = ({ records }: Vault) => [records.get('road', id('road'))?.pen, records.get('road', id('road'))?.penSince];
const told = ({ records }: Vault, today: Day): readonly string[] => todayItems({ ...retentionInput(records), asks: [] }, today).map(({ type }) => type).filter((type) => type === 'pen-back');

it('the pen that had passed comes back on the day after the yes, once, and Today says so for a week', async () => {
  const { vault } = await setupPassed();
  await run(vault, UNTIL);
  expect([penOf(vault), told(vault, UNTIL)]).toEqual([['professional', SENT], []]);
  await run(vault, AFTER);
  expect(vault.records.list('handover')).toEqual([]);
  expect(penOf(vault)).toEqual(['me', AFTER]);
  expect([AFTER, addDays(AFTER, 6), addDays(AFTER, 7)].map((today) => told(vault, today).length)).toEqual([1, 1, 0]);
  // What she says herself afterwards stays.
  opened(await vault.write([{ id: id('road'), kind: 'road', set: { pen: 'professional', penSince: addDays(AFTER, 1) } }]));
  await run(vault, addDays(AFTER, 2));
  expect([penOf(vault)[0], told(vault, addDays(AFTER, 2))]).toEqual(['professional', []]);
});

it('so it does where the phone of the professional erased what was sent before hers was opened', async () => {
  const { vault, at } = await setupPassed();
  opened(await vault.erase([{ id: at, kind: 'handover', erase: true }]));
  await run(vault, AFTER);
  expect(penOf(vault)).toEqual(['me', AFTER]);
});

it.each([['the talk was there', { tookPlaceOn: addDays(SENT, 4) }], ['it was carried on elsewhere', { elsewhereOn: addDays(SENT, 85), elsewhere: 'cjg' }]] as const)('it stays where %s, also when what was sent is long gone', async (_what, answer) => {
  const { vault } = await setupPassed(answer);
  for (const today of [addDays(SENT, 20), addDays(SENT, 40), addDays(SENT, 60), addDays(SENT, 80), AFTER, addDays(AFTER, 1)]) await run(vault, today);
  expect(vault.records.list('handover')).toEqual([]);
  expect([penOf(vault), told(vault, AFTER)]).toEqual([['professional', SENT], []]);
});

it('a talk that was said to be there by mistake holds nothing', async () => {
  const { vault, at } = await setupPassed({ tookPlaceOn: addDays(SENT, 4) });
  opened(await vault.write([{ id: at, kind: 'handover', set: { tookPlaceOn: undefined } }]));
  opened(await followHandovers(vault, addDays(SENT, 5)));
  opened(await vault.erase([{ id: at, kind: 'handover', erase: true }]));
  await run(vault, AFTER);
  expect(penOf(vault)).toEqual(['me', AFTER]);
});

it('it stays with who took it again with another yes of the same road', async () => {
  const { vault } = await setupPassed();
  await takePen(vault, 'next', { on: addDays(SENT, 60), until: addDays(SENT, 150) });
  await run(vault, AFTER);
  expect(vault.records.list('handover')).toHaveLength(1);
  expect(penOf(vault)[0]).toBe('professional');
});

it('with an answer that comes in after the end it does not pass', async () => {
  const { vault, at } = await setupPassed();
  opened(await vault.write([{ id: at, kind: 'handover', set: { penOn: undefined } }]));
  opened(await followHandovers(vault, UNTIL));
  opened(await vault.write([{ id: at, kind: 'handover', set: { penOn: UNTIL } }]));
  opened(await followHandovers(vault, AFTER));
  expect(penOf(vault)[0]).toBe('me');
});

it('of a road that goes on the same day nothing is written', async () => {
  const { vault } = await setupPassed();
  expect(await runRetention(vault, { today: addDays(SENT, 170), lastSeenDay: addDays(SENT, 169), newId: () => id('made') })).toMatchObject({ type: 'done', roads: 1 });
  expect([...vault.records.state(id('road'))!.fields.keys()]).toEqual(['_del']);
  expect([...vault.records.state(id('yes'))!.fields.keys()]).toEqual(['_del']);
});
