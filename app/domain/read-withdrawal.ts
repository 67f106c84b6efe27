import { GONE_WHYS } from './codes.ts';
import type { Withdrawal } from './entities.ts';
import { codeFrom, dayOf, writtenOn } from './field-readers.ts';
import type { RecordState } from './record.ts';

const why = codeFrom(GONE_WHYS);

export const readWithdrawal = (state: RecordState): Withdrawal => ({
  on: dayOf(state, 'on') ?? writtenOn(state, 'first'),
  // Older versions knew only the one.
  why: why(state, 'why') ?? 'taken-back',
  informalReadOn: dayOf(state, 'informalReadOn'),
  formalReadOn: dayOf(state, 'formalReadOn'),
});
