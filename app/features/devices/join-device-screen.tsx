import { t } from '@lingui/core/macro';
import { useEffect, useRef } from 'preact/hooks';
import { useJoining } from '../../hooks/pairing/use-joining.ts';
import { WaitingStep } from '../../hooks/pairing/waiting-step.tsx';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { DevicesScene } from '../../ui/pictures/scenes/devices-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { JoinForm, type JoinNames } from './join-form.tsx';

function Joined({ cameBack, onDone }: { readonly cameBack: boolean; readonly onDone: () => void }) {
  return (
    <Screen title={t`Gelukt`}>
      <div class="pairing-scene"><DevicesScene /></div>
      <p role="status">{t`Dit toestel hoort erbij. Alles komt er vanzelf op.`}</p>
      {cameBack && <Note icon="info">{t`Het staat nu twee keer in de lijst. Haal het oude eruit.`}</Note>}
      <Button icon="check" onClick={onDone}>{t`Klaar`}</Button>
    </Screen>
  );
}

function AlreadyIn() {
  const { navigation } = useServices();
  return (
    <Screen title={t`Mijn tweede toestel`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Dit toestel hoort al bij je toestellen.`}</p>
      <Button onClick={() => navigation.replace({ at: 'devices' })}>{t`Bekijk mijn toestellen`}</Button>
    </Screen>
  );
}

/** On the new device: knocks with the code of the other one, and waits to be let in. */
export function JoinDeviceScreen({ code }: { readonly code?: string }) {
  const { navigation, devices, settings } = useServices();
  const { busy, error, joining, joined, knock, stop } = useJoining();
  const draft = useDraftForm<JoinNames>('join-device', { name: t`Mijn tweede telefoon` });
  useEffect(() => { if (joined.value) draft.discard(); }, [joined.value]);
  const cameBack = useRef(settings.read().otherDevices === true);
  const alreadyIn = useRef(devices.status.peek().state !== 'alone');
  if (alreadyIn.current) return <AlreadyIn />;
  // Through a link there is no list of devices to go back to.
  if (joined.value) return <Joined key="joined" cameBack={cameBack.current} onDone={() => (code === undefined ? navigation.back() : navigation.replace({ at: 'devices' }))} />;
  if (joining.value) {
    return (
      <WaitingStep key="waiting" words={joining.value.words} onStop={stop} said={{
        lead: t`Staan deze zes woorden ook op je andere toestel?`,
        waits: t`Wacht tot je op je andere toestel ‘Ja, dezelfde’ tikt.`,
        differ: t`Zijn de woorden anders? Stop dan op allebei je toestellen.`,
      }} />
    );
  }
  return (
    <Screen key="form" title={t`Mijn tweede toestel`} onBack={navigation.back} backLabel={t`Terug`}>
      <JoinForm scanned={code} draft={draft} busy={busy.value} error={error.value} onJoin={(typed, name) => knock(() => devices.join(typed, name))} />
    </Screen>
  );
}
