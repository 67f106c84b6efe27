import { ADVICE_REFUSALS, SIDES } from './codes.ts';
import type { Advice } from './entities.ts';
import { codeFrom, dayOf, text, writtenOn } from './field-readers.ts';
import { TEXT_LIMITS } from './limits.ts';
import type { RecordState } from './record.ts';

const side = codeFrom(SIDES);
const refusal = codeFrom(ADVICE_REFUSALS);

/** Nothing when it does not say who asked what. */
export function readAdvice(state: RecordState): Advice | undefined {
  const from = side(state, 'from');
  const question = text(state, 'question', TEXT_LIMITS.question);
  if (!from || question === undefined) return undefined;
  return {
    from, question,
    askedOn: dayOf(state, 'askedOn') ?? writtenOn(state, 'first'),
    refused: refusal(state, 'refused'),
    answer: text(state, 'answer', TEXT_LIMITS.question),
    answeredOn: dayOf(state, 'answeredOn'),
    thankedOn: dayOf(state, 'thankedOn'),
  };
}
