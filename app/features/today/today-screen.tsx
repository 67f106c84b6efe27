import { t } from '@lingui/core/macro';
import type { LocalTime } from '../../domain/day.ts';
import { holdBack } from '../../domain/quiet-time.ts';
import { ApartCard } from '../../hooks/apart/apart-card.tsx';
import { ChooseCard } from '../../hooks/two-versions/choose-card.tsx';
import { formatDay } from '../../i18n/format.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyRoadsScene } from '../../ui/pictures/scenes/empty-roads-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { BackupCard } from './backup-card.tsx';
import { LoadCard } from './load-card.tsx';
import { groupItems } from './group-items.ts';
import { RestCard, useMinutes } from './rest-card.tsx';
import { StayCard } from './stay-card.tsx';
import { TodayPart } from './today-part.tsx';
import { readLoad, readRest, readToday } from './today-reading.ts';

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

interface TodayScreenProps { readonly looked?: LocalTime | undefined }

/** What matters now, the next promise first. Never empty, never nagging, and still while she rests. */
export function TodayScreen({ looked }: TodayScreenProps) {
  const services = useServices();
  const { clock } = services;
  useMinutes();
  const items = readToday(services);
  const until = readRest(services);
  const { still, waiting } = until && until !== looked ? holdBack(items, clock.today()) : { still: items, waiting: [] };
  const isResting = waiting.length > 0;
  return (
    <Screen title={t`Vandaag`} aside={<span class="soft">{formatDay(clock.today())}</span>}>
      {items.length === 0 && <Quiet />}
      {until && isResting && <RestCard until={until} waiting={waiting.length} />}
      {!isResting && <ApartCard />}
      {!isResting && <ChooseCard />}
      {groupItems(still).map((group) => <TodayPart key={group.key} group={group} first={still[0]} />)}
      <LoadCard load={readLoad(services)} />
      {!isResting && <StayCard />}
      {!isResting && <BackupCard />}
    </Screen>
  );
}
