import { t } from '@lingui/core/macro';
import type { IconName } from '../../ui/icons/icon.tsx';
import { isApart } from '../../hooks/apart/is-apart.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { DevicesScene } from '../../ui/pictures/scenes/devices-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { DeviceList } from './device-list.tsx';
import { StatusCard } from './status-card.tsx';
import '../../hooks/pairing/pairing.css';
import './devices.css';

const round = (name: IconName) => <span class="device-round"><Icon name={name} /></span>;

function Alone() {
  const services = useServices();
  const { navigation } = services;
  return (
    <>
      <div class="pairing-scene"><DevicesScene /></div>
      <p class="devices-lead">{t`Op allebei je toestellen staat hetzelfde.`}</p>
      {isApart(services) && <Note look="glow" icon="info">{t`Dit toestel hoorde bij je andere. Kies ‘Dit is mijn tweede toestel’ om het er weer bij te zetten.`}</Note>}
      <Note icon="lock">{t`Alles blijft op slot: wij kunnen het niet lezen.`}</Note>
      <div class="stack">
        <TapCard picture={round('plus')} title={t`Zet er een toestel bij`} under={t`Hier staat alles al.`} onClick={() => navigation.go({ at: 'add-device' })} />
        <TapCard picture={round('device')} title={t`Dit is mijn tweede toestel`} under={t`Alles staat op een ander toestel.`} onClick={() => navigation.go({ at: 'join-device' })} />
      </div>
    </>
  );
}

/** Somebody else's phone is gone, and this is the one at hand. Her families here are locked before it is handed over. */
function ForColleague() {
  const { lostPhone } = useServices();
  return <TapCard picture={round('key')} title={t`Een collega is haar telefoon kwijt`} under={t`Met haar papieren code. Jouw app gaat eerst op slot.`} onClick={lostPhone} />;
}

/** Her phones and tablets that hold the same families, and whether they are alike. */
export function DevicesScreen() {
  const { navigation, devices } = useServices();
  const status = devices.status.value;
  const takenOut = status.state === 'stopped' && status.why === 'removed';
  return (
    <Screen title={t`Mijn toestellen`} onBack={navigation.back} backLabel={t`Terug`}>
      {status.state === 'alone' ? <Alone /> : (
        <>
          {status.state !== 'unknown' && <StatusCard status={status} />}
          <DeviceList devices={devices.list.value} mayChange={!takenOut} />
          {!takenOut && <Button icon="plus" onClick={() => navigation.go({ at: 'add-device' })}>{t`Zet er een toestel bij`}</Button>}
        </>
      )}
      <ForColleague />
    </Screen>
  );
}
