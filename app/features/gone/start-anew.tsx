import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useWipe } from '../../hooks/use-wipe.tsx';
import { Button } from '../../ui/button.tsx';
import { ChooseMany } from '../../ui/choices.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** Asked, confirmed, done: three separate taps, and each but the last can be left. */
export function StartAnew() {
  const { busy, wipe, alert } = useWipe('begin');
  const asking = useSignal(false);
  const sure = useSignal(false);
  const missed = useSignal(false);
  const answer = useRef<HTMLElement | null>(null);
  const close = (): void => {
    asking.value = false;
    sure.value = false;
    missed.value = false;
  };
  const go = (): void => {
    if (sure.value) return wipe();
    missed.value = true;
    answer.current?.focus();
  };
  return (
    <>
      <Button look="plain" onClick={() => { asking.value = true; }}>{t`Begin opnieuw`}</Button>
      {asking.value && (
        <Sheet title={t`Opnieuw beginnen?`} busy={busy.value} onClose={close}>
          <p>{t`De app wordt dan leeg, met een nieuw slot. Een reservekopie kun je later nog terugzetten.`}</p>
          <ChooseMany shape="list" hideQuestion error={missed.value ? t`Tik eerst op "Ja, ik begin opnieuw".` : undefined} inputRef={(element) => { answer.current = element; }} question={t`Weet je het zeker?`} options={[{ code: 'sure', label: t`Ja, ik begin opnieuw` }]} values={sure.value ? ['sure'] : []} onChange={(codes) => { sure.value = codes.length > 0; missed.value = false; }} />
          {alert}
          <Button look="alarm" icon="trash" busy={busy.value} onClick={go}>{t`Maak leeg en begin opnieuw`}</Button>
          <Button look="quiet" busy={busy.value} onClick={close}>{t`Nee, wacht`}</Button>
        </Sheet>
      )}
    </>
  );
}
