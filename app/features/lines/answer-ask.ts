import { msg } from '@lingui/core/macro';
import type { Entity } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import { withUndo } from '../../hooks/undo.ts';
import type { Services } from '../../services.ts';

/** One tap: the answer is in. The same tap the other way takes it back. */
export function answerAsk({ vault, clock }: Pick<Services, 'vault' | 'clock'>, id: RecordId, answered: boolean) {
  return vault.write([{ id, kind: 'ask', set: { answeredOn: answered ? clock.today() : undefined } }]);
}

/** No answer came and she no longer counts on one: it is not written down as answered, and nothing waits for it any more. */
export const dropAsk = (services: Services, { id, lineId }: Entity<'ask'>) =>
  withUndo(services, { id, kind: 'ask', under: lineId, words: msg`Deze vraag is er niet meer.` }, () => services.vault.erase([{ id, kind: 'ask', erase: true }]));
