import { plural, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import { useTextWarning } from '../../hooks/use-text-warning.ts';
import { WeekdayChoice } from '../../hooks/weekday-choice.tsx';
import { ChooseMany, ChooseOne } from '../../ui/choices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CheckedField, FormFaults } from './check-line-form.ts';
import { faultWords } from './fault-words.ts';
import { REPLY_DAYS, type LineForm } from './line-form.ts';

interface PartProps {
  readonly form: LineForm;
  readonly faults: FormFaults;
  readonly onChange: (part: Partial<LineForm>) => void;
  /** Remembers the input of a field, so that a fault can lead to it. */
  readonly onInput: (field: CheckedField) => (element: HTMLElement | null) => void;
}

export function PersonPart({ form, faults, onChange, onInput }: PartProps): JSX.Element {
  return (
    <section class="card form-part">
      <TextField label={t`Voornaam`} value={form.firstName} maxLength={TEXT_LIMITS.firstName} error={faultWords(faults.firstName)} inputRef={onInput('firstName')} onInput={(firstName) => onChange({ firstName })} />
      <TextField label={t`Team of plek`} hint={t`Bijvoorbeeld: wijkteam Noord`} value={form.team} maxLength={TEXT_LIMITS.team} onInput={(team) => onChange({ team })} />
      <TextField label={t`Waarvoor bel je?`} hint={t`Bijvoorbeeld: vragen over opvoeden`} value={form.callFor} maxLength={TEXT_LIMITS.callFor} warning={useTextWarning(form.callFor)} onInput={(callFor) => onChange({ callFor })} />
    </section>
  );
}

export function ReachPart({ form, faults, onChange, onInput }: PartProps): JSX.Element {
  const same = [{ code: 'same', label: t`WhatsApp op hetzelfde nummer` }] as const;
  return (
    <section class="card form-part">
      <TextField label={t`Telefoonnummer`} kind="tel" inputMode="tel" dir="ltr" value={form.phone} maxLength={TEXT_LIMITS.phone} error={faultWords(faults.phone)} inputRef={onInput('phone')} onInput={(phone) => onChange({ phone })} />
      <ChooseMany question={t`WhatsApp`} hideQuestion shape="list" options={same} values={form.sameWhatsapp ? ['same'] : []} onChange={(codes) => onChange({ sameWhatsapp: codes.length > 0 })} />
      {!form.sameWhatsapp && (
        <TextField label={t`Nummer voor WhatsApp`} hint={t`Leeg laten mag ook`} kind="tel" inputMode="tel" dir="ltr" value={form.whatsapp} maxLength={TEXT_LIMITS.phone} error={faultWords(faults.whatsapp)} inputRef={onInput('whatsapp')} onInput={(whatsapp) => onChange({ whatsapp })} />
      )}
      <TextField label={t`Mail`} kind="email" inputMode="email" dir="ltr" value={form.mail} maxLength={TEXT_LIMITS.mail} error={faultWords(faults.mail)} inputRef={onInput('mail')} onInput={(mail) => onChange({ mail })} />
    </section>
  );
}

export function TimesPart({ form, faults, onChange, onInput }: PartProps): JSX.Element {
  return (
    <section class="card form-part">
      <WeekdayChoice question={t`Op welke dagen werkt deze persoon?`} values={form.days} onChange={(days) => onChange({ days })} />
      <div class="from-to">
        <TextField label={t`Van`} kind="time" value={form.from} onInput={(from) => onChange({ from })} />
        <TextField label={t`Tot`} kind="time" value={form.to} error={faultWords(faults.to)} inputRef={onInput('to')} onInput={(to) => onChange({ to })} />
      </div>
    </section>
  );
}

export function DeputyPart({ form, faults, onChange, onInput }: PartProps): JSX.Element {
  const offered = REPLY_DAYS.some((code) => code === form.replyDays) ? REPLY_DAYS : [...REPLY_DAYS, form.replyDays];
  const replies = offered.map((code) => ({ code, label: plural(Number(code), { one: '# werkdag', other: '# werkdagen' }) }));
  return (
    <>
      <section class="card form-part">
        <ChooseOne question={t`Hoe snel krijg je antwoord?`} hint={t`Zo spreken jullie het af.`} options={replies} value={form.replyDays} onChange={(replyDays) => onChange({ replyDays })} />
      </section>
      <section class="card form-part">
        <h2>{t`Wie neemt waar?`}</h2>
        <p class="hint">{t`Voor dagen dat je vaste gezicht er niet is.`}</p>
        <TextField label={t`Voornaam van de waarnemer`} value={form.deputyName} maxLength={TEXT_LIMITS.firstName} onInput={(deputyName) => onChange({ deputyName })} />
        <TextField label={t`Nummer van de waarnemer`} kind="tel" inputMode="tel" dir="ltr" value={form.deputyPhone} maxLength={TEXT_LIMITS.phone} error={faultWords(faults.deputyPhone)} inputRef={onInput('deputyPhone')} onInput={(deputyPhone) => onChange({ deputyPhone })} />
      </section>
    </>
  );
}
