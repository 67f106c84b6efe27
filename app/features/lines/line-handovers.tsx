import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { isDone, isOverdue } from '../../domain/consented-handover.ts';
import type { Entity } from '../../domain/entities.ts';
import { spaceOfRecord } from '../../domain/ids.ts';
import { byUrgency } from '../../domain/line-inbox.ts';
import { overdueWords, stateWords } from '../../hooks/handover-words.ts';
import { lineName, sideOf } from '../../hooks/line-people.ts';
import type { Services } from '../../services.ts';
import { useServices } from '../../services.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { EmblemPicture } from '../../ui/pictures/emblems.tsx';
import { TapCard } from '../../ui/tap-card.tsx';

/** What she sent or got over this line, and how far each has come. Only on her own phone a handover is tied to a family. */
export function LineHandovers({ line }: { readonly line: Entity<'line'> }): JSX.Element | null {
  const { records, clock } = useServices();
  const today = clock.today();
  const handovers = records.list('handover').filter(({ id }) => spaceOfRecord(id) === line.space).sort((a, b) => byUrgency(a, b, today));
  if (handovers.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t`Warme overdracht`}</h2>
      {handovers.map((handover) => <HandoverCard key={handover.id} handover={handover} line={line} />)}
    </section>
  );
}

function familyOf({ records }: Services, handover: Entity<'handover'>) {
  const road = records.get('road', records.list('consent').find(({ handoverId }) => handoverId === handover.id)?.roadId);
  const contact = records.get('contact', road?.contactId);
  return road && contact && { road, contact };
}

export function HandoverCard({ handover, line }: { readonly handover: Entity<'handover'>; readonly line: Entity<'line'> }): JSX.Element {
  const services = useServices();
  const told = { side: sideOf(services.records), name: lineName(services.records, line) };
  const family = familyOf(services, handover);
  const isStopped = line.stoppedOn !== undefined && !isDone(handover);
  const late = !isStopped && isOverdue(handover, services.clock.today());
  const soFar = isStopped ? t`Deze lijn is gestopt. Er komt niets nieuws meer.` : stateWords(handover, told);
  const open = (): void => services.navigation.go(family ? { at: 'road', id: family.road.id } : { at: 'handover', id: handover.id });
  return (
    <TapCard
      glow={late}
      picture={family ? <EmblemPicture emblem={family.contact.emblem} size={48} /> : <Icon name="handshake" />}
      title={<bdi dir="auto">{family ? family.contact.nickname : told.name}</bdi>}
      under={late ? overdueWords(handover, told) : soFar}
      onClick={open}
    />
  );
}
