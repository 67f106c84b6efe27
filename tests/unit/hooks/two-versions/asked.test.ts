import { i18n } from '@lingui/core';
import { beforeAll, expect, it, test } from 'vitest';
import type { Kind } from '../../../../app/domain/entities.ts';
import { PROFILE_ID, type TeamSpace, teamRecordId } from '../../../../app/domain/ids.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import { keepVersion, versionsOf } from '../../../../app/hooks/two-versions/keep-version.ts';
import { questionOf, valueWords } from '../../../../app/hooks/two-versions/version-words.ts';
import { waitingChoices } from '../../../../app/hooks/two-versions/waiting-choices.ts';
import { whereWords } from '../../../../app/hooks/two-versions/where-words.ts';
import { isolate } from '../../../../app/i18n/isolate.ts';
import type { Services } from '../../../../app/services.ts';
import type { Change } from '../../../../app/vault/changes.ts';
import { opened } from '../../crypto/fixtures.ts';
import { day, id, setupDevice } from '../../vault/vault-fixture.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'nl', messages: {} }));

const SPACE = 'T'.repeat(22) as TeamSpace;
const CARD = teamRecordId(SPACE, 'P'.repeat(22));

/** Two openings write the same field without having seen each other. */
async function setupTwo(first: readonly Change[], field: Pick<Change, 'id' | 'kind'>, one: object, other: object) {
  const vault = await (await setupDevice()).openTab();
  opened(await vault.write(first));
  const seen = vault.records.state(field.id);
  opened(await vault.write([{ ...field, set: one, seen } as Change]));
  opened(await vault.write([{ ...field, set: other, seen } as Change]));
  const offered: unknown[] = [];
  const services = { vault, records: createRecordSignals(vault.records), undo: { offer: (act: unknown) => offered.push(act) } } as unknown as Services;
  return { vault, services, offered };
}

const ROAD: readonly Change[] = [
  { id: id('c'), kind: 'contact', set: { nickname: 'Amina', createdOn: day('2026-11-01') } },
  { id: id('r'), kind: 'road', set: { contactId: id('c'), startedOn: day('2026-11-01'), touchedOn: day('2026-11-20'), pen: 'me' } },
];
const LINE: Change = { id: id('l'), kind: 'line', set: { firstName: 'Sanne', team: 'Noord' } };
const PROFILE: Change = { id: PROFILE_ID, kind: 'profile', set: { maxRoads: 3 } };
const SEAT: Change = { id: id('seat'), kind: 'seat', set: { side: 'formal', firstName: '?' } };
const onRoad = { to: { at: 'road', id: id('r') }, name: 'Amina' };
const onLine = { to: { at: 'line', id: id('l') }, name: 'Sanne' };

test.each([
  ['line', id('l'), [LINE], { phone: '0612345678' }, { phone: '0687654321' }, onLine, ['0612345678', '0687654321']],
  ['line', id('l'), [LINE], { days: [1, 2] }, { days: [5] }, onLine, ['maandag, dinsdag', 'vrijdag']],
  ['line', id('l'), [LINE], { replyDays: 1 }, { replyDays: 3 }, onLine, ['1 werkdag', '3 werkdagen']],
  ['contact', id('c'), ROAD, { phone: '0611111111' }, { phone: '0622222222' }, onRoad, ['0611111111', '0622222222']],
  ['step', id('s'), [...ROAD, { id: id('s'), kind: 'step', set: { roadId: id('r'), kind: 'appoint', on: day('2026-11-20'), done: false } } as Change], { at: '2026-12-01T10:00' }, { at: '2026-12-02T11:30' }, onRoad, ['1 december 2026 10:00', '2 december 2026 11:30']],
  ['commitment', id('p'), [...ROAD, { id: id('p'), kind: 'commitment', set: { roadId: id('r'), kind: 'call', who: 'me', by: day('2026-11-25') } } as Change], { by: '2026-11-26' }, { by: '2026-11-27' }, onRoad, ['26 november 2026', '27 november 2026']],
  ['profile', PROFILE_ID, [PROFILE], { quietFrom: '20:00' }, { quietFrom: '22:00' }, { to: { at: 'limits' }, name: '' }, ['20:00', '22:00']],
  ['partner', CARD, [{ id: id('t'), kind: 'team', set: { name: 'Samen', space: SPACE, person: 'P'.repeat(22) } } as Change, { id: CARD, kind: 'partner', set: { firstName: 'Fatma', organisation: 'Brug', role: 'informal' } } as Change], { phone: '0611111111' }, { phone: '0622222222' }, { to: { at: 'partner', teamId: id('t'), id: CARD }, name: 'Samen' }, ['0611111111', '0622222222']],
] as const)('two versions of a %s are asked about with words, on the screen that Today leads to, until one is chosen', async (kind, of, first, one, other, place, words) => {
  const { vault, services, offered } = await setupTwo(first, { id: of, kind: kind as Kind } as never, one, other);
  const [asked, ...more] = versionsOf(services, of);
  expect(more).toEqual([]);
  expect(questionOf(kind, asked!.field)).toBeTruthy();
  expect(asked!.versions.map(({ value }) => valueWords(services, kind, asked!.field, value))).toEqual(words);
  expect(waitingChoices(services)).toEqual([place]);
  opened(await keepVersion(services, asked!, asked!.versions[0]!.value));
  expect([versionsOf(services, of), waitingChoices(services)]).toEqual([[], []]);
  expect(vault.records.state(of)?.fields.get(asked!.field)?.map(({ value }) => value)).toEqual([Object.values(one)[0]]);
  expect(offered).toHaveLength(1);
});

it('of two versions of the ages of the children neither says that one is not born yet, as an older version could', async () => {
  const { vault, services } = await setupTwo(ROAD, { id: id('c'), kind: 'contact' }, { ageBands: ['expecting', '0-1'] }, { ageBands: ['4-12'] });
  const [asked] = versionsOf(services, id('c'));
  expect(asked!.versions.map(({ value }) => value)).toEqual([['0-1'], ['4-12']]);
  opened(await keepVersion(services, asked!, asked!.versions[0]!.value));
  expect(vault.records.get('contact', id('c'))?.ageBands).toEqual(['0-1']);
  const same = await setupTwo(ROAD, { id: id('c'), kind: 'contact' }, { ageBands: ['expecting', '0-1'] }, { ageBands: ['0-1'] });
  expect(versionsOf(same.services, id('c'))).toEqual([]);
});

it('asks nothing where both said the same, nor about bookkeeping, nor about what only one of two people writes', async () => {
  const same = await setupTwo([LINE], LINE, { phone: '0612345678' }, { phone: '0612345678' });
  expect([versionsOf(same.services, id('l')), waitingChoices(same.services)]).toEqual([[], []]);
  const backup = await setupTwo([PROFILE], PROFILE, { backupOn: day('2026-11-01') }, { backupOn: day('2026-11-02') });
  expect(versionsOf(backup.services, PROFILE_ID)).toEqual([]);
  const seat = await setupTwo([SEAT], SEAT, { firstName: 'A' }, { firstName: 'B' });
  expect([versionsOf(seat.services, id('seat')), waitingChoices(seat.services)]).toEqual([[], []]);
});

const written = (name: string, more: object = {}) => ({ name, person: 'p', isThis: false, isGone: false, ...more });
const writers = { hasGone: false, byWriter: new Map([['red', written('Rode')], ['gone', written('Oude', { isGone: true })], ['here', written('Deze', { isThis: true })]]) };
const own = new Set(['mine']);
const nameOf = (): string => 'Sanne';
const two = [{ name: 'Rode' }, { name: 'Tablet' }];

test.each([
  ['mine', { own, writers, others: two }, 'Op dit toestel'],
  ['here', { own, writers, others: two }, 'Op dit toestel'],
  ['red', { own, writers, others: two }, `Op ${isolate('Rode')}`],
  ['gone', { own, writers, others: two }, 'Op een toestel dat weg is'],
  ['gone', { own, writers, others: [] }, 'Op een toestel dat weg is'],
  ['unknown', { own, writers, others: [] }, 'Op een toestel dat weg is'],
  ['unknown', { own, writers, others: two.slice(1) }, `Op ${isolate('Tablet')}`],
  ['unknown', { own, writers: { ...writers, hasGone: true }, others: two.slice(1) }, 'Op een ander toestel'],
  ['unknown', { own, writers, others: two }, 'Op een ander toestel'],
  ['unknown', { own, writers: undefined, others: [] }, undefined],
  ['red', { own, writers, others: two, nameOf }, `Door ${isolate('Sanne')}`],
  ['unknown', { own, writers, others: two, nameOf }, undefined],
] as const)('%s is said to be where it was, and nothing is guessed', (writer, where, words) => {
  expect(whereWords(writer, where)).toBe(words);
});
