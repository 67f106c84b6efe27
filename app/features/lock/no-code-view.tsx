import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useWipe } from '../../hooks/use-wipe.tsx';
import { useLocked } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseMany } from '../../ui/choices.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';

/** Said as it is: nobody can open it. Starting over takes three separate taps and can be left at each, until the last. */
export function NoCodeView({ onBack }: { readonly onBack: () => void }) {
  const { phase } = useLocked();
  const stage = useSignal<'told' | 'asked'>('told');
  const { busy, wipe, alert } = useWipe('begin');
  const sure = useSignal(false);
  const missed = useSignal(false);
  const answer = useRef<HTMLElement | null>(null);
  const go = (): void => {
    if (sure.value) return wipe();
    missed.value = true;
    answer.current?.focus();
  };
  return (
    <Screen title={t`Zonder slot en zonder code`} onBack={busy.value ? undefined : onBack} backLabel={t`Terug`}>
      <p>{t`Dan kan niemand je gegevens openen. Ook wij niet. Zo zijn de gezinnen beschermd.`}</p>
      {stage.value === 'told' && (
        <>
          <p>{t`Zoek nog eens rustig naar je papier. Vind je het niet? Dan begin je opnieuw.`}</p>
          <div class="stack">
            <Button onClick={onBack}>{t`Ik zoek mijn papier`}</Button>
            <Button look="quiet" icon="upload" onClick={() => { phase.value = 'restore'; }}>{t`Ik heb een reservekopie`}</Button>
            <Button look="alarm-quiet" onClick={() => { stage.value = 'asked'; }}>{t`Begin opnieuw`}</Button>
          </div>
        </>
      )}
      {stage.value === 'asked' && (
        <div class="stack-large">
          <Note look="alarm" icon="warning" alert>{t`Alles in deze app gaat weg. Het komt niet terug.`}</Note>
          <ChooseMany shape="list" hideQuestion error={missed.value ? t`Tik eerst op "Ja, alles mag weg".` : undefined} inputRef={(element) => { answer.current = element; }} question={t`Weet je het zeker?`} options={[{ code: 'sure', label: t`Ja, alles mag weg` }]} values={sure.value ? ['sure'] : []} onChange={(codes) => { sure.value = codes.length > 0; missed.value = false; }} />
          <div class="stack">
            {alert}
            <Button look="alarm" icon="trash" busy={busy.value} onClick={go}>{t`Wis alles en begin opnieuw`}</Button>
            <Button look="quiet" busy={busy.value} onClick={() => { stage.value = 'told'; sure.value = false; }}>{t`Nee, wacht`}</Button>
          </div>
        </div>
      )}
    </Screen>
  );
}
