import { expect, it, test } from 'vitest';
import { planHandover } from '../../../app/domain/consented-handover.ts';
import { type Day, quarterOf } from '../../../app/domain/day.ts';
import { sharedRecordId } from '../../../app/domain/ids.ts';
import { answerHandover, type HandoverAnswer } from '../../../app/features/lines/answer-handover.ts';
import { figuresByQuarter } from '../../../app/features/me/figures.ts';
import { createClock } from '../../../app/hooks/clock.ts';
import { createRecordSignals } from '../../../app/hooks/record-signals.ts';
import type { Services } from '../../../app/services.ts';
import { eraseFamily } from '../../../app/vault/erase-family.ts';
import { followHandovers } from '../../../app/vault/follow-handovers.ts';
import { runRetention } from '../../../app/vault/run-retention.ts';
import { planWithdrawal } from '../../../app/vault/withdraw-consent.ts';
import { opened } from '../crypto/fixtures.ts';
import { day, id, setupDevice } from './vault-fixture.ts';

const SPACE = 'S'.repeat(22);
const [SENT, BY, LATER] = [day('2026-11-21'), day('2026-11-24'), day('2026-11-26')];
const CLOSED = day('2026-12-10');
const HANDOVER = sharedRecordId(SPACE, id('yes'));

/** One road whose words were sent to Sanne on Saturday; she would call by Tuesday. Both ends look at one vault. */
async function setupSent(caller: 'professional' | 'parent' = 'professional') {
  const device = await setupDevice();
  const vault = await device.openTab();
  const services = { vault, records: createRecordSignals(vault.records), clock: createClock(() => device.clock.now), undo: { offer: () => undefined } } as unknown as Services;
  opened(await vault.write([
    { id: id('family'), kind: 'contact', set: { nickname: 'Boot', createdOn: SENT } },
    { id: id('sanne'), kind: 'line', set: { firstName: 'Sanne', space: SPACE } },
    { id: id('road'), kind: 'road', set: { contactId: id('family'), startedOn: SENT } },
    { id: id('went'), kind: 'step', set: { roadId: id('road'), kind: 'handover', on: SENT, done: true } },
    { id: id('yes'), kind: 'consent', set: { roadId: id('road'), lineId: id('sanne'), receiver: 'Sanne', sentences: ['Mijn zoon slaapt slecht.'], version: 1, givenOn: SENT, until: day('2026-12-21') } },
  ]));
  const planned = planHandover(vault.records.get('consent', id('yes'))!, { id: id('sanne'), firstName: 'Sanne' }, { caller, callBy: BY }, SENT);
  opened(await vault.write([{ id: HANDOVER, kind: 'handover', set: opened(planned) }, { id: id('yes'), kind: 'consent', set: { handoverId: HANDOVER } }]));
  const answer = async (on: Day, said: HandoverAnswer): Promise<void> => {
    device.clock.now = Date.parse(`${on}T09:00Z`);
    opened(await answerHandover(services, HANDOVER, said));
    opened(await followHandovers(vault, on));
  };
  const close = async (on: Day = CLOSED): Promise<void> => opened(await vault.write([{ id: id('road'), kind: 'road', set: { closedOn: on, closeReason: 'arrived', touchedOn: on } }]));
  const { list } = vault.records;
  /** What of M8 stands there: of the closed road while it is there, and of the same road after it was erased. */
  const counted = async (): Promise<readonly (readonly string[])[]> => {
    const calls = (keys: Iterable<string>): readonly string[] => [...keys].filter((key) => key.startsWith('M8'));
    const live = figuresByQuarter({ tallies: [], roads: list('road'), contacts: list('contact'), steps: list('step'), consents: list('consent') });
    const before = live.flatMap(({ figures }) => calls(figures.keys()));
    opened(await eraseFamily({ vault }, id('family'), CLOSED));
    return [before, list('tally').flatMap(({ counts }) => calls(Object.keys(counts)))];
  };
  return { device, vault, answer, close, counted };
}

const DAY_AGREED: HandoverAnswer = { type: 'date', on: day('2026-12-01'), time: '10:00' };

test.each<readonly [string, readonly (readonly [Day, HandoverAnswer])[], readonly string[]]>([
  ['a day for the talk agreed on the last day is in time, however late the talk', [[BY, DAY_AGREED]], ['M8:in-time']],
  ['the first day counts, also when another took its place', [[BY, DAY_AGREED], [LATER, DAY_AGREED], [day('2026-12-02'), { type: 'took-place' }]], ['M8:in-time']],
  ['a talk that was there without a day before it is a call as well', [[SENT, { type: 'took-place' }]], ['M8:in-time']],
  ['a day for the talk agreed later is late', [[LATER, DAY_AGREED]], ['M8:late']],
  ['having it, and taking the pen, is no call yet', [[SENT, { type: 'received' }], [SENT, { type: 'pen' }]], ['M8:late']],
  ['given back without a call there is nothing to be in time for', [[SENT, { type: 'returned' }]], []],
])('of a call that was agreed over a line: %s', async (_what, answers, figures) => {
  const { answer, close, counted } = await setupSent();
  for (const [on, said] of answers) await answer(on, said);
  await close();
  expect(await counted()).toEqual([figures, figures]);
});

it('nothing is counted of a road that closed before the day, or where the parent would call herself', async () => {
  const early = await setupSent();
  await early.answer(SENT, { type: 'received' });
  await early.close(BY);
  expect(await early.counted()).toEqual([[], []]);
  const hers = await setupSent('parent');
  await hers.answer(LATER, DAY_AGREED);
  await hers.close();
  expect(await hers.counted()).toEqual([[], []]);
});

it('nothing is counted after the parent took it back, also of what was answered before', async () => {
  const { vault, answer, close, counted } = await setupSent();
  await answer(BY, DAY_AGREED);
  expect(vault.records.get('consent', id('yes'))).toMatchObject({ callBy: BY, calledOn: BY });
  opened(await vault.eraseWith((records) => planWithdrawal(records, records.get('consent', id('yes'))!, LATER)));
  expect(vault.records.get('consent', id('yes'))).toMatchObject({ callBy: undefined, calledOn: undefined });
  await close();
  expect(await counted()).toEqual([[], []]);
});

it('it still counts when what was sent has gone by its own time, weeks before the road, and what stays leads back to neither', async () => {
  const { vault, answer, close, counted } = await setupSent();
  await answer(BY, { type: 'took-place' });
  expect(await runRetention(vault, { today: CLOSED, lastSeenDay: CLOSED, newId: () => id('made') })).toMatchObject({ type: 'done', roads: 0 });
  expect(vault.records.get('handover', HANDOVER)).toBeUndefined();
  await close();
  expect(await counted()).toEqual([['M8:in-time'], ['M8:in-time']]);
  const [tally, ...more] = vault.records.list('tally');
  expect([more, tally?.period]).toEqual([[], quarterOf(CLOSED)]);
  expect(JSON.stringify(tally)).not.toMatch(new RegExp([SPACE, id('road'), id('yes'), id('family'), BY, '2026-11'].join('|')));
});
