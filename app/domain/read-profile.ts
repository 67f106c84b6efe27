import { SIDES } from './codes.ts';
import type { Profile } from './entities.ts';
import { codeFrom, dayOf, hoursMinutesOf, text, whole } from './field-readers.ts';
import type { RecordState } from './record.ts';

const side = codeFrom(SIDES);
const MAX_ROADS = 99;
const HOURS_IN_A_WEEK = 168;
const LONGEST_CODE = 60;

export const readProfile = (state: RecordState): Profile => ({
  maxRoads: whole(state, 'maxRoads', 0, MAX_ROADS),
  maxHoursPerWeek: whole(state, 'maxHoursPerWeek', 0, HOURS_IN_A_WEEK),
  maxEveningsPerWeek: whole(state, 'maxEveningsPerWeek', 0, 7),
  quietFrom: hoursMinutesOf(state, 'quietFrom'),
  quietTo: hoursMinutesOf(state, 'quietTo'),
  confidentialityOn: dayOf(state, 'confidentialityOn'),
  confidentialityVersion: whole(state, 'confidentialityVersion', 1, 9999),
  backupOn: dayOf(state, 'backupOn'),
  hubCode: text(state, 'hubCode', LONGEST_CODE),
  side: side(state, 'side'),
});
