import { DOORS, FACES, HATS, PLACES, STEP_KINDS, YES_NO_UNKNOWN } from './codes.ts';
import type { Step } from './entities.ts';
import { codeFrom, codesFrom, dayOf, idOf, localTimeOf, valueOf, whole, writtenOn } from './field-readers.ts';
import type { RecordState } from './record.ts';

const MINUTES_IN_A_DAY = 1440;
const stepKind = codeFrom(STEP_KINDS);
const hats = codesFrom(HATS);
const doors = codesFrom(DOORS);
const place = codeFrom(PLACES);
const yesNo = codeFrom(YES_NO_UNKNOWN);
const face = codeFrom(FACES);

/** Nothing when the step belongs to no road or is of a kind this version does not know. */
export function readStep(state: RecordState): Step | undefined {
  const roadId = idOf(state, 'roadId');
  const kind = stepKind(state, 'kind');
  if (!roadId || !kind) return undefined;
  return {
    roadId,
    kind,
    on: dayOf(state, 'on') ?? writtenOn(state, 'first'),
    done: valueOf(state, 'done') === true,
    minutes: whole(state, 'minutes', 0, MINUTES_IN_A_DAY),
    evening: valueOf(state, 'evening') === true ? true : undefined,
    hats: hats(state, 'hats'),
    doors: doors(state, 'doors'),
    place: place(state, 'place'),
    at: localTimeOf(state, 'at'),
    lineId: idOf(state, 'lineId'),
    interpreterNeeded: yesNo(state, 'interpreterNeeded'),
    interpreterPresent: yesNo(state, 'interpreterPresent'),
    face: face(state, 'face'),
    callBackBy: dayOf(state, 'callBackBy'),
    calledBackOn: dayOf(state, 'calledBackOn'),
  };
}
