import { msg } from '@lingui/core/macro';
import type { AdviceRefusal } from '../../domain/codes.ts';
import { quarterOf } from '../../domain/day.ts';
import type { Entity } from '../../domain/entities.ts';
import { type RecordId, sharedRecordId } from '../../domain/ids.ts';
import { countsOfAdvice } from '../../domain/tallies.ts';
import { withUndo } from '../../hooks/undo.ts';
import { sideOf } from '../../hooks/line-people.ts';
import type { Services } from '../../services.ts';
import { addToTallies } from '../../vault/plan-erasure.ts';
import type { WriteResult } from '../../vault/vault.ts';

interface Asking { readonly id: RecordId; readonly space: string; readonly question: string; readonly draft: string }

/** A question without a family in it goes to the other end. */
export const askAdvice = (services: Services, { id, space, question, draft }: Asking): Promise<WriteResult> =>
  services.vault.write([{ id: sharedRecordId(space, id), kind: 'advice', set: { from: sideOf(services.records), question: question.trim(), askedOn: services.clock.today() } }], { draft });

interface Answering { readonly answer: string; readonly minutes?: number; readonly draft: string }

/** After a refusal an answer may still come. A volunteer's time counts in her own figures, and is told to nobody. */
export function answerAdvice({ vault, records, clock }: Services, { id }: Entity<'advice'>, { answer, minutes, draft }: Answering): Promise<WriteResult> {
  const today = clock.today();
  const counted = new Map(sideOf(records) === 'informal' ? [[quarterOf(today), countsOfAdvice(minutes)]] : []);
  return vault.write((now) => [{ id, kind: 'advice', set: { answer: answer.trim(), answeredOn: today, refused: undefined } }, ...addToTallies(now, counted, vault.device)], { draft });
}

/** Saying no is one tap, and needs no reason of her own. */
export const refuseAdvice = (services: Services, { id }: Entity<'advice'>, refused: AdviceRefusal): Promise<WriteResult> =>
  withUndo(services, { id, kind: 'advice', words: msg`Je zei nee. Dat mag.` }, () =>
    services.vault.write([{ id, kind: 'advice', set: { refused, answeredOn: services.clock.today() } }]));

export const thankForAdvice = (services: Services, { id }: Entity<'advice'>): Promise<WriteResult> =>
  withUndo(services, { id, kind: 'advice', words: msg`Je zei dank je wel.` }, () =>
    services.vault.write([{ id, kind: 'advice', set: { thankedOn: services.clock.today() } }]));
