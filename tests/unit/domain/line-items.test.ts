import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../app/domain/day.ts';
import { lineInbox } from '../../../app/domain/line-inbox.ts';
import { isOverdue } from '../../../app/domain/consented-handover.ts';
import type { LinesInput } from '../../../app/domain/line-items.ts';
import { lineItems } from '../../../app/domain/line-items.ts';
import { withLineItems } from '../../../app/domain/today.ts';
import { sharedRecordId } from '../../../app/domain/ids.ts';
import { buildEntity, day, recordId } from './build-entity.ts';

const TODAY = day('2026-11-23');
const SPACE = 'S'.repeat(22);
const OTHER = 'O'.repeat(22);
const line = buildEntity('line', 'sanne', { firstName: 'Sanne', space: SPACE });

type Fields = Parameters<typeof buildEntity>[2];
const shared = <K extends 'handover' | 'withdrawal' | 'advice'>(kind: K, name: string, fields: Fields, space = SPACE) => ({ ...buildEntity(kind, name, fields), id: sharedRecordId(space, recordId(name)) });
const handover = (name: string, fields: Fields = {}, space = SPACE) => shared('handover', name, { sentences: ['Zij slaapt slecht.'], sentOn: '2026-11-20', callBy: '2026-11-25', until: '2026-12-20', ...fields }, space);
const question = (name: string, fields: Fields = {}) => shared('advice', name, { from: 'informal', question: 'Hoe vraag ik een kinderopvangplek aan?', askedOn: '2026-11-20', ...fields });

const none: LinesInput = { lines: [line], handovers: [], withdrawals: [], advice: [], seats: [], side: 'informal' };
const show = (input: Partial<LinesInput>): string[] =>
  lineItems({ ...none, ...input }, TODAY).map(({ what, id }) => `${what} ${id.slice(SPACE.length + 1).replaceAll('_', '')}`);

it.each([
  ['a promise that passed', { handovers: [handover('h', { callBy: '2026-11-22' })] }, ['late h'], ['late h']],
  ['what was just sent', { handovers: [handover('h')] }, [], ['new h']],
  ['what she has received', { handovers: [handover('h', { receivedOn: '2026-11-21' })] }, [], []],
  ['a proposed date', { handovers: [handover('h', { dateOn: '2026-11-24', dateTime: '14:00' })] }, ['date h'], ['date h']],
  ['a date that passed', { handovers: [handover('h', { dateOn: '2026-11-22' })] }, ['late h'], ['late h']],
  ['what was given back', { handovers: [handover('h', { returnedOn: '2026-11-22' })] }, ['returned h'], []],
  ['what was given back a week ago', { handovers: [handover('h', { returnedOn: '2026-11-16' })] }, [], []],
  ['what took place', { handovers: [handover('h', { callBy: '2026-11-21', tookPlaceOn: '2026-11-21' })] }, [], []],
  ['a yes taken back', { withdrawals: [shared('withdrawal', 'w', { on: '2026-11-22' })] }, ['withdrawn w'], ['withdrawn w']],
  ['a yes taken back, read by the volunteer', { withdrawals: [shared('withdrawal', 'w', { on: '2026-11-22', informalReadOn: '2026-11-22' })] }, [], ['withdrawn w']],
  ['a question of the volunteer', { advice: [question('q')] }, [], ['question q']],
  ['a question of the professional', { advice: [question('q', { from: 'formal' })] }, ['question q'], []],
  ['her answer', { advice: [question('q', { answer: 'Bij de gemeente.', answeredOn: '2026-11-22' })] }, ['answer q'], []],
  ['her answer, thanked for', { advice: [question('q', { answer: 'Bij de gemeente.', answeredOn: '2026-11-22', thankedOn: '2026-11-22' })] }, [], []],
  ['a refusal', { advice: [question('q', { refused: 'no-time', answeredOn: '2026-11-22' })] }, ['answer q'], []],
  ['something of a line that is not hers', { handovers: [handover('h', { callBy: '2026-11-22' }, OTHER)] }, [], []],
] as const)('%s awaits the volunteer %j', (_what, input, informal, formal) => {
  expect(show(input)).toEqual(informal);
  expect(show({ ...input, side: 'formal' })).toEqual(formal);
});

it('of a line that the other one stopped she hears once, and nothing that was agreed on it is awaited any more', () => {
  const stoppedLine = (fields: Fields = {}) => buildEntity('line', 'sanne', { firstName: 'Sanne', space: SPACE, stoppedOn: '2026-11-22', ...fields });
  const { id: lineId } = stoppedLine();
  const agreed = { handovers: [handover('h', { dateOn: '2026-11-24', dateTime: '14:00' }), handover('late', { callBy: '2026-11-22' })], advice: [question('q', { from: 'formal' })], withdrawals: [shared('withdrawal', 'w', { on: '2026-11-22' })] };
  const items = (fields: Fields = {}) => lineItems({ ...none, ...agreed, lines: [stoppedLine(fields)] }, TODAY);
  expect(items().map(({ what, lineId: at, on }) => [what, at, on])).toEqual([['stopped', lineId, '2026-11-22'], ['withdrawn', lineId, '2026-11-22']]);
  expect(items({ overReadOn: '2026-11-23' }).map(({ what }) => what)).toEqual(['withdrawn']);
});

it('what awaits her from a line stands after the next promise and before the rest', () => {
  const [item] = lineItems({ ...none, handovers: [handover('h', { callBy: '2026-11-22' })] }, TODAY);
  if (!item) throw new Error('nothing awaits');
  const promise = { type: 'promise', id: recordId('p'), on: TODAY, overdue: false } as const;
  const aftercare = { type: 'aftercare', roadId: recordId('r'), which: 'two-weeks', on: TODAY } as const;
  expect(withLineItems([promise, aftercare], [item])).toEqual([promise, item, aftercare]);
  expect(withLineItems([aftercare], [item])).toEqual([item, aftercare]);
  expect(withLineItems([], [item])).toEqual([item]);
});

const near = fc.integer({ min: -5, max: 5 }).map((days) => addDays(TODAY, days));
const anyHandover = fc.record({ n: fc.nat(99), sentOn: near, callBy: near, dateOn: fc.option(near), tookPlaceOn: fc.option(near) }).map(({ n, ...fields }) => handover(`h${n}`, fields));

it('lineInbox() loses nothing, puts what is late on top, the longest waiting first, and then the newest', () => {
  fc.assert(fc.property(fc.uniqueArray(anyHandover, { selector: ({ id }) => id }), (handovers) => {
    const { open, done } = lineInbox({ ...none, handovers, side: 'formal' }, TODAY);
    expect([...open, ...done].map(({ item }) => item.id).sort()).toEqual(handovers.map(({ id }) => id).sort());
    for (const { item } of done) expect(item.tookPlaceOn).toBeDefined();
    for (let at = 1; at < open.length; at += 1) {
      const [before, after] = [open[at - 1]!.item, open[at]!.item];
      expect(Number(isOverdue(before, TODAY))).toBeGreaterThanOrEqual(Number(isOverdue(after, TODAY)));
      if (isOverdue(before, TODAY) && isOverdue(after, TODAY)) expect(before.callBy <= after.callBy).toBe(true);
      if (!isOverdue(before, TODAY) && !isOverdue(after, TODAY)) expect(before.sentOn >= after.sentOn).toBe(true);
    }
    expect(lineInbox({ ...none, handovers: [...handovers].reverse(), side: 'formal' }, TODAY).open).toEqual(open);
  }));
});

it('lineInbox() has what was asked of her and what she has not read', () => {
  const input: LinesInput = { ...none, side: 'formal', advice: [question('later', { askedOn: '2026-11-22' }), question('q'), question('own', { from: 'formal' }), question('old', { answer: 'Ja.', answeredOn: '2026-11-21' })], withdrawals: [shared('withdrawal', 'w', { on: '2026-11-22' }), shared('withdrawal', 'read', { on: '2026-11-22', formalReadOn: '2026-11-22' })] };
  const { questions, notices } = lineInbox(input, TODAY);
  expect(questions.map(({ item }) => item.id)).toEqual([sharedRecordId(SPACE, recordId('q')), sharedRecordId(SPACE, recordId('later'))]);
  expect(notices.map(({ item, line: { id } }) => [item.id, id])).toEqual([[sharedRecordId(SPACE, recordId('w')), line.id]]);
});
