import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { InviteFlow } from '../../hooks/pairing/invite-flow.tsx';
import { useInvitation } from '../../hooks/pairing/use-invitation.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { DevicesScene } from '../../ui/pictures/scenes/devices-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { BeginStep } from './begin-step.tsx';
import { devicesErrorWords } from './device-words.ts';

function Added({ name }: { readonly name: string }) {
  const { navigation } = useServices();
  return (
    <Screen title={t`Gelukt`}>
      <div class="pairing-scene"><DevicesScene /></div>
      <p role="status">{t`${name} hoort er nu bij. Alles komt er vanzelf op.`}</p>
      <Button icon="check" onClick={navigation.back}>{t`Klaar`}</Button>
    </Screen>
  );
}

function InviteDevice() {
  const { devices } = useServices();
  const inviting = useInvitation(devices.invite, true);
  const added = useSignal<string | undefined>(undefined);
  if (added.value !== undefined) return <Added key="added" name={added.value} />;
  return (
    <InviteFlow
      inviting={inviting}
      said={{
        title: t`Pak je andere toestel`,
        scan: t`Scan dit met de camera van je andere toestel.`,
        waits: t`We wachten op je andere toestel.`,
        type: t`Open daar Drempel. Kies Ik, Mijn toestellen, Dit is mijn tweede toestel.`,
      }}
      compareLead={(name) => t`${name} wil erbij. Zie je op je andere toestel dezelfde zes woorden?`}
      errorWords={(error) => devicesErrorWords(error, 'invite')}
      onEntered={(name) => { added.value = name; }}
    />
  );
}

/** On the device that has the families already: lets another one in. */
export function AddDeviceScreen() {
  const { devices } = useServices();
  const begun = useSignal(devices.status.peek().state !== 'alone');
  return begun.value ? <InviteDevice /> : <BeginStep onDone={() => { begun.value = true; }} />;
}
