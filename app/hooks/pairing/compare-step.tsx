import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Result } from '../../domain/result.ts';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { DevicesError, Guest } from '../own-devices.ts';
import { PairingAlert } from './pairing-alert.tsx';
import { SameWords } from './same-words.tsx';

interface CompareStepProps {
  readonly guest: Guest;
  /** Who wants to come in, and where the other words are. */
  readonly lead: string;
  readonly errorWords: (error: DevicesError) => string;
  readonly onSame: () => Promise<Result<void, DevicesError>>;
  readonly onStop: () => void;
}

/** The one look that keeps a stranger out: the same words on both screens, or nothing is shared. */
export function CompareStep({ guest, lead, errorWords, onSame, onStop }: CompareStepProps) {
  const busy = useSignal(false);
  const error = useSignal<DevicesError | undefined>(undefined);
  const confirm = (): void => {
    busy.value = true;
    error.value = undefined;
    void onSame().then((entered) => {
      busy.value = false;
      if (!entered.ok) error.value = entered.error;
    });
  };
  return (
    <Screen title={t`Zijn de woorden gelijk?`}>
      <p>{lead}</p>
      <SameWords words={guest.words} label={t`Zes woorden`} />
      <PairingAlert error={error.value} words={errorWords} />
      <div class="stack">
        <Button icon="check" busy={busy.value} onClick={confirm}>{busy.value ? t`Even geduld…` : t`Ja, dezelfde`}</Button>
        <Button look="alarm-quiet" icon="close" onClick={onStop}>{t`Nee, stop`}</Button>
      </div>
    </Screen>
  );
}
