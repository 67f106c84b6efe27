import { expect, it } from 'vitest';
import type { Entity, Kind } from '../../../app/domain/entities.ts';
import { lineName, lineTeam, otherSeat, ownSeat, sideOf } from '../../../app/hooks/line-people.ts';
import type { RecordSignals } from '../../../app/hooks/record-signals.ts';

const SPACE = 'SSSSSSSSSSSSSSSSSSSSSS';
const OTHER = 'TTTTTTTTTTTTTTTTTTTTTT';
const seat = (space: string, side: 'informal' | 'formal', firstName: string, team?: string) => ({ id: `${space}.${side.padEnd(22, 'A')}`, side, firstName, team, days: [] });
const line = (fields: object) => ({ firstName: '', team: '', space: SPACE, ...fields }) as unknown as Entity<'line'>; // only what is read of it

function reading(side: 'informal' | 'formal' | undefined, seats: readonly object[]): Pick<RecordSignals, 'list'> {
  const lists: Partial<Record<Kind, readonly object[]>> = { profile: [{ side }], seat: seats };
  return { list: ((kind: Kind) => lists[kind] ?? []) as RecordSignals['list'] };
}

const SEATS = [seat(OTHER, 'informal', 'Fatma'), seat(SPACE, 'informal', 'Amina'), seat(SPACE, 'formal', 'Sanne', 'CJG Noord')];

it('knows each end of a line from either app', () => {
  const [hers, professionals] = [reading(undefined, SEATS), reading('formal', SEATS)];
  expect([sideOf(hers), sideOf(professionals)]).toEqual(['informal', 'formal']);
  expect([ownSeat(hers, SPACE)?.firstName, otherSeat(hers, line({}))?.firstName]).toEqual(['Amina', 'Sanne']);
  expect([ownSeat(professionals, SPACE)?.firstName, otherSeat(professionals, line({}))?.firstName]).toEqual(['Sanne', 'Amina']);
});

it('calls a line by the name that was written down, and else by what the other one calls herself', () => {
  const hers = reading(undefined, SEATS);
  expect([lineName(hers, line({ firstName: 'San' })), lineTeam(hers, line({ team: 'Wijkteam' }))]).toEqual(['San', 'Wijkteam']);
  expect([lineName(hers, line({})), lineTeam(hers, line({}))]).toEqual(['Sanne', 'CJG Noord']);
});

it('takes no name from another line, and none where nobody sits', () => {
  const hers = reading(undefined, SEATS);
  expect(lineName(hers, line({ space: OTHER }))).toBe('');
  expect(otherSeat(hers, line({ space: undefined }))).toBeUndefined();
  expect(ownSeat(hers)?.firstName).toBe('Fatma');
});
