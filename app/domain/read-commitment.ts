import { COMMITMENT_KINDS, PENS } from './codes.ts';
import type { Commitment } from './entities.ts';
import { codeFrom, dayOf, idOf, text, writtenOn } from './field-readers.ts';
import { TEXT_LIMITS } from './limits.ts';
import type { RecordState } from './record.ts';

const commitmentKind = codeFrom(COMMITMENT_KINDS);
const who = codeFrom(PENS);

/** Always gives something: a promise of a kind this version does not know must still be seen. */
export const readCommitment = (state: RecordState): Commitment => ({
  roadId: idOf(state, 'roadId'),
  lineId: idOf(state, 'lineId'),
  kind: commitmentKind(state, 'kind') ?? 'own-words',
  words: text(state, 'words', TEXT_LIMITS.agreement),
  who: who(state, 'who') ?? 'me',
  by: dayOf(state, 'by') ?? writtenOn(state, 'first'),
  doneOn: dayOf(state, 'doneOn'),
});
