import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { deviceName, goesAlongWords } from '../../hooks/device-name.ts';
import type { DevicesError, OwnDevice } from '../../hooks/own-devices.ts';
import { PairingAlert } from '../../hooks/pairing/pairing-alert.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { devicesErrorWords } from './device-words.ts';

interface RemoveSheetProps {
  readonly device: OwnDevice;
  /** What its keys open too: it was copied from these. */
  readonly along: readonly OwnDevice[];
  readonly onClose: () => void;
}

/** What goes with a copy: where that is this very phone it stays, by other keys. */
const Along = ({ device }: { readonly device: OwnDevice }) => (device.isThis
  ? <Note icon="key">{t`Dat toestel heeft dezelfde sleutels als dit toestel. Dit toestel krijgt eerst nieuwe. Daar hoef je niets voor te doen.`}</Note>
  : <Note icon="device">{goesAlongWords(device)}</Note>);

/** Before a lost phone is shut out she hears what that does, and what it cannot do any more. */
export function RemoveSheet({ device, along, onClose }: RemoveSheetProps) {
  const { devices } = useServices();
  const state = useSignal<'asking' | 'busy' | 'done'>('asking');
  const error = useSignal<DevicesError | undefined>(undefined);
  const name = isolate(deviceName(device));
  const busy = state.value === 'busy';
  const remove = (): void => {
    state.value = 'busy';
    error.value = undefined;
    void devices.remove(device.id).then((result) => {
      state.value = result.ok ? 'done' : 'asking';
      if (!result.ok) error.value = result.error;
    });
  };
  if (state.value === 'done') {
    return (
      <Sheet key="done" title={t`${name} is eruit`} onClose={onClose}>
        <p role="status">{t`Er gaat niets nieuws meer naar dat toestel.`}</p>
        <p>{t`Is het gestolen of kwijt? Zeg het ook tegen je organisatie.`}</p>
        <Button icon="check" onClick={onClose}>{t`Klaar`}</Button>
      </Sheet>
    );
  }
  return (
    <Sheet key="asking" title={t`${name} eruit halen?`} busy={busy} onClose={onClose}>
      <p>{t`Er gaat dan niets nieuws meer naar dat toestel.`}</p>
      <Note look="glow" icon="warning">{t`Wat er al op stond, blijft erop. Wie het slot kent, kan dat nog lezen.`}</Note>
      {along.map((other) => <Along key={other.id} device={other} />)}
      <PairingAlert error={error.value} words={(found) => devicesErrorWords(found, 'remove')} />
      <Button look="soft" busy={busy} onClick={onClose}>{t`Nee, laat het erin`}</Button>
      <Button look="alarm-quiet" icon="trash" busy={busy} onClick={remove}>{busy ? t`Even geduld…` : t`Haal het eruit`}</Button>
    </Sheet>
  );
}
