import { BARRIERS, CLOSE_REASONS, FACES, PENS, THEMES, WHOSE_QUESTIONS, WISHES, YES_NO_UNKNOWN } from './codes.ts';
import type { Road } from './entities.ts';
import { codeFrom, codesFrom, dayOf, idOf, text, valueOf, writtenOn } from './field-readers.ts';
import { MAX_THEMES, TEXT_LIMITS } from './limits.ts';
import type { RecordState } from './record.ts';

const themes = codesFrom(THEMES, MAX_THEMES);
const whose = codeFrom(WHOSE_QUESTIONS);
const wish = codeFrom(WISHES);
const barriers = codesFrom(BARRIERS);
const pen = codeFrom(PENS);
const closeReason = codeFrom(CLOSE_REASONS);
const yesNo = codeFrom(YES_NO_UNKNOWN);
const face = codeFrom(FACES);

/** Nothing when the road does not say whose it is. */
export function readRoad(state: RecordState): Road | undefined {
  const contactId = idOf(state, 'contactId');
  if (!contactId) return undefined;
  const startedOn = dayOf(state, 'startedOn') ?? writtenOn(state, 'first');
  return {
    contactId,
    startedOn,
    touchedOn: dayOf(state, 'touchedOn') ?? writtenOn(state, 'last'),
    themes: themes(state, 'themes'),
    whose: whose(state, 'whose'),
    question: text(state, 'question', TEXT_LIMITS.ownWords),
    wish: wish(state, 'wish'),
    wishWords: text(state, 'wishWords', TEXT_LIMITS.ownWords),
    barriers: barriers(state, 'barriers'),
    pen: pen(state, 'pen') ?? 'me',
    penSince: dayOf(state, 'penSince') ?? startedOn,
    lineId: idOf(state, 'lineId'),
    parentKnowsFace: valueOf(state, 'parentKnowsFace') !== false,
    closedOn: dayOf(state, 'closedOn'),
    closeReason: closeReason(state, 'closeReason'),
    crossed: yesNo(state, 'crossed'),
    helped: face(state, 'helped'),
    again: face(state, 'again'),
    goesAlone: yesNo(state, 'goesAlone'),
  };
}
