import { t } from '@lingui/core/macro';
import type { Entity } from '../../../domain/entities.ts';
import { languageOfRoad } from '../../../hooks/language-of-road.ts';
import { minutesWords } from '../../../hooks/minutes-words.ts';
import { SaveError } from '../../../hooks/save-error.tsx';
import { ShowButton } from '../../../hooks/show-button.tsx';
import { appointmentShown } from '../../../hooks/shown-texts.ts';
import { useSave } from '../../../hooks/use-save.ts';
import { formatDay, formatRow, formatTime } from '../../../i18n/format.ts';
import type { LocalTime } from '../../../domain/day.ts';
import { dayOfTime } from '../../../domain/day.ts';
import { useServices } from '../../../services.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import { CalendarButton } from './calendar-button.tsx';
import { CallBack } from './call-back.tsx';
import { dropStep } from './step-form.ts';

function Appointment({ id, roadId, at, place }: Pick<Entity<'step'>, 'id' | 'roadId' | 'place'> & { readonly at: LocalTime }) {
  const services = useServices();
  return (
    <>
      <CalendarButton id={id} at={at} />
      <ShowButton make={() => appointmentShown(at, place, languageOfRoad(services, roadId))} />
    </>
  );
}

function Earlier({ step }: { readonly step: Entity<'step'> }) {
  const services = useServices();
  const saving = useSave();
  const minutes = step.minutes ?? 0;
  const when = step.at ? formatRow([formatDay(dayOfTime(step.at)), formatTime(step.at)]) : formatDay(step.on);
  return (
    <li class="card">
      <div class="row spread">
        <span><bdi>{when}</bdi>{minutes > 0 && <> · {minutesWords(minutes)}</>}{step.evening && <> · {t`’s avonds`}</>}</span>
        <button type="button" class="back" aria-label={t`Haal weg: ${when}`} onClick={() => saving.save(() => dropStep(services, step), () => undefined)}><Icon name="trash" /></button>
      </div>
      {step.callBackBy && <CallBack step={step} by={step.callBackBy} />}
      {step.at && step.kind === 'appoint' && <Appointment id={step.id} roadId={step.roadId} at={step.at} place={step.place} />}
      <SaveError error={saving.error.value} />
    </li>
  );
}

/** Steps may be walked again; what was done before stays in sight and can be taken back. */
export function EarlierTimes({ steps }: { readonly steps: readonly Entity<'step'>[] }) {
  if (steps.length === 0) return null;
  return (
    <section class="stack">
      <h2>{steps.some(({ kind }) => kind === 'appoint') ? t`Afspraken` : t`Eerder`}</h2>
      <ul class="stack">{steps.map((step) => <Earlier key={step.id} step={step} />)}</ul>
    </section>
  );
}
