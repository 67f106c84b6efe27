import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { type HandoverState, stateOfHandover } from '../../domain/consented-handover.ts';
import type { Entity } from '../../domain/entities.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icons/icon.tsx';
import type { HandoverAnswer } from './answer-handover.ts';
import { answerHandover } from './answer-handover.ts';
import { DateSheet, ElsewhereSheet } from './handover-sheets.tsx';

interface HandoverActionsProps { readonly handover: Entity<'handover'> }

type Step = HandoverAnswer['type'];

/** What can be said now, the likeliest first. */
const STEPS: Readonly<Record<HandoverState, readonly Step[]>> = {
  sent: ['received', 'pen', 'returned'],
  received: ['pen', 'date', 'returned'],
  accepted: ['date', 'took-place', 'elsewhere', 'returned'],
  dated: ['took-place', 'pen', 'date', 'elsewhere', 'returned'],
  'took-place': ['elsewhere', 'pen', 'returned'],
  elsewhere: [],
  returned: [],
};
const ICONS: Readonly<Record<Step, IconName>> = { received: 'check', pen: 'pen', date: 'calendar', 'took-place': 'handshake', elsewhere: 'road', returned: 'undo' };

function wordsOf(step: Step, again: boolean): string {
  switch (step) {
    case 'received': return t`Ik heb het ontvangen`;
    case 'pen': return t`Ik neem de pen over`;
    case 'date': return again ? t`Ik stel een andere dag voor` : t`Ik stel een dag voor`;
    case 'took-place': return t`Het gesprek was er`;
    case 'elsewhere': return t`Het gaat verder bij…`;
    case 'returned': return t`Ik geef het terug`;
  }
}

/** Words that she can say as they stand, so that giving back is no silence. */
function ReturnedWords(): JSX.Element {
  return (
    <>
      <p>{t`Zeg het ook zelf, bijvoorbeeld zo:`}</p>
      <p class="told">{t`Dank je wel voor je vertrouwen. Ik kan dit nu niet goed doen. Zullen we samen kijken wie wel?`}</p>
    </>
  );
}

/** One big button for what comes next; the rest stands quietly under it. */
export function HandoverActions({ handover }: HandoverActionsProps): JSX.Element {
  const services = useServices();
  const { save, busy, error } = useSave();
  const asking = useSignal<'date' | 'elsewhere' | undefined>(undefined);
  const close = (): void => { asking.value = undefined; };
  const answer = (said: HandoverAnswer, onSaid?: () => void): void => save(() => answerHandover(services, handover.id, said), () => {
    onSaid?.();
    close();
  });
  const tap = (step: Step): void => {
    if (step === 'date' || step === 'elsewhere') asking.value = step;
    else answer({ type: step });
  };
  const sheet = { onAnswer: answer, onClose: close, busy: busy.value, error: <SaveError error={error.value} /> };
  const state = stateOfHandover(handover);
  const steps = STEPS[state].filter((step) => step !== 'pen' || handover.penOn === undefined);
  return (
    <div class="stack">
      {steps.map((step, n) => <Button key={step} look={n === 0 ? 'main' : step === 'returned' ? 'plain' : 'quiet'} icon={ICONS[step]} busy={busy.value} onClick={() => tap(step)}>{wordsOf(step, handover.dateOn !== undefined)}</Button>)}
      {!asking.value && <SaveError error={error.value} />}
      {asking.value === 'date' && <DateSheet {...sheet} handover={handover} />}
      {asking.value === 'elsewhere' && <ElsewhereSheet {...sheet} />}
      {state === 'returned' && <ReturnedWords />}
    </div>
  );
}
