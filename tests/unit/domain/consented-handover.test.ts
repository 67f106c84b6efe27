import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CALLERS } from '../../../app/domain/codes.ts';
import { consentToSend, isOverdue, planHandover, stateOfHandover } from '../../../app/domain/consented-handover.ts';
import { addDays } from '../../../app/domain/day.ts';
import type { Change } from '../../../app/vault/changes.ts';
import { buildEntity, day, recordId } from './build-entity.ts';

const TODAY = day('2026-11-23');
const LINE = recordId('sanne');
const maybe = fc.boolean();
const dayNear = fc.integer({ min: -3, max: 3 }).map((days) => addDays(TODAY, days));

const anyConsent = fc.record({ withdrawn: maybe, givenOn: dayNear, until: dayNear, lineId: fc.constantFrom(LINE, recordId('noor'), null), receiver: fc.constantFrom('Sanne', 'Sanne', 'Karim'), sentences: fc.array(fc.string({ minLength: 1, maxLength: 20 }).map((text) => `x${text.trim()}`), { maxLength: 3 }) })
  .map(({ withdrawn, ...fields }) => buildEntity('consent', 'yes', { roadId: recordId('road'), version: 1, ...fields, ...(withdrawn && { withdrawnOn: TODAY }) }));

it('planHandover() succeeds exactly when the yes holds today, for this face on this line, and has words; and takes these very words', () => {
  fc.assert(fc.property(anyConsent, fc.constantFrom(...CALLERS), dayNear, (consent, caller, callBy) => {
    const planned = planHandover(consent, LINE_OF_SANNE, { caller, callBy }, TODAY);
    const holds = consent.withdrawnOn === undefined && consent.givenOn <= TODAY && TODAY <= consent.until && consent.lineId === LINE && consent.receiver === 'Sanne' && consent.sentences.length > 0;
    expect(planned.ok).toBe(holds);
    if (!planned.ok) return;
    expect(planned.value.sentences).toEqual(consent.sentences);
    expect(planned.value).toMatchObject({ caller, callBy, sentOn: TODAY, until: consent.until, givenOn: consent.givenOn });
    expect(JSON.stringify(planned.value)).not.toContain(consent.roadId);
  }), { numRuns: 500 });
});

it('plain words cannot be written as a handover, nor hidden behind another kind', () => {
  const id = recordId('handover');
  const sentences: readonly string[] = ['Zij slaapt slecht.'];
  // @ts-expect-error only what a parent said yes to
  const direct: Change<'handover'> = { id, kind: 'handover', set: { sentences } };
  // @ts-expect-error the same where every kind is allowed
  const among: Change = { id, kind: 'handover', set: { sentences } };
  // @ts-expect-error and where the kind is not known
  const either: Change = { id, kind: 'handover' as 'handover' | 'consent', set: { sentences } };
  const answer: Change = { id, kind: 'handover', set: { receivedOn: TODAY } };
  expect([direct, among, either, answer]).toHaveLength(4);
});

const LINE_OF_SANNE = { id: LINE, firstName: 'Sanne' };
const yes = (name: string, fields: Parameters<typeof buildEntity>[2] = {}) =>
  buildEntity('consent', name, { roadId: recordId('road'), lineId: LINE, receiver: 'Sanne', version: 1, sentences: ['Zij slaapt slecht.'], givenOn: '2026-11-20', until: '2026-12-20', ...fields });

it.each([
  ['nobody was asked', [], 'none'],
  ['she said yes to somebody else', [yes('a', { lineId: recordId('noor') })], 'somebody-else'],
  ['the face on this line changed', [yes('a', { receiver: 'Noor' })], 'somebody-else'],
  ['she took it back', [yes('a', { withdrawnOn: '2026-11-22', sentences: [] })], 'withdrawn'],
  ['it ended', [yes('a', { until: '2026-11-22' })], 'ended'],
  ['it has no words', [yes('a', { sentences: [] })], 'no-words'],
  ['it was sent already', [yes('a', { handoverId: recordId('sent') })], 'used'],
  ['the newest counts', [yes('a', { givenOn: '2026-11-01', withdrawnOn: '2026-11-02', sentences: [] }), yes('b', { until: '2026-11-22' })], 'ended'],
] as const)('consentToSend() says why not when %s', (_when, consents, why) => {
  expect(consentToSend(consents, LINE_OF_SANNE, TODAY)).toEqual({ ok: false, error: why });
});

it('consentToSend() gives a newer yes although an older one was sent or taken back', () => {
  const fresh = yes('fresh', { givenOn: '2026-11-22' });
  const found = consentToSend([yes('sent', { handoverId: recordId('sent') }), fresh, yes('back', { withdrawnOn: '2026-11-21' })], LINE_OF_SANNE, TODAY);
  expect(found).toEqual({ ok: true, value: fresh });
});

const sent = (fields: Parameters<typeof buildEntity>[2]) => buildEntity('handover', 'h', { sentences: ['Zij slaapt slecht.'], sentOn: '2026-11-16', callBy: '2026-11-20', until: '2026-12-20', ...fields });

it.each([
  [{}, 'sent', true],
  [{ callBy: '2026-11-23' }, 'sent', false],
  [{ receivedOn: '2026-11-17' }, 'received', true],
  [{ penOn: '2026-11-17' }, 'accepted', true],
  [{ dateOn: '2026-11-24' }, 'dated', false],
  [{ dateOn: '2026-11-22' }, 'dated', true],
  [{ dateOn: '2026-11-22', tookPlaceOn: '2026-11-22' }, 'took-place', false],
  [{ tookPlaceOn: '2026-11-22', elsewhereOn: '2026-11-22' }, 'elsewhere', false],
  [{ penOn: '2026-11-17', returnedOn: '2026-11-18' }, 'returned', false],
] as const)('a handover with %j is %s; overdue: %s', (fields, state, overdue) => {
  expect([stateOfHandover(sent(fields)), isOverdue(sent(fields), TODAY)]).toEqual([state, overdue]);
});
