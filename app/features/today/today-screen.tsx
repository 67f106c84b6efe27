import { t } from '@lingui/core/macro';
import { formatDay } from '../../i18n/format.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyRoadsScene } from '../../ui/pictures/scenes/empty-roads-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { BackupCard } from './backup-card.tsx';
import { LoadCard } from './load-card.tsx';
import { groupItems } from './group-items.ts';
import { TodayPart } from './today-part.tsx';
import { readLoad, readToday } from './today-reading.ts';

function Quiet() {
  const { navigation, records } = useServices();
  const some = records.list('road').length > 0;
  return (
    <div class="stack centre">
      <EmptyRoadsScene />
      <p>{some ? t`Vandaag hoeft er niets. Dat is ook goed.` : t`Welkom. Begin met een gezin dat je kent.`}</p>
      {!some && <Button icon="plus" onClick={() => navigation.go({ at: 'new-family' })}>{t`Nieuw gezin`}</Button>}
    </div>
  );
}

/** What matters now, the next promise first. Never empty, never nagging. */
export function TodayScreen() {
  const services = useServices();
  const { clock } = services;
  const items = readToday(services);
  return (
    <Screen title={t`Vandaag`} aside={<span class="soft">{formatDay(clock.today())}</span>}>
      {items.length === 0 && <Quiet />}
      {groupItems(items).map((group) => <TodayPart key={group.key} group={group} first={items[0]} />)}
      <LoadCard load={readLoad(services)} />
      <BackupCard />
    </Screen>
  );
}
