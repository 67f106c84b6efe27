import { describe, expect, test } from 'vitest';
import { backupDue, changesSince } from '../../../app/domain/backup-due.ts';
import { addDays } from '../../../app/domain/day.ts';
import { day } from './build-entity.ts';

const TODAY = day('2026-11-21');
const ago = (days: number) => addDays(TODAY, -days);

describe('the reminder of a backup', () => {
  test.each([
    [undefined, 0, false], [undefined, 2, false], [undefined, 3, true],
    [0, 2, false], [0, 24, false], [0, 25, true],
    [27, 3, false], [28, 3, true], [28, 2, false], [400, 2, false],
  ])('last one %s days ago, %i changes since: %s', (days, changes, due) => {
    expect(backupDue(days === undefined ? {} : { backupOn: ago(days) }, TODAY, changes)).toBe(due);
  });

  test('a clock that was set back does not nag', () => {
    expect(backupDue({ backupOn: addDays(TODAY, 200) }, TODAY, 5)).toBe(false);
    expect(backupDue(undefined, TODAY, 5)).toBe(true);
  });

  test('counts what carries a later day than the last copy', () => {
    const held = { contacts: [{ createdOn: ago(9) }], roads: [{ touchedOn: ago(1) }], steps: [{ on: ago(5) }, { on: ago(2) }], lines: [{ since: ago(30) }] };
    expect(changesSince(undefined, held)).toBe(5);
    expect(changesSince(ago(5), held)).toBe(2);
    expect(changesSince(TODAY, held)).toBe(0);
  });
});
