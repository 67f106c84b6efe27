import './roads.css';
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Entity } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import { CLOSE_REASONS, FACES, YES_NO_UNKNOWN } from '../../domain/codes.ts';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import { GoneFamily } from '../../hooks/gone-family.tsx';
import { SaveError } from '../../hooks/save-error.tsx';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useSave } from '../../hooks/use-save.ts';
import { YES_NO_LABELS } from '../../i18n/labels/contact-labels.ts';
import { CLOSE_REASON_LABELS, FACE_LABELS } from '../../i18n/labels/road-labels.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { FacePicture } from '../../ui/pictures/face-picture.tsx';
import { StepPicture } from '../../ui/pictures/step-picture.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { CloseForm } from './save-closing.ts';
import { closeRoad, roadToForm } from './save-closing.ts';

const yesNo = () => YES_NO_UNKNOWN.map((code) => ({ code, label: i18n._(YES_NO_LABELS[code]) }));
const faces = () => FACES.map((code) => ({ code, label: i18n._(FACE_LABELS[code]), picture: <FacePicture face={code} size={64} /> }));

/** Ending together. A question that was answered is as good an ending as a door that opened. */
export function CloseRoadScreen({ id }: { readonly id: RecordId }) {
  const road = useServices().records.get('road', id);
  return road ? <Closing road={road} /> : <GoneFamily title={t`Samen afsluiten`} />;
}

function Closing({ road }: { readonly road: Entity<'road'> }) {
  const services = useServices();
  const { navigation, newId } = services;
  const { id } = road;
  const draft = useDraftForm<CloseForm>(`close/${id}`, roadToForm(road), id);
  const { form, change, discard } = draft;
  const saving = useSave();
  const { closeReason, crossed, helped, again, goesAlone } = form.value;
  return (
    <Screen title={t`Samen afsluiten`} onBack={navigation.back} backLabel={t`Terug`}>
      <div class="step-head"><StepPicture kind="close" size={112} /><p>{t`Zeg dank. Zeg waar zij straks terecht kan.`}</p></div>
      <form class="stack-large" autocomplete="off" onSubmit={(event) => { event.preventDefault(); saving.save(() => closeRoad(services, id, draft, newId()), () => { discard(); navigation.back(); }); }}>
        <RestoredNote draft={draft} />
        <ChooseOne question={t`Hoe is het geëindigd?`} shape="list" value={closeReason} onChange={(code) => change({ closeReason: code })} options={CLOSE_REASONS.map((code) => ({ code, label: i18n._(CLOSE_REASON_LABELS[code]) }))} />
        <ChooseOne question={t`Is zij over de drempel gegaan?`} shape="small" value={crossed} onChange={(code) => change({ crossed: code })} options={yesNo()} />
        <ChooseOne question={t`Heeft het geholpen? Laat haar zelf tikken.`} shape="small" value={helped} onChange={(code) => change({ helped: code })} options={faces()} />
        <ChooseOne question={t`Zou zij zelf weer gaan?`} shape="small" value={again} onChange={(code) => change({ again: code })} options={faces()} />
        <ChooseOne question={t`Gaat zij de volgende keer zonder jou?`} shape="small" value={goesAlone} onChange={(code) => change({ goesAlone: code })} options={yesNo()} />
        <SaveError error={saving.error.value} />
        <Button type="submit" icon="check" busy={saving.busy.value}>{t`Sluit de weg af`}</Button>
      </form>
    </Screen>
  );
}
