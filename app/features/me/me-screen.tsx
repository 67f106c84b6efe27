import { sharesWithOthers } from '../../domain/line-over.ts';
import { profileIn } from '../../domain/own-profile.ts';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { formatDate } from '../../i18n/format.ts';
import { useServices } from '../../services.ts';
import { sideOf } from '../../hooks/line-people.ts';
import type { Route } from '../../hooks/route.ts';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icons/icon.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { version } from '../../../package.json';
import { HelperCard } from './helper-card.tsx';
import { LookCard } from './look-card.tsx';
import { RolePart } from './role-part.tsx';
import { Tile } from './tile.tsx';
import { WipeSheet } from './wipe-sheet.tsx';
import './me.css';

interface RowProps { readonly icon: IconName; readonly title: string; readonly under?: string; readonly to: Route; readonly glow?: boolean }

function Row({ icon, title, under, to, glow = false }: RowProps) {
  const { navigation } = useServices();
  return <TapCard picture={<Tile icon={icon} tone={glow ? 'glow' : 'main'} />} title={title} under={under} onClick={() => navigation.go(to)} />;
}

function MyWork() {
  const { records } = useServices();
  const profile = profileIn(records);
  const promisedOn = profile?.confidentialityOn ? formatDate(profile.confidentialityOn) : undefined;
  return (
    <section class="stack">
      <h2>{t`Mijn werk`}</h2>
      <Row icon="heart" title={t`Mijn grenzen`} under={t`Hoeveel kan en wil ik?`} to={{ at: 'limits' }} />
      <Row icon="message" title={t`Nee zeggen`} under={t`Woorden die klaarliggen.`} to={{ at: 'say-no' }} />
      <Row icon="handshake" title={t`Mijn belofte van zwijgen`} under={promisedOn ? t`Beloofd op ${promisedOn}` : t`Nog niet beloofd.`} to={{ at: 'promise-of-silence' }} glow={!promisedOn} />
      <Row icon="star" title={t`Mijn cijfers`} under={t`Zonder namen. Alleen voor jou.`} to={{ at: 'figures' }} />
      <Row icon="people" title={t`Gezinnen van een collega`} under={t`Als een collega stopt.`} to={{ at: 'take-over' }} />
      <Row icon="exit" title={t`Ik stop`} under={t`Gezinnen gaan naar een collega, of weg.`} to={{ at: 'stop' }} />
    </section>
  );
}

function MySafety() {
  const { records, lock } = useServices();
  const backupOn = profileIn(records)?.backupOn;
  const backupDay = backupOn ? formatDate(backupOn) : undefined;
  return (
    <section class="stack">
      <h2>{t`Veilig`}</h2>
      <HelperCard />
      <Row icon="lock" title={t`Slot`} under={t`Hoe de app opengaat.`} to={{ at: 'lock-settings' }} />
      <Row icon="upload" title={t`Reservekopie`} under={backupDay ? t`Gemaakt op ${backupDay}` : t`Nog niet gemaakt.`} to={{ at: 'backup' }} glow={!backupDay} />
      <Row icon="devices" title={t`Mijn toestellen`} under={t`Hetzelfde op twee telefoons.`} to={{ at: 'devices' }} />
      <Button look="soft" icon="lock" onClick={lock}>{t`Doe de app nu op slot`}</Button>
    </section>
  );
}

/** Her own corner: her limits, her lock, her language. A professional keeps no work of her own here. */
export function MeScreen() {
  const { devices, records } = useServices();
  const isShared = devices.status.value.state !== 'alone' || sharesWithOthers(records);
  const isFormal = sideOf(records) === 'formal';
  const wiping = useSignal(false);
  return (
    <Screen title={t`Ik`}>
      {!isFormal && <MyWork />}
      <MySafety />
      <section class="stack">
        <h2>{t`Taal en beeld`}</h2>
        <LookCard />
      </section>
      <section class="stack">
        <h2>{t`De app`}</h2>
        <RolePart />
        <Row icon="download" title={t`Op je beginscherm`} to={{ at: 'install' }} />
        <Row icon="info" title={t`Hulp en uitleg`} to={{ at: 'help' }} />
        <Button look="alarm-quiet" icon="trash" onClick={() => { wiping.value = true; }}>{t`Wis alles van dit toestel`}</Button>
        <p class="soft centre">{isShared ? t`Drempel, versie ${version}.` : t`Drempel, versie ${version}. Alles blijft op je eigen telefoon.`}</p>
      </section>
      {wiping.value && <WipeSheet onClose={() => { wiping.value = false; }} />}
    </Screen>
  );
}
