import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { LONGEST_DEVICE_NAME } from '../../domain/read-device-name.ts';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import type { DevicesError, OwnDevice } from '../../hooks/own-devices.ts';
import { PairingAlert } from '../../hooks/pairing/pairing-alert.tsx';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { devicesErrorWords } from './device-words.ts';

/** What she calls it, on all her devices. */
export function RenameSheet({ device, onClose }: { readonly device: OwnDevice; readonly onClose: () => void }) {
  const { devices } = useServices();
  const draft = useDraftForm(`device-name-${device.id}`, { name: device.name });
  const { name } = draft.form.value;
  const field = useRef<HTMLElement | null>(null);
  const asked = useSignal(false);
  const error = useSignal<DevicesError | undefined>(undefined);
  const close = (): void => {
    draft.discard();
    onClose();
  };
  const save = (event: Event): void => {
    event.preventDefault();
    const typed = name.trim();
    asked.value = true;
    // Whoever hears the screen is taken to what is missing, and hears why.
    if (typed === '') return field.current?.focus();
    void devices.rename(device.id, typed).then((renamed) => {
      if (renamed.ok) close();
      else error.value = renamed.error;
    });
  };
  return (
    <Sheet title={t`Geef een andere naam`} onClose={close}>
      <form class="stack" autocomplete="off" onSubmit={save}>
        <RestoredNote draft={draft} />
        <TextField label={t`Hoe noem je dit toestel?`} value={name} maxLength={LONGEST_DEVICE_NAME} inputRef={(element) => { field.current = element; }} error={asked.value && name.trim() === '' ? t`Vul een naam in.` : undefined} onInput={(typed) => draft.change({ name: typed })} />
        <PairingAlert error={error.value} words={(found) => devicesErrorWords(found, 'rename')} />
        <Button type="submit" icon="check">{t`Bewaar`}</Button>
        <Button look="quiet" onClick={close}>{t`Nee, laat het zo`}</Button>
      </form>
    </Sheet>
  );
}
