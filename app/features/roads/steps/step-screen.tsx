import '../roads.css';
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { StepKind } from '../../../domain/codes.ts';
import type { LocalTime } from '../../../domain/day.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { RestoredNote } from '../../../hooks/draft-note.tsx';
import { GoneFamily } from '../../../hooks/gone-family.tsx';
import { languageOfRoad } from '../../../hooks/language-of-road.ts';
import { SaveError } from '../../../hooks/save-error.tsx';
import { appointmentShown } from '../../../hooks/shown-texts.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import { useSave } from '../../../hooks/use-save.ts';
import { STEP_HINTS, STEP_LABELS } from '../../../i18n/labels/road-labels.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { StepPicture } from '../../../ui/pictures/step-picture.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { stepsOf } from '../road-reading.ts';
import { AppointedSheet } from './appointed-sheet.tsx';
import { ConsentPart } from './consent-part.tsx';
import { EarlierTimes } from './earlier-times.tsx';
import { PrepareForm } from './prepare-form.tsx';
import type { MomentHalf, StepForm } from './step-form.ts';
import { firstForm, isCallDayPast, momentFault, momentOf, saveStep } from './step-form.ts';
import { StepPart } from './step-part.tsx';
import { STEP_SAYINGS } from './step-sayings.ts';

/** Steps of which something is still to come: what was agreed stands before the form for a next one. */
const STILL_OPEN: ReadonlySet<StepKind> = new Set(['appoint', 'handover']);

interface StepProps { readonly roadId: RecordId; readonly kind: StepKind }

function StepIntro({ kind }: { readonly kind: StepKind }) {
  const saying = STEP_SAYINGS[kind];
  return (
    <div class="step-head">
      <StepPicture kind={kind} size={kind === 'prepare' ? 72 : 112} />
      <p>{i18n._(STEP_HINTS[kind])}</p>
      {saying && <p class="say">{i18n._(saying)}</p>}
    </div>
  );
}

const isHalfTyped = (input: HTMLElement | null | undefined): boolean => input instanceof HTMLInputElement && input.validity.badInput;

function StepFormView({ roadId, kind }: StepProps) {
  const services = useServices();
  const { navigation, newId } = services;
  const id = useRef(newId()).current;
  const draft = useDraftForm<StepForm>(`step/${kind}/${roadId}`, firstForm(services, roadId, kind), roadId);
  const { form, change, discard } = draft;
  const saving = useSave();
  // Counted: half a day that is typed since tells nobody, so that each try has to look anew.
  const tries = useSignal(0);
  const inputs = useRef<Partial<Record<MomentHalf | 'callBackBy', HTMLElement | null>>>({}).current;
  const faultNow = () => momentFault(form.value, services.clock.today(), (half) => isHalfTyped(inputs[half]));
  const appointed = useSignal<LocalTime | undefined>(undefined);
  const saved = (): void => {
    discard();
    appointed.value = kind === 'appoint' ? momentOf(form.value) : undefined;
    if (!appointed.value) navigation.back();
  };
  const save = (): void => {
    tries.value += 1;
    const fault = faultNow();
    if (fault) inputs[fault.half]?.focus();
    else if (kind === 'handover' && isCallDayPast(services, roadId, form.value)) inputs.callBackBy?.focus();
    else saving.save(() => saveStep(services, form.value, { id, roadId, kind, draft }), saved);
  };
  return (
    <form class="stack-large" autocomplete="off" noValidate={kind === 'appoint'} onSubmit={(event) => { event.preventDefault(); save(); }}>
      <RestoredNote draft={draft} />
      <StepPart kind={kind} form={form.value} change={change} roadId={roadId} fault={tries.value > 0 ? faultNow() : undefined} momentRef={(which) => (element) => { inputs[which] = element; }} />
      <SaveError error={saving.error.value} />
      <Button type="submit" icon="check" busy={saving.busy.value}>{kind === 'appoint' ? t`Bewaar de afspraak` : t`Deze stap is gezet`}</Button>
      {appointed.value && <AppointedSheet id={id} at={appointed.value} shown={() => appointmentShown(appointed.peek()!, form.value.place, languageOfRoad(services, roadId))} onClose={navigation.back} />}
    </form>
  );
}

function Form({ roadId, kind }: StepProps) {
  if (kind === 'consent') return <ConsentPart roadId={roadId} />;
  if (kind === 'prepare') return <PrepareForm roadId={roadId} intro={<StepIntro kind={kind} />} />;
  return <StepFormView roadId={roadId} kind={kind} />;
}

/** One step of the road: a picture, one sentence, and only what belongs to this moment. */
export function StepScreen({ roadId, kind }: StepProps) {
  const services = useServices();
  if (!services.records.get('road', roadId)) return <GoneFamily title={i18n._(STEP_LABELS[kind])} />;
  const earlier = stepsOf(services, roadId).filter((step) => step.kind === kind);
  return (
    <Screen title={i18n._(STEP_LABELS[kind])} onBack={services.navigation.back} backLabel={t`Terug`}>
      {kind !== 'prepare' && <StepIntro kind={kind} />}
      {STILL_OPEN.has(kind) && <EarlierTimes steps={earlier} />}
      {kind === 'appoint' && earlier.length > 0 && <h2>{t`Nog een afspraak`}</h2>}
      <Form roadId={roadId} kind={kind} />
      {!STILL_OPEN.has(kind) && <EarlierTimes steps={earlier} />}
    </Screen>
  );
}
