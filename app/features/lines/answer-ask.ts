import type { RecordId } from '../../domain/ids.ts';
import type { Services } from '../../services.ts';

/** One tap: the answer is in. The same tap the other way takes it back. */
export function answerAsk({ vault, clock }: Pick<Services, 'vault' | 'clock'>, id: RecordId, answered: boolean) {
  return vault.write([{ id, kind: 'ask', set: { answeredOn: answered ? clock.today() : undefined } }]);
}
