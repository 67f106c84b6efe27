import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import { loadOf } from '../../domain/load.ts';
import type { TodayItem } from '../../domain/today.ts';
import { todayItems } from '../../domain/today.ts';
import { formatDay } from '../../i18n/format.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyRoadsScene } from '../../ui/pictures/scenes/empty-roads-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { BackupCard } from './backup-card.tsx';
import { LoadCard } from './load-card.tsx';
import { TodayCard } from './today-card.tsx';
import { groupItems } from './group-items.ts';

function useToday(): readonly TodayItem[] {
  const { records, clock } = useServices();
  const lists = [records.list('contact'), records.list('road'), records.list('step'), records.list('commitment'), records.list('consent'), records.list('ask')] as const;
  const today = clock.today();
  return useMemo(() => {
    const [contacts, roads, steps, commitments, consents, asks] = lists;
    return todayItems({ contacts, roads, steps, commitments, consents, asks }, today);
  }, [...lists, today]);
}

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
  const { records, clock } = useServices();
  const items = useToday();
  const load = loadOf({ roads: records.list('road'), steps: records.list('step'), profile: records.list('profile')[0] }, clock.today());
  const groups = groupItems(items);
  return (
    <Screen title={t`Vandaag`} aside={<span class="soft">{formatDay(clock.today())}</span>}>
      {items.length === 0 && <Quiet />}
      {groups.map(({ key, title, items: inGroup }) => (
        <section class="stack" key={key} aria-label={title}>
          {title && <h2>{title}</h2>}
          {inGroup.map((item) => <TodayCard key={`${item.type}${'id' in item ? item.id : item.on}${'roadId' in item ? item.roadId : ''}${'contactId' in item ? item.contactId : ''}`} item={item} first={items[0] === item} />)}
        </section>
      ))}
      <LoadCard load={load} />
      <BackupCard />
    </Screen>
  );
}
