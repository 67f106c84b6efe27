import './roads.css';
import { t } from '@lingui/core/macro';
import type { Entity } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import { GoneFamily } from '../../hooks/gone-family.tsx';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { formatDate } from '../../i18n/format.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { EmblemPicture } from '../../ui/pictures/emblems.tsx';
import { Screen } from '../../ui/screen.tsx';
import { EraseFamily } from './family/erase-family.tsx';
import { ReachParent } from './family/reach-parent.tsx';
import { FaceChip } from './face-chip.tsx';
import { ParentToldNote } from './parent-told-note.tsx';
import { PenChip } from './pen-chip.tsx';
import { isContact, LeftPromises, NextPromise } from './promises/next-promise.tsx';
import { RoadDrawing } from './road-drawing.tsx';
import { RetentionNote } from './retention-note.tsx';
import { suggestedStation, timesDone } from './road-progress.ts';
import { openPromisesOf, stepsOf } from './road-reading.ts';
import { reopenRoad } from './save-closing.ts';
import { SentHandovers } from './sent-handovers.tsx';
import { TwoVersions } from '../../hooks/two-versions/two-versions.tsx';

function Head({ road, contact, isReachShown }: { readonly road: Entity<'road'>; readonly contact: Entity<'contact'>; readonly isReachShown: boolean }) {
  const { navigation, records } = useServices();
  const firstTime = records.list('road').length === 1 && road.penSince === road.startedOn;
  return (
    <>
      <div class="chips">
        <button type="button" class="chip" onClick={() => navigation.go({ at: 'family', id: contact.id })}><Icon name="people" />{t`Over dit gezin`}</button>
        <PenChip road={road} />
        <FaceChip road={road} />
        {!road.closedOn && <button type="button" class="chip" onClick={() => navigation.go({ at: 'say-no', handBack: true, roadId: road.id })}><Icon name="undo" />{t`Woorden om terug te geven`}</button>}
        {!isReachShown && <ReachParent contact={contact} />}
      </div>
      {firstTime && <p class="hint">{t`Wie de pen heeft, doet de volgende stap.`}</p>}
    </>
  );
}

function Closed({ road }: { readonly road: Entity<'road'> }) {
  const services = useServices();
  const saving = useSave();
  const on = road.closedOn ? formatDate(road.closedOn) : '';
  return (
    <Note icon="check">
      <p>{t`Afgesloten op ${on}. De gegevens gaan later vanzelf weg.`}</p>
      <Button look="plain" icon="road" busy={saving.busy.value} onClick={() => saving.save(() => reopenRoad(services, road), () => undefined)}>{t`Weer op weg`}</Button>
      <SaveError error={saving.error.value} />
    </Note>
  );
}

/** One family's road: what is promised, who holds the pen, and the way to the door. */
export function RoadScreen({ id }: { readonly id: RecordId }) {
  const services = useServices();
  const { records, navigation } = services;
  const road = records.get('road', id);
  const contact = records.get('contact', road?.contactId);
  if (!road || !contact) return <GoneFamily title={t`Op weg`} />;
  const steps = stepsOf(services, id);
  // One that was kept on one device may still be open on the other.
  const all = services.records.list('commitment').filter(({ roadId }) => roadId === id).map((promise) => promise.id);
  const promises = openPromisesOf(services, id);
  const [next] = promises;
  const done = timesDone(steps);
  return (
    <Screen title={<bdi>{contact.nickname}</bdi>} onBack={navigation.back} backLabel={t`Terug`} aside={<EmblemPicture emblem={contact.emblem} size={48} />}>
      {road.closedOn && <Closed road={road} />}
      <TwoVersions ids={[road.id, contact.id, ...all, ...steps.map((step) => step.id)]} />
      <RetentionNote road={road} contact={contact} steps={steps} />
      <ParentToldNote road={road} />
      {road.closedOn ? <LeftPromises roadId={id} /> : <NextPromise roadId={id} contact={contact} />}
      <SentHandovers roadId={id} />
      <Head road={road} contact={contact} isReachShown={!road.closedOn && next !== undefined && isContact(next)} />
      <h2>{t`De weg naar de deur`}</h2>
      <RoadDrawing done={done} suggested={road.closedOn ? undefined : suggestedStation(steps)} crossed={road.crossed === 'yes' || done.has('handover')} onStep={(kind) => navigation.go({ at: 'step', roadId: id, kind })} />
      {!road.closedOn && <Button look="soft" icon="heart" onClick={() => navigation.go({ at: 'close-road', id })}>{t`Sluit samen af`}</Button>}
      <EraseFamily contact={contact} />
    </Screen>
  );
}
