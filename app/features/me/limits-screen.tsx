import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Profile } from '../../domain/entities.ts';
import { changedIn } from '../../domain/form-draft.ts';
import { loadOf } from '../../domain/load.ts';
import type { Load } from '../../domain/load.ts';
import { PROFILE_ID } from '../../domain/ids.ts';
import { profileIn } from '../../domain/own-profile.ts';
import { formatNumber } from '../../i18n/format.ts';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import { SaveError } from '../../hooks/save-error.tsx';
import { versionsOf } from '../../hooks/two-versions/keep-version.ts';
import { TwoVersions } from '../../hooks/two-versions/two-versions.tsx';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useSave } from '../../hooks/use-save.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { saveProfile } from './save-profile.ts';
import { Stepper } from './stepper.tsx';
import './me.css';

interface Limits {
  readonly maxRoads?: number | undefined;
  readonly maxHoursPerWeek?: number | undefined;
  readonly maxEveningsPerWeek?: number | undefined;
  readonly quietFrom: string;
  readonly quietTo: string;
}

const profileToForm = ({ maxRoads, maxHoursPerWeek, maxEveningsPerWeek, quietFrom = '', quietTo = '' }: Partial<Profile> = {}): Limits => ({ maxRoads, maxHoursPerWeek, maxEveningsPerWeek, quietFrom, quietTo });
const toFields = ({ quietFrom, quietTo, ...numbers }: Limits): Partial<Profile> => ({ ...numbers, quietFrom: quietFrom || undefined, quietTo: quietTo || undefined });

interface NumbersProps { readonly form: Limits; readonly load: Load; readonly onChange: (part: Partial<Limits>) => void }

function Numbers({ form, load, onChange }: NumbersProps) {
  const hours = formatNumber(Math.round(load.minutesThisWeek / 30) / 2);
  const over = (value: number, limit = Infinity): boolean => value > limit;
  return (
    <section class="card steppers">
      <Stepper icon="people" label={t`Gezinnen tegelijk`} now={plural(load.openRoads, { one: 'nu #', other: 'nu #' })} isOver={over(load.openRoads, form.maxRoads)}
        value={form.maxRoads} first={3} max={99} onChange={(value) => onChange({ maxRoads: value })} />
      <Stepper icon="clock" label={t`Uren per week`} now={t`deze week ${hours}`} isOver={over(load.minutesThisWeek / 60, form.maxHoursPerWeek)}
        value={form.maxHoursPerWeek} first={4} max={60} onChange={(value) => onChange({ maxHoursPerWeek: value })} />
      <Stepper icon="calendar" label={t`Avonden per week`} now={plural(load.eveningsThisWeek, { one: 'deze week #', other: 'deze week #' })} isOver={over(load.eveningsThisWeek, form.maxEveningsPerWeek)}
        value={form.maxEveningsPerWeek} first={1} max={7} onChange={(value) => onChange({ maxEveningsPerWeek: value })} />
    </section>
  );
}

type QuietField = 'quietFrom' | 'quietTo';

/** Quiet hours have a beginning and an end, or there are none. */
function missingIn({ quietFrom, quietTo }: Limits): QuietField | undefined {
  if ((quietFrom === '') === (quietTo === '')) return undefined;
  return quietFrom === '' ? 'quietFrom' : 'quietTo';
}

interface QuietHoursProps { readonly form: Limits; readonly onChange: (part: Partial<Limits>) => void; readonly missing: QuietField | undefined; readonly onInput: (field: QuietField) => (element: HTMLElement | null) => void }

function QuietHours({ form, onChange, missing, onInput }: QuietHoursProps) {
  const errorOf = (field: QuietField): string | undefined => (field === missing ? t`Vul ook de tijd in.` : undefined);
  return (
    <fieldset class="card">
      <legend class="only-read">{t`Stille uren`}</legend>
      <p><strong aria-hidden="true">{t`Stille uren`}</strong></p>
      <p class="hint">{t`Dan neem je niet op. De app herinnert je dan aan niets.`}</p>
      <div class="quiet">
        <TextField label={t`Van`} kind="time" dir="ltr" value={form.quietFrom} error={errorOf('quietFrom')} inputRef={onInput('quietFrom')} onInput={(value) => onChange({ quietFrom: value })} />
        <TextField label={t`Tot`} kind="time" dir="ltr" value={form.quietTo} error={errorOf('quietTo')} inputRef={onInput('quietTo')} onInput={(value) => onChange({ quietTo: value })} />
      </div>
    </fieldset>
  );
}

function OverLimit() {
  const { navigation } = useServices();
  return (
    <section class="card card-glow">
      <p><strong>{t`Het is nu meer dan jij wilde.`}</strong> {t`Dat mag je zeggen. Jij hoeft niet alles te dragen.`}</p>
      <Button look="glow" icon="message" onClick={() => navigation.go({ at: 'say-no' })}>{t`Lees hoe je nee zegt`}</Button>
      <Button look="plain" icon="undo" onClick={() => navigation.go({ at: 'say-no', handBack: true })}>{t`Woorden om terug te geven`}</Button>
    </section>
  );
}

/** How much she can and wants to carry; set by herself, seen by her alone, and never in the way. */
export function LimitsScreen() {
  const services = useServices();
  // Chosen first: the form begins with what holds.
  if (versionsOf(services, PROFILE_ID).length === 0) return <LimitsForm />;
  return <Screen title={t`Mijn grenzen`} onBack={services.navigation.back} backLabel={t`Terug`}><TwoVersions ids={[PROFILE_ID]} /></Screen>;
}

function LimitsForm() {
  const services = useServices();
  const { records, navigation, clock } = services;
  const profile = profileIn(records);
  const draft = useDraftForm<Limits>('limits', profileToForm(profile), PROFILE_ID);
  const { form, change, discard } = draft;
  const { error, busy, save } = useSave();
  const load = loadOf({ roads: records.list('road'), steps: records.list('step'), profile }, clock.today());
  const tried = useSignal(false);
  const inputs = useRef<Partial<Record<QuietField, HTMLElement | null>>>({});
  const missing = missingIn(form.value);
  const submit = (): void => {
    tried.value = true;
    if (missing) return inputs.current[missing]?.focus();
    save(
      () => saveProfile(services, { set: changedIn(toFields(draft.before()), toFields(form.value)), seen: draft.seen(), draft: draft.draftKey }),
      () => { discard(); navigation.back(); },
    );
  };
  return (
    <Screen title={t`Mijn grenzen`} onBack={navigation.back} backLabel={t`Terug`}>
      <Note icon="eye-off">{t`Alleen jij ziet dit. Je mag alles leeg laten.`}</Note>
      {Object.values(load.over).includes(true) && <OverLimit />}
      <form class="stack-large" autocomplete="off" onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <RestoredNote draft={draft} />
        <Numbers form={form.value} load={load} onChange={change} />
        <QuietHours form={form.value} onChange={change} missing={tried.value ? missing : undefined} onInput={(field) => (element) => { inputs.current[field] = element; }} />
        <SaveError error={error.value} />
        <Button type="submit" busy={busy.value}>{t`Bewaar`}</Button>
      </form>
    </Screen>
  );
}
