import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { LONGEST_DEVICE_NAME } from '../../domain/read-device-name.ts';
import type { DevicesError, OwnDevice } from '../../hooks/own-devices.ts';
import { PairingAlert } from '../../hooks/pairing/pairing-alert.tsx';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { devicesErrorWords } from './device-words.ts';

/** What she calls it, on all her devices. */
export function RenameSheet({ device, onClose }: { readonly device: OwnDevice; readonly onClose: () => void }) {
  const { devices } = useServices();
  const name = useSignal(device.name);
  const asked = useSignal(false);
  const error = useSignal<DevicesError | undefined>(undefined);
  const save = (event: Event): void => {
    event.preventDefault();
    const typed = name.value.trim();
    asked.value = true;
    if (typed === '') return;
    void devices.rename(device.id, typed).then((renamed) => {
      if (renamed.ok) onClose();
      else error.value = renamed.error;
    });
  };
  return (
    <Sheet title={t`Geef een andere naam`} onClose={onClose}>
      <form class="stack" autocomplete="off" onSubmit={save}>
        <TextField label={t`Hoe noem je dit toestel?`} value={name.value} maxLength={LONGEST_DEVICE_NAME} error={asked.value && name.value.trim() === '' ? t`Vul een naam in.` : undefined} onInput={(typed) => { name.value = typed; }} />
        <PairingAlert error={error.value} words={(found) => devicesErrorWords(found, 'rename')} />
        <Button type="submit" icon="check">{t`Bewaar`}</Button>
        <Button look="quiet" onClick={onClose}>{t`Nee, laat het zo`}</Button>
      </form>
    </Sheet>
  );
}
