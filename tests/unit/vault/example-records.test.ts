import { i18n } from '@lingui/core';
import { expect, test } from 'vitest';
import { addDays, dayOfTime } from '../../../app/domain/day.ts';
import { retentionPlan } from '../../../app/domain/retention.ts';
import { exampleWords } from '../../../app/i18n/example-words.ts';
import { exampleRecords } from '../../../app/vault/example-records.ts';
import { retentionInput } from '../../../app/vault/run-retention.ts';
import { opened } from '../crypto/fixtures.ts';
import { day, id, setupDevice } from './vault-fixture.ts';

i18n.loadAndActivate({ locale: 'nl', messages: {} });
const TODAY = day('2026-11-21');
async function openExample() {
  const vault = await (await setupDevice()).openTab();
  let count = 0;
  opened(await vault.write(exampleRecords({ today: TODAY, newId: () => id(`e${(count += 1)}`), words: exampleWords() })));
  return vault;
}

test('shows four families at different places, one of them closed', async () => {
  const { records } = await openExample();
  expect(records.list('contact').map((contact) => contact.emblem)).toEqual(['lemon', 'boat', 'kite', 'teapot']);
  expect(records.list('road').filter((road) => road.closedOn)).toHaveLength(1);
  expect(records.list('line')).toHaveLength(2);
  expect(records.list('step').some((step) => step.kind === 'appoint' && step.at && dayOfTime(step.at) > TODAY)).toBe(true);
});

test('has promises for today, later and too late, and an answer that is overdue', async () => {
  const { records } = await openExample();
  const days = records.list('commitment').map((promise) => promise.by);
  expect(days).toContain(TODAY);
  expect(days.some((by) => by < TODAY)).toBe(true);
  expect(days.some((by) => by > TODAY)).toBe(true);
  expect(records.list('ask').some((ask) => ask.dueOn < TODAY && !ask.answeredOn)).toBe(true);
});

test('says of every name that it is an example, and rings nobody', async () => {
  const { records } = await openExample();
  for (const contact of records.list('contact')) expect(contact.nickname).toMatch(/\(voorbeeld\)$/);
  for (const line of records.list('line')) {
    expect(line.firstName).toMatch(/\(voorbeeld\)$/);
    expect(line.phone).toMatch(/^060/);
  }
});

test('every record is read as it was written', async () => {
  const vault = await openExample();
  for (const { id: recordId, kind, set } of exampleRecords({ today: TODAY, newId: (() => { let n = 0; return () => id(`e${(n += 1)}`); })(), words: exampleWords() })) {
    expect(vault.records.get(kind, recordId)).toMatchObject(set);
  }
});

test('nothing of it is about to be erased on the first day', async () => {
  const { records } = await openExample();
  expect(retentionPlan(retentionInput(records), TODAY).filter((item) => item.type !== 'ask')).toEqual([]);
  expect(retentionPlan(retentionInput(records), addDays(TODAY, 400)).every((item) => item.type === 'wipe')).toBe(true);
});
