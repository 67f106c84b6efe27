import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import { sideOf } from '../../hooks/line-people.ts';
import { TwoVersions } from '../../hooks/two-versions/two-versions.tsx';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Screen } from '../../ui/screen.tsx';
import { AgreementCard } from './agreement-card.tsx';
import { AskList } from './ask-list.tsx';
import { CarriedCard } from './carried-card.tsx';
import { DeleteLine } from './delete-line.tsx';
import { DeputyCard } from './deputy-card.tsx';
import { FormalLine } from './formal-lines.tsx';
import { OtherLeaving } from './leaving-part.tsx';
import { LineHead } from './line-head.tsx';
import { LineRoads } from './line-roads.tsx';
import { NewFaceCard } from './new-face-card.tsx';
import { ReachPanel } from './reach-panel.tsx';
import { ReachedSheet } from './reached-sheet.tsx';
import { SharedLineCard } from './shared-line-card.tsx';
import { SharedPart } from './shared-part.tsx';
import { UnreadEnds } from './unread-end.tsx';
import { usePendingAsk } from './use-pending-ask.ts';
import { presenceOf } from './presence-words.ts';
import { toldOn } from './told-reading.ts';
import './lines.css';

export function LineScreen({ id }: { readonly id: RecordId }): JSX.Element {
  const { records, navigation } = useServices();
  const line = records.get('line', id);
  if (line) return sideOf(records) === 'formal' ? <FormalLine key={id} line={line} /> : <OpenLine key={id} line={line} />;
  return (
    <Screen title={t`Korte lijnen`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Dit vaste gezicht staat er niet meer in.`}</p>
      <Button look="quiet" onClick={() => navigation.replace({ at: 'lines' })}>{t`Bekijk je korte lijnen`}</Button>
    </Screen>
  );
}

function OpenLine({ line }: { readonly line: Entity<'line'> }): JSX.Element {
  const services = useServices();
  const { navigation, clock } = services;
  const presence = presenceOf(line, clock);
  const asking = usePendingAsk(line.id);
  const asked = [line.id, ...services.records.list('commitment').filter(({ roadId, lineId }) => roadId === undefined && lineId === line.id).map((promise) => promise.id)];
  const missed = useSignal(false);
  const edit = (replace: boolean): void => navigation.go({ at: 'line-edit', id: line.id, replace });
  // With nothing shared and nobody to ask there is only a name to write down.
  const replace = (): void => (line.space !== undefined || toldOn(services, line).length > 0 ? navigation.go({ at: 'pass-on', id: line.id }) : edit(true));
  const deputyFirst = presence.away || missed.value;
  const deputy = <DeputyCard line={line} first={deputyFirst} onLeave={() => asking.leave('call-me', 'deputy')} />;
  return (
    <Screen title={<bdi dir="auto">{line.firstName}</bdi>} onBack={navigation.back} backLabel={t`Terug`} aside={<EditPill onClick={() => edit(false)} />}>
      <LineHead line={line} presence={presence} />
      <TwoVersions ids={asked} />
      <OtherLeaving line={line} />
      {deputyFirst && deputy}
      <ReachPanel line={line} quiet={deputyFirst && line.deputyPhone !== undefined} onLeave={asking.leave} onEdit={() => edit(false)} />
      {line.space && <SharedPart line={line} />}
      <AskList lineId={line.id} />
      <UnreadEnds line={line} />
      <SharedLineCard line={line} />
      <CarriedCard line={line} />
      <NewFaceCard line={line} />
      <LineRoads lineId={line.id} firstName={line.firstName} />
      {!deputyFirst && deputy}
      <AgreementCard line={line} onReplace={replace} />
      <DeleteLine line={line} />
      {asking.pending && <ReachedSheet line={line} pending={asking.pending} draftKey={asking.draftKey} onClose={asking.forget} onMissed={() => { missed.value = true; }} />}
    </Screen>
  );
}

function EditPill({ onClick }: { readonly onClick: () => void }): JSX.Element {
  return <button type="button" class="pill" onClick={onClick}><Icon name="edit" size={20} /><span>{t`Wijzig`}</span></button>;
}
