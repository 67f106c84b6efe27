import { expect, it } from 'vitest';
import { addDays, type Day } from '../../../app/domain/day.ts';
import { sharedRecordId } from '../../../app/domain/ids.ts';
import type { Change } from '../../../app/vault/changes.ts';
import { planHandover, type SendableHandover } from '../../../app/domain/consented-handover.ts';
import { runRetention } from '../../../app/vault/run-retention.ts';
import { buildEntity } from '../domain/build-entity.ts';
import { opened } from '../crypto/fixtures.ts';
import { day, id, setupDevice } from './vault-fixture.ts';

const SPACE = 'S'.repeat(22);
const SENT = day('2026-11-21');
const AT = sharedRecordId(SPACE, id('shared'));
const yes = buildEntity('consent', 'yes', { roadId: id('road'), lineId: id('sanne'), receiver: 'Sanne', sentences: ['Mijn zoon slaapt slecht.'], version: 1, givenOn: SENT, until: addDays(SENT, 90) });
const handover = (answer: Partial<SendableHandover> = {}): Change => {
  const planned = opened(planHandover(yes, { id: id('sanne'), firstName: 'Sanne' }, { caller: 'professional', callBy: addDays(SENT, 3) }, SENT));
  return { id: AT, kind: 'handover', set: { ...planned, ...answer } };
};

/** At either end: nothing is there but what came over the line. */
async function isThereOn(change: Change, today: Day): Promise<boolean> {
  const vault = await (await setupDevice()).openTab();
  opened(await vault.write([change]));
  expect(await runRetention(vault, { today, lastSeenDay: addDays(today, -1), newId: () => id('made') })).toMatchObject({ type: 'done' });
  const isThere = vault.records.living(change.kind).length > 0;
  expect(vault.records.list(change.kind)).toHaveLength(isThere ? 1 : 0);
  if (!isThere) expect(JSON.stringify([...vault.records.state(AT)!.fields])).not.toMatch(/slaapt|wachttijd/);
  vault.close();
  return isThere;
}

it.each([
  ['a handover when the yes has ended', handover(), 90],
  ['one of which a date was proposed, by the yes all the same', handover({ dateOn: addDays(SENT, 89), dateTime: '14:00' }), 90],
  ['one that took place', handover({ tookPlaceOn: addDays(SENT, 4) }), 17],
  ['one that was carried on elsewhere', handover({ elsewhereOn: addDays(SENT, 5), elsewhere: 'cjg' }), 18],
  ['one that was given back', handover({ tookPlaceOn: SENT, returnedOn: addDays(SENT, 6) }), 19],
  ['one that was done just before the yes ended', handover({ tookPlaceOn: addDays(SENT, 85) }), 90],
  ['the word that something is gone, while the professional has not read it', { id: AT, kind: 'withdrawal', set: { on: SENT, why: 'taken-back', informalReadOn: SENT } }, 364],
  ['one that she read when she was back after five weeks', { id: AT, kind: 'withdrawal', set: { on: SENT, why: 'taken-back', formalReadOn: addDays(SENT, 35) } }, 64],
  ['one that she read just before the year was over', { id: AT, kind: 'withdrawal', set: { on: SENT, why: 'erased', formalReadOn: addDays(SENT, 350) } }, 364],
  ['a question that was asked', { id: AT, kind: 'advice', set: { from: 'informal', question: 'Hoe lang is de wachttijd?', askedOn: SENT } }, 89],
] as const satisfies readonly (readonly [string, Change, number])[])('%s: there on its last day, gone the day after', async (_what, change, lastDay) => {
  expect(await isThereOn(change, addDays(SENT, lastDay))).toBe(true);
  expect(await isThereOn(change, addDays(SENT, lastDay + 1))).toBe(false);
});

it('what has ended goes by its day also while a family waits for her word that the day is right, and that family stays', async () => {
  const device = await setupDevice();
  const vault = await device.openTab();
  const [seen, today] = [addDays(SENT, 80), addDays(SENT, 100)];
  opened(await vault.write([
    handover(),
    { id: id('boat'), kind: 'contact', set: { nickname: 'Boot', createdOn: SENT } },
    { id: id('quiet'), kind: 'road', set: { contactId: id('boat'), startedOn: SENT, touchedOn: addDays(SENT, 6), question: 'Bijna stil' } },
    { id: id('met'), kind: 'step', set: { roadId: id('quiet'), kind: 'acquaint', on: SENT, done: true } },
    { id: id('lost'), kind: 'road', set: { contactId: id('gone'), startedOn: SENT } },
  ]));
  const before = vault.records.state(id('lost'))!;
  opened(await vault.erase([{ id: id('lost'), kind: 'road', erase: true }]));
  opened(await vault.write([{ id: id('lost'), kind: 'road', set: { wishWords: 'Iemand die luistert' }, seen: before }]));
  opened(await vault.drafts.save('new-family', { nickname: 'half a name' }));
  device.clock.now += 100 * 86_400_000;
  expect(await runRetention(vault, { today, lastSeenDay: seen, newId: () => id('made') })).toEqual({ type: 'not-announced' });
  for (const at of [AT, id('lost')]) expect([...vault.records.state(at)!.fields.keys()]).toEqual(['_del']);
  expect(await vault.drafts.load('new-family')).toBeUndefined();
  expect(vault.records.get('road', id('quiet'))?.question).toBe('Bijna stil');
  expect([vault.records.list('contact').length, vault.records.list('step').length]).toEqual([1, 1]);
});
