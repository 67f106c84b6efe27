import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { LostDevice, LostDevices, LostError } from '../../hooks/lost-phone.ts';
import { deviceName, goesAlongWords } from '../../hooks/device-name.ts';
import { isolate } from '../../i18n/isolate.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { lostErrorWords } from './lost-words.ts';

interface TakeOutProps { readonly device: LostDevice; readonly along: readonly LostDevice[]; readonly remove: LostDevices['remove']; readonly onDone: () => void; readonly onClose: () => void }

export function TakeOutSheet({ device, along, remove, onDone, onClose }: TakeOutProps) {
  const busy = useSignal(false);
  const error = useSignal<LostError | undefined>(undefined);
  const name = isolate(deviceName(device));
  const takeOut = (): void => {
    busy.value = true;
    error.value = undefined;
    void remove(device.id).then((removed) => {
      busy.value = false;
      if (removed.ok) onDone();
      else error.value = removed.error;
    });
  };
  return (
    <Sheet title={t`${name} eruit halen?`} busy={busy.value} onClose={onClose}>
      <p>{t`Er gaat dan niets nieuws meer naar dat toestel.`}</p>
      <Note look="glow" icon="warning">{t`Wat er al op stond, blijft erop. Wie het slot kent, kan dat nog lezen.`}</Note>
      {along.map((other) => <Note key={other.id} icon="device">{goesAlongWords(other)}</Note>)}
      <div role="alert">{error.value && <Note look="alarm" icon="warning">{lostErrorWords(error.value)}</Note>}</div>
      <Button look="soft" busy={busy.value} onClick={onClose}>{t`Nee, laat het erin`}</Button>
      <Button look="alarm-quiet" icon="trash" busy={busy.value} onClick={takeOut}>{busy.value ? t`Even geduld…` : t`Haal het eruit`}</Button>
    </Sheet>
  );
}
