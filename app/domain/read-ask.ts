import { ASK_KINDS } from './codes.ts';
import type { Ask } from './entities.ts';
import { codeFrom, dayOf, idOf, writtenOn } from './field-readers.ts';
import type { RecordState } from './record.ts';

const askKind = codeFrom(ASK_KINDS);

/** Nothing when it does not say of whom it was asked. */
export function readAsk(state: RecordState): Ask | undefined {
  const lineId = idOf(state, 'lineId');
  if (!lineId) return undefined;
  const askedOn = dayOf(state, 'askedOn') ?? writtenOn(state, 'first');
  return {
    lineId,
    kind: askKind(state, 'kind') ?? 'reply',
    askedOn,
    dueOn: dayOf(state, 'dueOn') ?? askedOn,
    answeredOn: dayOf(state, 'answeredOn'),
  };
}
