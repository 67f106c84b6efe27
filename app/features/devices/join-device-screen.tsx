import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { DevicesError, Joining } from '../../hooks/own-devices.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { DevicesScene } from '../../ui/pictures/scenes/devices-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { JoinForm } from './join-form.tsx';
import { SameWords } from './same-words.tsx';
import './devices.css';

function Waiting({ joining, onStop }: { readonly joining: Joining; readonly onStop: () => void }) {
  return (
    <Screen title={t`Kijk naar de woorden`}>
      <p>{t`Staan deze zes woorden ook op je andere toestel?`}</p>
      <SameWords words={joining.words} label={t`Zes woorden`} />
      <p role="status" class="devices-wait"><span class="working-dots" aria-hidden="true"><i /><i /><i /></span>{t`Wacht tot je op je andere toestel ‘Ja, dezelfde’ tikt.`}</p>
      <Note look="glow" icon="warning">{t`Zijn de woorden anders? Stop dan op allebei je toestellen.`}</Note>
      <Button look="alarm-quiet" icon="close" onClick={onStop}>{t`Nee, stop`}</Button>
    </Screen>
  );
}

function Joined({ onDone }: { readonly onDone: () => void }) {
  return (
    <Screen title={t`Gelukt`}>
      <div class="devices-scene"><DevicesScene /></div>
      <p role="status">{t`Dit toestel hoort erbij. Je gezinnen komen er vanzelf op.`}</p>
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
  const { navigation, devices } = useServices();
  const busy = useSignal(false);
  const error = useSignal<DevicesError | undefined>(undefined);
  const joining = useSignal<Joining | undefined>(undefined);
  const joined = useSignal(false);
  const left = useRef(false);
  const alreadyIn = useRef(devices.status.peek().state !== 'alone');
  useEffect(() => () => {
    left.current = true;
    if (!joined.peek()) joining.peek()?.cancel();
  }, []);
  const stop = (why?: DevicesError): void => {
    joining.value?.cancel();
    joining.value = undefined;
    error.value = why;
  };
  const wait = async (knocked: Joining): Promise<void> => {
    joining.value = knocked;
    const admitted = await knocked.admitted;
    // She stopped, or knocked again: this answer is to an old question.
    if (joining.peek() !== knocked) return;
    if (admitted.ok) joined.value = true;
    else stop(admitted.error);
  };
  const join = (typed: string, name: string): void => {
    busy.value = true;
    error.value = undefined;
    void devices.join(typed, name).then((knocked) => {
      busy.value = false;
      if (!knocked.ok) error.value = knocked.error;
      else if (left.current) knocked.value.cancel();
      else void wait(knocked.value);
    });
  };
  if (alreadyIn.current) return <AlreadyIn />;
  // Through a link there is no list of devices to go back to.
  if (joined.value) return <Joined key="joined" onDone={() => (code === undefined ? navigation.back() : navigation.replace({ at: 'devices' }))} />;
  if (joining.value) return <Waiting key="waiting" joining={joining.value} onStop={() => stop()} />;
  return (
    <Screen key="form" title={t`Mijn tweede toestel`} onBack={navigation.back} backLabel={t`Terug`}>
      <JoinForm scanned={code} busy={busy.value} error={error.value} onJoin={join} />
    </Screen>
  );
}
