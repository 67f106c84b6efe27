import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { LostDevice, LostDevices } from '../../hooks/lost-phone.ts';
import { deviceName } from '../../hooks/device-name.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useLocked } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { DevicesScene } from '../../ui/pictures/scenes/devices-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { CodeStep } from './code-step.tsx';
import { isSomebodys, leaveBorrowed } from './leave-borrowed.ts';
import { LinesStay } from './lines-stay.tsx';
import { heardWords } from './lost-words.ts';
import { TakeOutSheet } from './take-out-sheet.tsx';
import './lost-phone.css';

function ListStep({ found, onDone, onLeave }: { readonly found: LostDevices; readonly onDone: (device: LostDevice) => void; readonly onLeave: () => void }) {
  const chosen = useSignal<LostDevice | undefined>(undefined);
  const close = (): void => { chosen.value = undefined; };
  return (
    <Screen title={t`Welk toestel is kwijt?`}>
      <ul class="stack">
        {found.devices.map((device) => (
          <li key={device.id}><TapCard picture={<span class="lost-round"><Icon name="device" /></span>} title={<bdi dir="auto">{deviceName(device)}</bdi>} under={heardWords(device)} onClick={() => { chosen.value = device; }} /></li>
        ))}
      </ul>
      <Button look="quiet" onClick={onLeave}>{t`Stop, er is niets kwijt`}</Button>
      {chosen.value && <TakeOutSheet device={chosen.value} along={found.devices.filter(({ id }) => chosen.value?.formerly?.includes(id))} remove={found.remove} onClose={close} onDone={() => { if (chosen.value) onDone(chosen.value); }} />}
    </Screen>
  );
}

interface DoneStepProps {
  readonly device: LostDevice;
  /** It had no other one beside it. */
  readonly wasOnly: boolean;
  readonly isSomebodys: boolean;
  readonly onLeave: () => void;
}

function DoneStep({ device, wasOnly, isSomebodys: staysLocked, onLeave }: DoneStepProps) {
  const name = isolate(deviceName(device));
  return (
    <Screen title={t`${name} is eruit`}>
      <div class="lost-scene"><DevicesScene /></div>
      <p role="status">{wasOnly ? t`Op je lijnen en in je teams staat dat toestel nog. Dat stoppen de anderen.` : t`Er gaat niets nieuws meer naar dat toestel.`}</p>
      {wasOnly ? <LinesStay /> : <p>{t`Open Drempel nu op je andere toestel. Dan gaat wat kwijt is ook van je lijnen en uit je teams.`}</p>}
      <p>{t`Is het gestolen of kwijt? Zeg het ook tegen je organisatie.`}</p>
      <Note icon="lock">{staysLocked ? t`Tik op Klaar. Dan is de app hier weer op slot, en staat er niets van jou.` : t`Tik op Klaar. Dan staat hier niets meer van deze app.`}</Note>
      <Button icon="check" onClick={onLeave}>{t`Klaar`}</Button>
    </Screen>
  );
}

/** On anybody's phone, with her paper code: which of her devices is lost, and out it goes. */
export function LostPhoneScreen() {
  const locked = useLocked();
  const { phase } = locked;
  const hasLock = useMemo(() => isSomebodys(locked), []);
  const found = useSignal<LostDevices | undefined>(undefined);
  const gone = useSignal<LostDevice | undefined>(undefined);
  const leave = (): void => { void leaveBorrowed(locked, () => location.reload()); };
  if (gone.value) return <DoneStep key="done" device={gone.value} wasOnly={found.value?.devices.length === 1} isSomebodys={hasLock} onLeave={leave} />;
  if (found.value) return <ListStep key="list" found={found.value} onLeave={leave} onDone={(device) => { gone.value = device; }} />;
  return <CodeStep key="code" isSomebodys={hasLock} onBack={() => { phase.value = hasLock ? 'locked' : 'start'; }} onFound={(devices) => { found.value = devices; }} />;
}
