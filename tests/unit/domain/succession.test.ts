import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planCarried } from '../../../app/domain/consented-handover.ts';
import { addDays } from '../../../app/domain/day.ts';
import { mayPassOn, parentsToTell, waitingForFace } from '../../../app/domain/succession.ts';
import { buildEntity, day, recordId } from './build-entity.ts';

const TODAY = day('2026-11-23');
const LINE = { id: recordId('line'), firstName: 'Sanne', successor: 'Karim' };
type Fields = Parameters<typeof buildEntity>[2];
const yes = (name: string, fields: Fields = {}) =>
  buildEntity('consent', name, { roadId: recordId('road'), lineId: LINE.id, receiver: 'Sanne', version: 1, sentences: ['Zij slaapt slecht.'], givenOn: '2026-11-20', until: '2026-12-20', ...fields });
const sent = (name: string, fields: Fields = {}) => buildEntity('handover', name, { sentences: ['Zij slaapt slecht.'], sentOn: '2026-11-20', callBy: '2026-11-24', until: '2026-12-20', ...fields });
const next = (fields: Fields = {}) => yes('next', { receiver: 'Karim', renews: recordId('old'), ...fields });
const told = (consents: ReturnType<typeof yes>[], handovers: ReturnType<typeof sent>[] = [], line = LINE) => parentsToTell(line, { consents, handovers }, TODAY);

it.each([
  ['a yes that was not used yet', [yes('old')], [], 1],
  ['what was sent and is open', [yes('old', { handoverId: recordId('h') })], [sent('h', { penOn: '2026-11-21' })], 1],
  ['what was sent and is done', [yes('old', { handoverId: recordId('h') })], [sent('h', { tookPlaceOn: '2026-11-21' })], 0],
  ['what was sent and is erased', [yes('old', { handoverId: recordId('h') })], [], 0],
  ['a yes that has ended', [yes('old', { until: '2026-11-22' })], [], 0],
  ['a yes to another line', [yes('old', { lineId: recordId('noor') })], [], 0],
  ['a no of today', [yes('old', { withdrawnOn: '2026-11-23', sentences: [] })], [], 1],
  ['a no of before', [yes('old', { withdrawnOn: '2026-11-22', sentences: [] })], [], 0],
] as const)('parentsToTell() of %s', (_of, consents, handovers, count) => {
  expect(told([...consents], [...handovers])).toHaveLength(count);
});

it.each([
  ['nobody has anything to hear', [], true],
  ['she was not asked', [yes('old')], false],
  ['she said yes to the next one', [yes('old'), next()], true],
  ['she said yes to somebody else', [yes('old'), next({ receiver: 'Noor' })], false],
  ['her yes was to another question', [yes('old'), next({ renews: recordId('other') })], false],
  ['she took it back', [yes('old'), next({ withdrawnOn: '2026-11-23', sentences: [] })], false],
  ['she said no', [yes('old', { withdrawnOn: '2026-11-23', sentences: [] })], true],
  ['the old yes is to somebody of the same name', [yes('old', { receiver: 'Sanne' })], false],
] as const)('mayPassOn() when %s', (_when, consents, may) => {
  expect(mayPassOn(told([...consents], [], _when.includes('same name') ? { ...LINE, successor: 'Sanne' } : LINE))).toBe(may);
});

const NAMES = ['Sanne', 'Karim', 'Noor'] as const;
const near = fc.integer({ min: -3, max: 3 }).map((days) => addDays(TODAY, days));
const anyYes = fc.record({
  receiver: fc.constantFrom(...NAMES), lineId: fc.constantFrom(LINE.id, recordId('noor')), givenOn: near, until: near,
  renews: fc.option(fc.constant(recordId('old')), { nil: null }), withdrawnOn: fc.option(fc.constant(TODAY), { nil: null }),
  carried: fc.option(fc.record({ caller: fc.constantFrom('me', 'parent', 'professional'), callBy: near, dateOn: near, dateTime: fc.constant('14:00') }), { nil: null }),
}).map((fields) => yes('any', fields));

it('planCarried() never makes anything for a face that a consent does not name, nor before the one before has left', () => {
  fc.assert(fc.property(anyYes, fc.constantFrom(...NAMES), (consent, firstName) => {
    const face = { id: LINE.id, firstName };
    const planned = planCarried(consent, face, TODAY);
    const covers = consent.receiver === firstName && consent.lineId === LINE.id && !consent.renews && !consent.withdrawnOn && consent.givenOn <= TODAY && TODAY <= consent.until;
    expect(planned.ok).toBe(covers && consent.carried !== undefined);
    expect(waitingForFace(face, [consent], TODAY)).toEqual(planned.ok ? [consent.id] : []);
    if (!planned.ok) return;
    expect(planned.value.sentences).toEqual(consent.sentences);
    expect(planned.value.callBy >= TODAY).toBe(true);
    expect((planned.value.dateOn ?? TODAY) >= TODAY).toBe(true);
    expect(Object.keys(planned.value).filter((field) => ['receivedOn', 'penOn', 'tookPlaceOn', 'returnedOn'].includes(field))).toEqual([]);
  }), { numRuns: 800 });
});
