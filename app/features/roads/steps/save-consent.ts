import { msg } from '@lingui/core/macro';
import type { ConsentWay } from '../../../domain/codes.ts';
import { CONSENT_VERSION } from '../../../domain/consent-terms.ts';
import type { Day } from '../../../domain/day.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { DraftForm } from '../../../hooks/draft-form.ts';
import type { Question } from '../../../hooks/shown.ts';
import { tappedAnswer } from '../../../hooks/tapped-answer.ts';
import { withUndo } from '../../../hooks/undo.ts';
import type { Services } from '../../../services.ts';
import type { WriteResult } from '../../../vault/vault.ts';
import { planWithdrawal } from '../../../vault/withdraw-consent.ts';
import { touchRoad } from '../save-road.ts';

export interface ConsentForm {
  readonly lineId?: RecordId;
  readonly receiver: string;
  readonly sentences: readonly string[];
  readonly how?: ConsentWay | undefined;
}

interface Kept { readonly consent: RecordId; readonly step: RecordId }

/** `until` as she read it: midnight may pass while she reads. */
interface Saved extends Kept { readonly roadId: RecordId; readonly until: Day; readonly draft: string }

/**
 * Says that she said yes, to whom, to which words, how, and until when. To the name that she was asked about: another face may have
 * come to the line on another device meanwhile, and that one she was not asked about. Sends nothing.
 */
export function saveConsent(services: Services, form: ConsentForm, { consent, step, roadId, until, draft }: Saved): Promise<WriteResult> {
  const today = services.clock.today();
  const sentences = form.sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
  return services.vault.write([
    { id: consent, kind: 'consent', set: { roadId, lineId: form.lineId, receiver: form.receiver.trim(), sentences, version: CONSENT_VERSION, how: form.how ?? 'spoken', givenOn: today, until } },
    { id: step, kind: 'step', set: { roadId, kind: 'consent', on: today, done: true } },
    touchRoad(services, roadId),
  ], { draft });
}

/** Her own tap finishes the form with what she did not strike out; after a no, also one right after her yes, the form is as it was. */
export const consentAnswer = (services: Pick<Services, 'vault' | 'newId'>, { discard, keepAgain }: Pick<DraftForm<ConsentForm>, 'discard' | 'keepAgain'>, keep: (sentences: readonly string[], under: Kept) => Promise<WriteResult>): Pick<Question, 'onYes' | 'onNo'> =>
  tappedAnswer(services, async (sentences, drawId) => {
    const saved = await keep(sentences, { consent: drawId(), step: drawId() });
    if (saved.ok) discard();
    return saved;
  }, keepAgain);

/** Taking back is as easy as giving: one tap, and what was agreed to is forgotten. */
export const withdrawConsent = (services: Services, id: RecordId): Promise<WriteResult> =>
  withUndo(services, { id, kind: 'consent', words: msg`Haar ja is teruggenomen.` }, () =>
    services.vault.write([{ id, kind: 'consent', set: { withdrawnOn: services.clock.today(), sentences: [] } }]));

/** What was sent goes too, on both sides. It is not put back: the other one has read that it is gone. */
export const withdrawSent = ({ vault, clock }: Services, id: RecordId): Promise<WriteResult> =>
  vault.eraseWith((records) => {
    const consent = records.get('consent', id);
    return consent ? planWithdrawal(records, consent, clock.today()) : { erasures: [], changes: [] };
  });
