import type { AskKind } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { Entity } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import { addWorkingDays } from '../../domain/working-days.ts';
import type { Services } from '../../services.ts';

interface Asked {
  /** Chosen before leaving the app, so that answering twice writes one ask. */
  readonly id: RecordId;
  readonly kind: AskKind;
  readonly on: Day;
  /** She already has what she asked for. */
  readonly answered: boolean;
}

export const answerDue = (line: Entity<'line'>, on: Day): Day => addWorkingDays(on, line.replyDays);

/** Keeps what was asked and by when an answer was agreed. */
export function recordAsk({ vault, clock }: Pick<Services, 'vault' | 'clock'>, line: Entity<'line'>, { id, kind, on, answered }: Asked, draft: string) {
  const set = { lineId: line.id, kind, askedOn: on, dueOn: answerDue(line, on), ...(answered ? { answeredOn: clock.today() } : {}) };
  return vault.write([{ id, kind: 'ask', set }], { draft });
}
