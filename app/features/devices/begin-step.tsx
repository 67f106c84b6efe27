import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import type { DevicesError } from '../../hooks/own-devices.ts';
import { PairingAlert } from '../../hooks/pairing/pairing-alert.tsx';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { devicesErrorWords } from './device-words.ts';

const LONGEST_NAME = 40;
const LONGEST_CODE = 80;

/** Once, before the very first second device: who pays for the room, and what this device is called. */
export function BeginStep({ onDone }: { readonly onDone: () => void }) {
  const { navigation, devices } = useServices();
  const code = useSignal('');
  const draft = useDraftForm('first-device', { name: t`Mijn telefoon` });
  const { name } = draft.form.value;
  const field = useRef<HTMLElement | null>(null);
  const busy = useSignal(false);
  const missing = useSignal(false);
  const error = useSignal<DevicesError | undefined>(undefined);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy.value) return;
    missing.value = code.value.trim() === '';
    error.value = undefined;
    // Whoever hears the screen is taken to what is missing, and hears why.
    if (missing.value) return field.current?.focus();
    busy.value = true;
    void devices.begin(code.value.trim(), name.trim() || t`Mijn telefoon`).then((begun) => {
      busy.value = false;
      if (!begun.ok) {
        error.value = begun.error;
        return;
      }
      draft.discard();
      onDone();
    });
  };
  return (
    <Screen title={t`Zet er een toestel bij`} onBack={navigation.back} backLabel={t`Terug`}>
      <form class="stack-large" autocomplete="off" onSubmit={submit}>
        <RestoredNote draft={draft} />
        <TextField label={t`Code van je organisatie`} hint={t`Van je organisatie of van wie het tussenstation beheert.`} value={code.value} dir="ltr" maxLength={LONGEST_CODE} inputRef={(element) => { field.current = element; }} error={missing.value && t`Typ eerst de code.`} onInput={(typed) => { code.value = typed; missing.value = false; }} />
        <TextField label={t`Hoe noem je dit toestel?`} value={name} maxLength={LONGEST_NAME} onInput={(typed) => draft.change({ name: typed })} />
        <PairingAlert error={error.value} words={(found) => devicesErrorWords(found, 'begin')} />
        <Button type="submit" busy={busy.value}>{busy.value ? t`Even geduld…` : t`Verder`}</Button>
      </form>
    </Screen>
  );
}
