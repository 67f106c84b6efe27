import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Kind, KINDS, type LineKind, TEAM_KINDS, type TeamKind } from '../../../app/domain/entities.ts';
import { sharedCardId, sharedRecordId, type RecordId, type SharedRecordId, teamRecordId, type TeamRecordId, type TeamSpace } from '../../../app/domain/ids.ts';
import { nightDoctor } from '../../../app/domain/night-doctor.ts';
import { partnerText, type WritablePartner } from '../../../app/domain/partner-text.ts';
import { readPartner } from '../../../app/domain/read-partner.ts';
import type { Json } from '../../../app/domain/record.ts';
import { mayHold, mayWrite } from '../../../app/sync/space-kinds.ts';
import type { Change } from '../../../app/vault/changes.ts';
import type { SpaceId } from '../../../wire/ids.ts';
import { sharedCard } from '../../../app/domain/shared-card.ts';
import { readContent } from '../../../scripts/vite/read-content.ts';
import { repositoryPath } from '../../support/paths.ts';
import { buildEntity, day, recordId } from './build-entity.ts';
import { buildRecord } from './build-record.ts';

const SPACE = 'S'.repeat(22) as SpaceId;
const TEAM = SPACE as string as TeamSpace;
const CARD = teamRecordId(TEAM, recordId('amina'));
const said = partnerText('Vragen over opvoeden', 80)!;

type KindsUnder<Id, K extends Kind> = K extends Kind ? (Id extends Change<K>['id'] ? K : never) : never;
type FieldsFor<Value> = { [Field in keyof WritablePartner]-?: Value extends WritablePartner[Field] ? Field : never }[keyof WritablePartner];
type IsNone<T> = [T] extends [never] ? true : false;

it('no record of another kind can be written under an id of a team, and no card under another id', () => {
  const onlyCards: IsNone<KindsUnder<TeamRecordId, Exclude<Kind, TeamKind>>> = true;
  const noOther: IsNone<KindsUnder<RecordId, TeamKind>> = true;
  // @ts-expect-error a family
  const family: Change = { id: CARD, kind: 'contact', set: { nickname: 'Citroen' } };
  // @ts-expect-error a road
  const road: Change = { id: CARD, kind: 'road', set: { contactId: recordId('family') } };
  // @ts-expect-error the same where the kind is not known
  const either: Change = { id: CARD, kind: 'contact' as 'contact' | 'partner', set: {} };
  // @ts-expect-error a card that stands elsewhere
  const elsewhere: Change = { id: recordId('amina'), kind: 'partner', set: { comeFor: said } };
  // @ts-expect-error an id for anything else in the space of a team
  const free: RecordId = sharedRecordId(TEAM, recordId('family'));
  const card: Change = { id: CARD, kind: 'partner', set: { comeFor: said, leftOn: day('2026-11-21') } };
  expect([onlyCards, noOther, family, road, either, elsewhere, free, card]).toHaveLength(8);
});

it('nothing but what two people share can be written under an id of a line', () => {
  const id = sharedRecordId('L'.repeat(22), recordId('x'));
  const onlyShared: IsNone<KindsUnder<SharedRecordId, Exclude<Kind, LineKind>>> = true;
  // @ts-expect-error a family
  const family: Change = { id, kind: 'contact', set: { nickname: 'Citroen' } };
  // @ts-expect-error what a parent said yes to, with the road that it is about
  const consent: Change = { id, kind: 'consent', set: { roadId: recordId('road') } };
  // @ts-expect-error the same where the kind is not known
  const either: Change = { id, kind: 'road' as 'road' | 'advice', set: {} };
  const advice: Change = { id, kind: 'advice', set: { question: 'Hoe lang is de wachttijd?' } };
  expect([onlyShared, family, consent, either, advice]).toHaveLength(5);
});

it('a card takes no id of a road, a family or a handover, nor words that were not typed for partners', () => {
  const noIds: IsNone<FieldsFor<RecordId> | FieldsFor<TeamRecordId>> = true;
  const noText: IsNone<FieldsFor<string> | FieldsFor<readonly string[]>> = true;
  // @ts-expect-error an id of a road
  const asText = partnerText(recordId('road'), 80);
  // @ts-expect-error of a handover on a line
  const asHandover = partnerText(sharedRecordId('L'.repeat(22), recordId('handover')), 80);
  // @ts-expect-error words from anywhere
  const plain: Change<'partner'> = { id: CARD, kind: 'partner', set: { comeFor: 'Zij slaapt slecht.' } };
  // @ts-expect-error a field that a card does not have
  const pointing: Change<'partner'> = { id: CARD, kind: 'partner', set: { roadId: recordId('road') } };
  expect([noIds, noText, asText, asHandover, plain, pointing]).toHaveLength(6);
});

it('a shared card takes nothing but what a card has, read anew from its own fields', () => {
  const written = readContent(repositoryPath('content'))[0]!;
  // @ts-expect-error a card that was not made ready for a team
  const plain: Change<'teamcard'> = { id: sharedCardId(TEAM, recordId('card')), kind: 'teamcard', set: { card: written } };
  // @ts-expect-error a field that it does not have
  const pointing: Change<'teamcard'> = { id: sharedCardId(TEAM, recordId('card')), kind: 'teamcard', set: { card: sharedCard(written)!, roadId: recordId('road') } };
  // @ts-expect-error under an id of her own
  const elsewhere: Change<'teamcard'> = { id: recordId('card'), kind: 'teamcard', set: { card: sharedCard(written)! } };
  expect([plain, pointing, elsewhere]).toHaveLength(3);
  expect(sharedCard({ ...written, roadId: recordId('road') } as typeof written)).toBeUndefined();
  expect(sharedCard(written)).toEqual(written);
});

it('a shared number takes nothing but a number, what it is called and since when, and the hours of a shared card nothing but hours', () => {
  const DOCTOR = { phone: '0881234567', asOf: day('2026-11-21') };
  const shared = sharedCard(readContent(repositoryPath('content'))[0]!)!;
  // @ts-expect-error a number that was not read from its own fields
  const plain: Change<'teamdoctor'> = { id: sharedCardId(TEAM, recordId('doctor')), kind: 'teamdoctor', set: { doctor: DOCTOR } };
  // @ts-expect-error a field that it does not have
  const pointing: Change<'teamdoctor'> = { id: sharedCardId(TEAM, recordId('doctor')), kind: 'teamdoctor', set: { doctor: nightDoctor(DOCTOR)!, contactId: recordId('family') } };
  // @ts-expect-error under an id of her own
  const elsewhere: Change<'teamdoctor'> = { id: recordId('doctor'), kind: 'teamdoctor', set: { doctor: nightDoctor(DOCTOR)! } };
  // @ts-expect-error words where hours belong
  const words: Change<'teamcard'> = { id: sharedCardId(TEAM, recordId('card')), kind: 'teamcard', set: { card: shared, hours: [{ days: [1], from: 'Zij slaapt', to: 'slecht' }] } };
  expect([plain, pointing, elsewhere, words]).toHaveLength(4);
});

const anyId = fc.oneof(fc.constantFrom(CARD as string, `${SPACE}.${recordId('sanne')}`, `${'T'.repeat(22)}.${recordId('amina')}`, recordId('amina') as string, SPACE as string, `.${SPACE}`), fc.string());
const author = { person: recordId('amina') as string, role: 'member' } as const;

it('what comes in or leaves is taken exactly when it belongs to this team and is no known kind but a card: a partner\'s written by herself or a coordinator, a shared one by anybody', () => {
  const held = { type: 'team', space: SPACE, members: new Map([['a', author], ['s', { ...author, person: recordId('sanne') as string }]]) } as const;
  const cards: readonly string[] = [CARD, `${SPACE}.${recordId('sanne')}`];
  fc.assert(fc.property(anyId, fc.constantFrom(...KINDS, 'board', 'not-known-yet'), (id, kind) => {
    const fits = id.startsWith(`${SPACE}.`) && (kind === 'partner' || kind === 'teamcard' || kind === 'teamdoctor' || !(KINDS as readonly string[]).includes(kind));
    expect(mayHold(held, { id, kind })).toBe(fits);
    const itsPlace = cards.includes(id) === (kind === 'partner');
    expect(mayWrite(held, author, { id, kind })).toBe(fits && itsPlace && (kind !== 'partner' || id === CARD));
    expect(mayWrite(held, { ...author, role: 'admin' }, { id, kind })).toBe(fits && itsPlace);
    expect(mayHold({ type: 'line', space: SPACE }, { id, kind: 'partner' })).toBe(false);
  }), { numRuns: 1000 });
  expect(TEAM_KINDS).toEqual(['partner', 'teamcard', 'teamdoctor']);
});

const anyJson = fc.oneof(fc.jsonValue(), fc.constantFrom('2026-11-21', 'coordinator', 'ar', recordId('road') as string)) as fc.Arbitrary<Json>;
const FIELDS = ['firstName', 'organisation', 'role', 'comeFor', 'phone', 'languages', 'days', 'faceFor', 'leftOn'];

it('reading a card never throws, and gives its own fields and no other, whatever was put into it', () => {
  fc.assert(fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...FIELDS, 'nickname', 'roadId', 'sentences', 'contactId', '__proto__'), fc.string()), anyJson), (fields) => {
    const card = readPartner(buildRecord('partner', fields));
    expect(Object.keys(card).sort()).toEqual([...FIELDS].sort());
    expect(JSON.stringify(card).length).toBeLessThan(1_000);
    expect(['informal', 'formal', 'coordinator']).toContain(card.role);
  }), { numRuns: 500 });
  expect(buildEntity('partner', 'x', { firstName: 'Sanne', organisation: 'CJG', role: 'boss', days: [9, 2], languages: ['ar', 'xx'] })).toMatchObject({ role: 'informal', days: [2], languages: ['ar'] });
});

it('what is typed for partners is one line, within its limit, and nothing at all when it is empty', () => {
  fc.assert(fc.property(fc.string(), fc.integer({ min: 1, max: 80 }), (typed, limit) => {
    const text = partnerText(typed, limit);
    if (text === undefined) return;
    expect(text.length).toBeLessThanOrEqual(limit);
    expect(text).not.toMatch(/[\u0000-\u001f]/u);
  }));
  expect([partnerText('  ', 5), partnerText(' CJG ', 5)]).toEqual([undefined, 'CJG']);
});
