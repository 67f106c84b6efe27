import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { DevicesScene } from '../../ui/pictures/scenes/devices-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { BeginStep } from './begin-step.tsx';
import { CompareStep } from './compare-step.tsx';
import { devicesErrorWords } from './device-words.ts';
import { InvitationStep } from './invitation-step.tsx';
import { useInvitation } from './use-invitation.ts';
import './devices.css';

function Stopped({ onAgain }: { readonly onAgain: () => void }) {
  const { navigation } = useServices();
  return (
    <Screen title={t`Goed dat je keek`} onBack={navigation.back} backLabel={t`Terug`}>
      <p role="status">{t`We zijn gestopt. Er is niets gedeeld.`}</p>
      <p>{t`Zijn de woorden straks weer anders? Stop dan, en zeg het tegen je organisatie.`}</p>
      <Button onClick={onAgain}>{t`Probeer nog een keer`}</Button>
      <Button look="quiet" onClick={navigation.back}>{t`Nu niet`}</Button>
    </Screen>
  );
}

function Added({ name }: { readonly name: string }) {
  const { navigation } = useServices();
  return (
    <Screen title={t`Gelukt`}>
      <div class="devices-scene"><DevicesScene /></div>
      <p role="status">{t`${name} hoort er nu bij. Je gezinnen komen er vanzelf op.`}</p>
      <Button icon="check" onClick={navigation.back}>{t`Klaar`}</Button>
    </Screen>
  );
}

function InviteFlow() {
  const { navigation, devices } = useServices();
  const { invitation, error, again, keep } = useInvitation(devices);
  const added = useSignal<string | undefined>(undefined);
  const stopped = useSignal(false);
  const open = invitation.value;
  const guest = open?.guest.value;
  if (added.value !== undefined) return <Added key="added" name={added.value} />;
  if (stopped.value) return <Stopped key="stopped" onAgain={() => { stopped.value = false; again(); }} />;
  if (!open) {
    return (
      <Screen key="making" title={error.value ? t`Het lukt nog niet` : t`Even geduld…`} onBack={navigation.back} backLabel={t`Terug`}>
        <div role="alert" class="devices-alert">{error.value && <Note look="alarm" icon="warning">{devicesErrorWords(error.value, 'invite')}</Note>}</div>
        {error.value && <Button onClick={again}>{t`Probeer nog een keer`}</Button>}
      </Screen>
    );
  }
  if (!guest) return <InvitationStep key="invitation" invitation={open} onAgain={again} />;
  const confirm = async () => {
    const entered = await open.confirm();
    if (entered.ok) {
      keep();
      added.value = isolate(guest.name);
    }
    return entered;
  };
  return <CompareStep key="compare" guest={guest} onSame={confirm} onStop={() => { open.cancel(); stopped.value = true; }} />;
}

/** On the device that has the families already: lets another one in. */
export function AddDeviceScreen() {
  const { devices } = useServices();
  const begun = useSignal(devices.status.peek().state !== 'alone');
  return begun.value ? <InviteFlow /> : <BeginStep onDone={() => { begun.value = true; }} />;
}
