import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type HandableFamily, type HandedFamily, handFamily, readHandedFile, writeHandedFile } from '../../../app/domain/handed-family.ts';
import { addDays } from '../../../app/domain/day.ts';
import { opened } from '../crypto/fixtures.ts';
import { buildEntity, day, recordId } from './build-entity.ts';

const TODAY = day('2026-11-23');
type Fields = Parameters<typeof buildEntity>[2];
const contact = buildEntity('contact', 'family', { nickname: 'Citroen', emblem: 'lemon', createdOn: '2026-10-01' });
const road = (name: string, fields: Fields = {}) => buildEntity('road', name, { contactId: contact.id, startedOn: '2026-10-01', pen: 'professional', lineId: recordId('sanne'), ...fields });
const yes = (name: string, fields: Fields = {}) => buildEntity('consent', name, { roadId: recordId('road'), receiver: 'Amina', sentences: ['Amina gaat met ons verder.'], version: 1, givenOn: '2026-11-20', until: '2026-12-20', whole: true, ...fields });
const known = (consents: ReturnType<typeof yes>[], roads = [road('road')]) => ({
  roads, consents,
  steps: [buildEntity('step', 'step', { roadId: recordId('road'), kind: 'meet', on: '2026-10-02', minutes: 30, evening: true, lineId: recordId('sanne') }), buildEntity('step', 'other', { roadId: recordId('elsewhere'), kind: 'meet', on: '2026-10-02' })],
  commitments: [buildEntity('commitment', 'open', { roadId: recordId('road'), kind: 'call', who: 'me', by: '2026-11-25' }), buildEntity('commitment', 'done', { roadId: recordId('road'), kind: 'call', who: 'me', by: '2026-11-20', doneOn: '2026-11-20' })],
});

it('handFamily() gives what is known of the family, and nothing of her fixed face, of other families or of what is done', () => {
  const family = opened(handFamily(contact, known([yes('yes'), yes('to-sanne', { receiver: 'Sanne', lineId: recordId('sanne'), whole: null })]), 'Amina', TODAY));
  expect(family.roads).toMatchObject([{ id: recordId('road'), pen: 'me', lineId: undefined }]);
  expect([family.steps, family.commitments, family.consents].map((items) => items.map(({ id }) => id))).toEqual([[recordId('step')], [recordId('open')], [recordId('yes')]]);
  expect(JSON.stringify(family)).not.toContain(recordId('sanne'));
  // How long it took belongs to the road; that it cost her an evening is hers.
  expect(family.steps).toMatchObject([{ minutes: 30, evening: undefined }]);
});

const near = fc.integer({ min: -3, max: 3 }).map((days) => addDays(TODAY, days));
it('handFamily() never gives a family without a yes for all of it to this very colleague', () => {
  const anyYes = fc.record({ receiver: fc.constantFrom('Amina', 'Bo'), whole: fc.constantFrom(true, null), givenOn: near, until: near, withdrawnOn: fc.constantFrom(TODAY, null) }).map((fields) => yes('any', fields));
  fc.assert(fc.property(anyYes, fc.boolean(), (consent, second) => {
    const handed = handFamily(contact, known([consent], second ? [road('road'), road('second')] : [road('road')]), 'Amina', TODAY);
    const covers = consent.receiver === 'Amina' && consent.whole === true && !consent.withdrawnOn && consent.givenOn <= TODAY && TODAY <= consent.until;
    expect(handed.ok).toBe(covers && !second);
  }), { numRuns: 500 });
});

it('a family that nobody asked about cannot be written into a file', () => {
  const family: HandedFamily = { contact, roads: [road('road')], steps: [], commitments: [], consents: [] };
  // @ts-expect-error only what a parent said yes to
  const handable: HandableFamily = family;
  expect(readHandedFile(writeHandedFile('Amina', [handable]), TODAY)).toEqual({ ok: false, error: 'not-families' });
});

it('readHandedFile() gives back what was written, and takes in nothing without a yes to the receiver', () => {
  const family = opened(handFamily(contact, known([yes('yes')]), 'Amina', TODAY));
  const text = writeHandedFile('Amina', [family]);
  expect(opened(readHandedFile(text, TODAY))).toMatchObject({ receiver: 'Amina', families: [{ contact: { nickname: 'Citroen' }, roads: [{ pen: 'me' }], steps: [{ kind: 'meet' }], commitments: [{ by: '2026-11-25' }], consents: [{ receiver: 'Amina' }] }] });
  expect(readHandedFile(text.replaceAll('"receiver":"Amina"', '"receiver":"Bo"').replace('"receiver":"Bo"', '"receiver":"Amina"'), TODAY).ok).toBe(false);
  const shared = `${recordId('space')}.${contact.id}`;
  expect(readHandedFile(text.replaceAll(contact.id, shared), TODAY).ok).toBe(false);
  expect(readHandedFile(text.replace('"drempelFamilies":1', '"drempelFamilies":2'), TODAY)).toEqual({ ok: false, error: 'newer-version' });
});

it('readHandedFile() takes a family in until the last day of the yes, and not a day longer', () => {
  const text = writeHandedFile('Amina', [opened(handFamily(contact, known([yes('yes')]), 'Amina', TODAY))]);
  expect(readHandedFile(text, day('2026-12-20')).ok).toBe(true);
  expect(readHandedFile(text, day('2026-12-21'))).toEqual({ ok: false, error: 'not-families' });
});

it('readHandedFile() refuses anything else without throwing', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map((families) => JSON.stringify({ drempelFamilies: 1, receiver: 'Amina', families }))), (text) => {
    expect(readHandedFile(text, TODAY).ok).toBe(false);
  }));
});
