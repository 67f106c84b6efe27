import type { Withdrawal } from './entities.ts';
import { dayOf, writtenOn } from './field-readers.ts';
import type { RecordState } from './record.ts';

export const readWithdrawal = (state: RecordState): Withdrawal => ({
  on: dayOf(state, 'on') ?? writtenOn(state, 'first'),
  informalReadOn: dayOf(state, 'informalReadOn'),
  formalReadOn: dayOf(state, 'formalReadOn'),
});
