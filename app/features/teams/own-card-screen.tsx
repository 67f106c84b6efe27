import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { LANGUAGES } from '../../domain/codes.ts';
import type { Entity } from '../../domain/entities.ts';
import { changedIn } from '../../domain/form-draft.ts';
import type { RecordId } from '../../domain/ids.ts';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import { ownCardId } from '../../domain/partner-cards.ts';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import { FaultSummary } from '../../hooks/fault-summary.tsx';
import { phoneFault, phoneWords } from '../../hooks/phone-words.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useSave } from '../../hooks/use-save.ts';
import { useTextWarning } from '../../hooks/use-text-warning.ts';
import { WeekdayChoice } from '../../hooks/weekday-choice.tsx';
import { LANGUAGE_LABELS } from '../../i18n/labels/contact-labels.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseMany } from '../../ui/choices.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type CardField, type CardForm, cardToForm, checkCardForm } from './card-form.ts';
import { WithTeam } from './gone-team.tsx';

/** Each partner writes her own card. */
export function OwnCardScreen({ id }: { readonly id: RecordId }): JSX.Element {
  const { records, navigation } = useServices();
  return (
    <WithTeam id={id}>
      {(team) => {
        const card = records.get('partner', ownCardId(team));
        return card ? <CardEditor card={card} /> : <Screen title={t`Mijn kaart`} onBack={navigation.back} backLabel={t`Terug`}><p>{t`Deze kaart is er niet meer.`}</p></Screen>;
      }}
    </WithTeam>
  );
}

function CardEditor({ card }: { readonly card: Entity<'partner'> }): JSX.Element {
  const { vault, navigation } = useServices();
  const draft = useDraftForm<CardForm>(`card-${card.id}`, cardToForm(card), card.id);
  const { form, change, discard, draftKey } = draft;
  const tried = useSignal(false);
  const { save, busy, error } = useSave();
  const inputs = useRef<Partial<Record<CardField, HTMLElement | null>>>({});
  const checked = checkCardForm(form.value);
  const faults = tried.value && !checked.ok ? checked.error : [];
  const show = (field: CardField): void => inputs.current[field]?.focus();
  const submit = (event: Event): void => {
    event.preventDefault();
    tried.value = true;
    if (!checked.ok) return show(checked.error[0] ?? 'firstName');
    const before = checkCardForm(draft.before());
    const set = { ...(before.ok ? changedIn(before.value, checked.value) : checked.value), leftOn: undefined };
    save(() => vault.write([{ id: card.id, kind: 'partner', set, seen: draft.seen() }], { draft: draftKey }), () => {
      discard();
      navigation.back();
    });
  };
  const part: PartProps = { form: form.value, change, faults, onInput: (field) => (element) => { inputs.current[field] = element; } };
  return (
    <Screen title={t`Mijn kaart`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`De andere partners lezen dit. Schrijf hier niets over een gezin.`}</p>
      <form class="stack-large" autocomplete="off" noValidate onSubmit={submit}>
        <RestoredNote draft={draft} />
        <WhoPart {...part} />
        <ReachPart {...part} />
        <FacePart {...part} />
        <div class="stack">
          <FaultSummary fields={faults.map((field) => ({ field, words: fieldWords(field) }))} onShow={show} />
          <SaveError error={error.value} />
          <Button type="submit" icon="check" busy={busy.value}>{t`Bewaar`}</Button>
        </div>
      </form>
    </Screen>
  );
}

interface PartProps {
  readonly form: CardForm;
  readonly change: (part: Partial<CardForm>) => void;
  readonly faults: readonly CardField[];
  readonly onInput: (field: CardField) => (element: HTMLElement | null) => void;
}

function fieldWords(field: CardField): string {
  switch (field) {
    case 'firstName': return t`Je voornaam`;
    case 'organisation': return t`Je organisatie`;
    case 'phone': return t`Telefoonnummer`;
    case 'faceFor': return t`Van welke wijk of welk team?`;
  }
}

function WhoPart({ form, change, faults, onInput }: PartProps): JSX.Element {
  return (
    <section class="card form-part">
      <TextField label={fieldWords('firstName')} value={form.firstName} maxLength={TEXT_LIMITS.firstName} inputRef={onInput('firstName')} error={faults.includes('firstName') && t`Typ je voornaam.`} onInput={(firstName) => change({ firstName })} />
      <TextField label={fieldWords('organisation')} value={form.organisation} maxLength={TEXT_LIMITS.team} inputRef={onInput('organisation')} error={faults.includes('organisation') && t`Typ je organisatie.`} warning={useTextWarning(form.organisation)} onInput={(organisation) => change({ organisation })} />
      <TextField label={t`Waarvoor kunnen anderen bij jou terecht?`} hint={t`Bijvoorbeeld: vragen over opvoeden`} value={form.comeFor} maxLength={TEXT_LIMITS.callFor} warning={useTextWarning(form.comeFor)} onInput={(comeFor) => change({ comeFor })} />
    </section>
  );
}

function ReachPart({ form, change, faults, onInput }: PartProps): JSX.Element {
  const languages = LANGUAGES.map((code) => ({ code, label: i18n._(LANGUAGE_LABELS[code]) }));
  return (
    <section class="card form-part">
      <TextField label={fieldWords('phone')} kind="tel" inputMode="tel" dir="ltr" value={form.phone} maxLength={TEXT_LIMITS.phone} inputRef={onInput('phone')} error={faults.includes('phone') && phoneWords(phoneFault(form.phone) ?? 'not-a-phone')} onInput={(phone) => change({ phone })} />
      <WeekdayChoice question={t`Op welke dagen ben je te bereiken?`} values={form.days} onChange={(days) => change({ days })} />
      <ChooseMany question={t`Welke talen spreek je?`} options={languages} values={form.languages} onChange={(chosen) => change({ languages: chosen })} />
    </section>
  );
}

function FacePart({ form, change, faults, onInput }: PartProps): JSX.Element {
  const warning = useTextWarning(form.faceFor);
  return (
    <section class="card form-part">
      <ChooseMany question={t`Vast gezicht`} hideQuestion shape="list" options={[{ code: 'face', label: t`Ik ben een vast gezicht` }]} values={form.isFace ? ['face'] : []} onChange={(codes) => change({ isFace: codes.length > 0 })} />
      {form.isFace && <TextField label={fieldWords('faceFor')} hint={t`Bijvoorbeeld: wijkteam Noord`} value={form.faceFor} maxLength={TEXT_LIMITS.team} inputRef={onInput('faceFor')} error={faults.includes('faceFor') && t`Vul in van welke wijk of welk team.`} warning={warning} onInput={(faceFor) => change({ faceFor })} />}
    </section>
  );
}
