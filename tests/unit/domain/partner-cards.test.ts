import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../app/domain/day.ts';
import type { Entity } from '../../../app/domain/entities.ts';
import { type TeamRecordId, teamRecordId, type TeamSpace } from '../../../app/domain/ids.ts';
import { isForgotten, leftCard, ownCardId, personOfCard, teamCards } from '../../../app/domain/partner-cards.ts';
import { day, recordId } from './build-entity.ts';

const TODAY = day('2026-11-23');
const [TEAM, OTHER] = ['S'.repeat(22) as TeamSpace, 'T'.repeat(22) as TeamSpace];
const card = (space: TeamSpace, name: string, fields: Partial<Entity<'partner'>> = {}): Entity<'partner'> =>
  ({ id: teamRecordId(space, recordId(name)), firstName: name, organisation: 'CJG', role: 'formal', languages: [], days: [], ...fields });

const anyCard = fc.record({ inTeam: fc.boolean(), name: fc.constantFrom('a', 'b', 'c', 'd'), left: fc.option(fc.integer({ min: -40, max: 5 })), face: fc.boolean() }).map(({ inTeam, name, left, face }) =>
  card(inTeam ? TEAM : OTHER, name, { ...(left !== null && { leftOn: addDays(TODAY, left) }), ...(face && { faceFor: 'Noord' }) }));

it('teamCards() gives this team and no other, each card once: here, told as gone for thirty days, or nowhere', () => {
  fc.assert(fc.property(fc.uniqueArray(anyCard, { selector: ({ id }) => id }), (cards) => {
    const { here, left, faces } = teamCards(cards, { space: TEAM }, TODAY);
    const ids = (list: readonly { readonly id: TeamRecordId }[]) => list.map(({ id }) => id);
    const ours = cards.filter(({ id }) => id.startsWith(`${TEAM}.`));
    expect(new Set([...ids(here), ...ids(left)]).size).toBe(here.length + left.length);
    expect(ids(here).toSorted()).toEqual(ids(ours.filter(({ leftOn }) => leftOn === undefined)).toSorted());
    expect(ids(left).toSorted()).toEqual(ids(ours.filter(({ leftOn }) => leftOn !== undefined && TODAY < addDays(leftOn, 30))).toSorted());
    expect(ids(faces)).toEqual(ids(here.filter(({ faceFor }) => faceFor)));
    expect(left.map(({ leftOn }) => leftOn)).toEqual(left.map(({ leftOn }) => leftOn).toSorted().toReversed());
  }), { numRuns: 300 });
  expect(teamCards([card(TEAM, 'a')], { space: undefined }, TODAY)).toEqual({ here: [], left: [], faces: [] });
});

it('of who left only her name and her organisation stay, and not for ever', () => {
  const gone = { ...card(TEAM, 'a', { phone: '0612345678', comeFor: 'Slapen', faceFor: 'Noord', languages: ['ar'], days: [1] }), ...leftCard(TODAY) };
  expect(gone).toEqual({ ...card(TEAM, 'a'), comeFor: undefined, phone: undefined, faceFor: undefined, leftOn: TODAY });
  expect([isForgotten(gone, addDays(TODAY, 29)), isForgotten(gone, addDays(TODAY, 30)), isForgotten(card(TEAM, 'a'), addDays(TODAY, 300))]).toEqual([false, true, false]);
});

it('each person has one card in a team, and her id says whose it is', () => {
  const own = ownCardId({ space: TEAM, person: recordId('a') });
  expect(own).toBe(card(TEAM, 'a').id);
  expect(personOfCard(card(TEAM, 'a'))).toBe(recordId('a'));
  expect([ownCardId({ space: TEAM }), ownCardId({ person: recordId('a') })]).toEqual([undefined, undefined]);
});
