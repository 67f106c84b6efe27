import { LOADS, SIDES } from './codes.ts';
import type { Seat } from './entities.ts';
import { codeFrom, dayOf, text, valueOf } from './field-readers.ts';
import { TEXT_LIMITS } from './limits.ts';
import { readWeekdays } from './read-line.ts';
import type { RecordState } from './record.ts';

const side = codeFrom(SIDES);
const load = codeFrom(LOADS);

/** Nothing when it does not say at which end of the line. */
export function readSeat(state: RecordState): Seat | undefined {
  const at = side(state, 'side');
  return at && {
    side: at,
    firstName: text(state, 'firstName', TEXT_LIMITS.firstName) ?? '',
    team: text(state, 'team', TEXT_LIMITS.team),
    days: readWeekdays(valueOf(state, 'days')),
    load: load(state, 'load'),
    loadOn: dayOf(state, 'loadOn'),
    leavesOn: dayOf(state, 'leavesOn'),
    successor: text(state, 'successor', TEXT_LIMITS.firstName),
    passedOn: dayOf(state, 'passedOn'),
    endedOn: dayOf(state, 'endedOn'),
  };
}
