import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { teamRecordId, type TeamSpace } from '../../../../app/domain/ids.ts';
import { coordinates, hasOtherCoordinator, roleOf } from '../../../../app/features/teams/team-people.ts';
import type { TeamMember, TeamStatus } from '../../../../app/hooks/teams.ts';
import type { Services } from '../../../../app/services.ts';
import { buildEntity, recordId } from '../../domain/build-entity.ts';

const SPACE = 'S'.repeat(22) as TeamSpace;
const [AMINA, SANNE] = [recordId('amina'), recordId('sanne')];
const TEAM = buildEntity('team', 'team', { name: 'Noord', space: SPACE, person: AMINA });
const card = (person: string, role: string) => ({ ...buildEntity('partner', 'x', { firstName: 'Bo', role }), id: teamRecordId(SPACE, person) });
const member = (person: string, isYou: boolean, isOne: boolean): TeamMember => ({ person, isYou, coordinates: isOne });
function standing(status: TeamStatus | undefined): Pick<Services, 'teams'> {
  const teams: Partial<Services['teams']> = { status: signal(new Map(status ? [[SPACE as string, status]] : [])) };
  return { teams: teams as Services['teams'] }; // only its status is read
}

test('who coordinates is who may let others in, whatever a card says', () => {
  const open = standing({ state: 'open', members: [member(AMINA, true, true), member(SANNE, false, false)] });
  expect([roleOf(open, TEAM, card(AMINA, 'informal')), roleOf(open, TEAM, card(SANNE, 'coordinator')), roleOf(open, TEAM, card(SANNE, 'formal'))]).toEqual(['coordinator', 'informal', 'formal']);
  expect([coordinates(open, TEAM), hasOtherCoordinator(open, TEAM)]).toEqual([true, false]);
});

test('while it is not known how the team stands, a card is believed and nobody coordinates', () => {
  for (const status of [undefined, { state: 'elsewhere' }, { state: 'stopped', why: 'removed' }] as const) {
    const unknown = standing(status);
    expect([roleOf(unknown, TEAM, card(SANNE, 'coordinator')), coordinates(unknown, TEAM), hasOtherCoordinator(unknown, TEAM)]).toEqual(['coordinator', false, false]);
  }
});
