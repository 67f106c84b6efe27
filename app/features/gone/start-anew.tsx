import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useLocked } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseMany } from '../../ui/choices.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** Asked, confirmed, done: three separate taps, and each can be left. */
export function StartAnew() {
  const { wipeDevice } = useLocked();
  const stage = useSignal<'closed' | 'asked' | 'wiping'>('closed');
  const sure = useSignal(false);
  const missed = useSignal(false);
  const answer = useRef<HTMLElement | null>(null);
  const close = (): void => {
    stage.value = 'closed';
    sure.value = false;
    missed.value = false;
  };
  const wipe = (): void => {
    if (!sure.value) {
      missed.value = true;
      answer.current?.focus();
      return;
    }
    stage.value = 'wiping';
    void wipeDevice('begin');
  };
  return (
    <>
      <Button look="plain" onClick={() => { stage.value = 'asked'; }}>{t`Begin opnieuw`}</Button>
      {stage.value !== 'closed' && (
        <Sheet title={t`Opnieuw beginnen?`} onClose={close}>
          <p>{t`De app wordt dan leeg, met een nieuw slot. Een reservekopie kun je later nog terugzetten.`}</p>
          <ChooseMany shape="list" hideQuestion error={missed.value ? t`Tik eerst op "Ja, ik begin opnieuw".` : undefined} inputRef={(element) => { answer.current = element; }} question={t`Weet je het zeker?`} options={[{ code: 'sure', label: t`Ja, ik begin opnieuw` }]} values={sure.value ? ['sure'] : []} onChange={(codes) => { sure.value = codes.length > 0; missed.value = false; }} />
          <Button look="alarm" icon="trash" busy={stage.value === 'wiping'} onClick={wipe}>{t`Maak leeg en begin opnieuw`}</Button>
          <Button look="quiet" onClick={close}>{t`Nee, wacht`}</Button>
        </Sheet>
      )}
    </>
  );
}
