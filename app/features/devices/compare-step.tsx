import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { DevicesError, Guest } from '../../hooks/own-devices.ts';
import { isolate } from '../../i18n/isolate.ts';
import type { Result } from '../../domain/result.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { devicesErrorWords } from './device-words.ts';
import { SameWords } from './same-words.tsx';

interface CompareStepProps {
  readonly guest: Guest;
  readonly onSame: () => Promise<Result<void, DevicesError>>;
  readonly onStop: () => void;
}

/** The one look that keeps a stranger out: the same words on both screens, or nothing is shared. */
export function CompareStep({ guest, onSame, onStop }: CompareStepProps) {
  const busy = useSignal(false);
  const error = useSignal<DevicesError | undefined>(undefined);
  const name = isolate(guest.name);
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
      <p>{t`${name} wil erbij. Zie je op je andere toestel dezelfde zes woorden?`}</p>
      <SameWords words={guest.words} label={t`Zes woorden`} />
      <div role="alert" class="devices-alert">{error.value && <Note look="alarm" icon="warning">{devicesErrorWords(error.value, 'invite')}</Note>}</div>
      <div class="stack">
        <Button icon="check" busy={busy.value} onClick={confirm}>{busy.value ? t`Even geduld…` : t`Ja, dezelfde`}</Button>
        <Button look="alarm-quiet" icon="close" onClick={onStop}>{t`Nee, stop`}</Button>
      </div>
    </Screen>
  );
}
