import '../roads.css';
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { AGE_BANDS, HELPER_WISHES, HOW_MET, LANGUAGES, SAFE_TIMES, WAYS_TO_REACH, YES_NO_UNKNOWN } from '../../../domain/codes.ts';
import type { Contact, Entity } from '../../../domain/entities.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { TEXT_LIMITS } from '../../../domain/limits.ts';
import type { DraftForm } from '../../../hooks/draft-form.ts';
import { RestoredNote } from '../../../hooks/draft-note.tsx';
import { GoneFamily } from '../../../hooks/gone-family.tsx';
import { SaveError } from '../../../hooks/save-error.tsx';
import { phoneWords } from '../../../hooks/phone-words.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import { useSave } from '../../../hooks/use-save.ts';
import { useTextWarning } from '../../../hooks/use-text-warning.ts';
import { formatDate } from '../../../i18n/format.ts';
import { AGE_BAND_LABELS, HELPER_WISH_LABELS, HOW_MET_LABELS, LANGUAGE_LABELS, SAFE_TIME_LABELS, WAY_LABELS, YES_NO_LABELS } from '../../../i18n/labels/contact-labels.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { ChooseMany, ChooseOne } from '../../../ui/choices.tsx';
import { Note } from '../../../ui/note.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TextField, type TextFieldProps } from '../../../ui/text-field.tsx';
import type { FamilyForm } from './save-family.ts';
import { NO_NAME, phoneOf, saveFamily, takeNameBack } from './save-family.ts';

type PartProps = Pick<DraftForm<FamilyForm>, 'form' | 'change'>;
const yesNo = () => YES_NO_UNKNOWN.map((code) => ({ code, label: i18n._(YES_NO_LABELS[code]) }));

/** What the first three pages asked, when there was no time for it or it came out later. */
function Knowing({ form, change }: PartProps) {
  const { language, interpreter, howMet, knownToHelp } = form.value;
  return (
    <>
      <ChooseOne question={t`In welke taal praten jullie?`} value={language} onChange={(next) => change({ language: next })} options={LANGUAGES.map((code) => ({ code, label: i18n._(LANGUAGE_LABELS[code]) }))} />
      <ChooseOne question={t`Wil zij een tolk bij een gesprek?`} shape="small" value={interpreter} onChange={(next) => change({ interpreter: next })} options={yesNo()} />
      <ChooseOne question={t`Hoe hebben jullie elkaar ontmoet?`} value={howMet} onChange={(next) => change({ howMet: next })} options={HOW_MET.map((code) => ({ code, label: i18n._(HOW_MET_LABELS[code]) }))} />
      <ChooseOne question={t`Kent zij al hulp, zoals CJG of wijkteam?`} shape="small" value={knownToHelp} onChange={(next) => change({ knownToHelp: next })} options={yesNo()} />
    </>
  );
}

function Reaching({ form, change }: PartProps) {
  const { ageBands, safeTimes, waysToReach, helperWish } = form.value;
  return (
    <>
      <ChooseMany question={t`Hoe oud zijn de kinderen?`} hint={t`Een groep is genoeg. Geen geboortedatum.`} shape="list" values={ageBands} onChange={(next) => change({ ageBands: next })} options={AGE_BANDS.map((code) => ({ code, label: i18n._(AGE_BAND_LABELS[code]) }))} />
      <ChooseMany question={t`Wanneer is het veilig om contact te hebben?`} shape="small" values={safeTimes} onChange={(next) => change({ safeTimes: next })} options={SAFE_TIMES.map((code) => ({ code, label: i18n._(SAFE_TIME_LABELS[code]) }))} />
      <ChooseMany question={t`Hoe bereik je haar het liefst?`} shape="small" values={waysToReach} onChange={(next) => change({ waysToReach: next })} options={WAYS_TO_REACH.map((code) => ({ code, label: i18n._(WAY_LABELS[code]) }))} />
      <ChooseOne question={t`Wie wil zij als helper?`} shape="list" value={helperWish} onChange={(next) => change({ helperWish: next })} options={HELPER_WISHES.map((code) => ({ code, label: i18n._(HELPER_WISH_LABELS[code]) }))} />
    </>
  );
}

interface NameProps extends PartProps, Pick<TextFieldProps, 'error' | 'inputRef'> { readonly onTakeBack: () => void }

/** Hidden until the parent herself said yes; without that day neither name nor number is kept. */
function NameAndNumber({ form, change, error, inputRef, onTakeBack }: NameProps) {
  const { clock } = useServices();
  const { nameYesOn, firstName = '', phone = '' } = form.value;
  const warning = useTextWarning(firstName);
  if (nameYesOn === undefined) {
    return (
      <Note icon="person">
        <p>{t`Haar voornaam of nummer bewaren mag alleen als zij ja zegt.`}</p>
        <Button look="plain" icon="check" onClick={() => change({ nameYesOn: clock.today() })}>{t`Zij zegt ja`}</Button>
      </Note>
    );
  }
  const since = formatDate(nameYesOn);
  return (
    <>
      <p class="hint">{t`Zij zei ja op ${since}.`}</p>
      <TextField label={t`Voornaam`} value={firstName} maxLength={TEXT_LIMITS.firstName} warning={warning} onInput={(text) => change({ firstName: text })} />
      <TextField label={t`Telefoonnummer`} kind="tel" inputMode="tel" dir="ltr" value={phone} maxLength={TEXT_LIMITS.phone} error={error} inputRef={(element) => inputRef?.(element)} onInput={(text) => change({ phone: text })} />
      <Button look="quiet" icon="trash" onClick={onTakeBack}>{t`Haal naam en nummer weg`}</Button>
    </>
  );
}

/** Her name and number as the record has them, also when they were taken back or put back while the form was open. */
function useNameOfRecord({ nameYesOn, firstName, phone }: Contact, { form, written }: Pick<DraftForm<FamilyForm>, 'form' | 'written'>): void {
  const shown = useRef(nameYesOn);
  useEffect(() => {
    if (shown.current === nameYesOn) return;
    shown.current = nameYesOn;
    if (nameYesOn === undefined) written(NO_NAME);
    else if (form.peek().nameYesOn === undefined) written({ nameYesOn, firstName, phone });
  }, [nameYesOn]);
}

function AboutFamily({ contact }: { readonly contact: Entity<'contact'> }) {
  const services = useServices();
  const { navigation } = services;
  const { id, emblem: _, createdOn: __, ...start } = contact;
  const draft = useDraftForm<FamilyForm>(`family/${id}`, start, id);
  const { form, change, discard, written } = draft;
  useNameOfRecord(contact, draft);
  const saving = useSave();
  const { nickname } = form.value;
  const asked = useSignal(false);
  const name = useRef<HTMLElement | null>(null);
  const number = useRef<HTMLElement | null>(null);
  const nameless = nickname.trim() === '';
  const phone = phoneOf(form.value.phone);
  const save = (): void => {
    asked.value = nameless || !phone.ok;
    if (nameless) name.current?.focus();
    else if (!phone.ok) number.current?.focus();
    else saving.save(() => saveFamily(services, id, draft), () => { discard(); navigation.back(); });
  };
  return (
    <form class="stack-large" autocomplete="off" onSubmit={(event) => { event.preventDefault(); save(); }}>
      <RestoredNote draft={draft} />
      <TextField label={t`Bijnaam`} value={nickname} maxLength={TEXT_LIMITS.nickname} warning={useTextWarning(nickname)} error={asked.value && nameless ? t`Geef dit gezin een bijnaam.` : undefined} inputRef={(element) => { name.current = element; }} onInput={(text) => change({ nickname: text })} />
      <Knowing form={form} change={change} />
      <Reaching form={form} change={change} />
      <NameAndNumber form={form} change={change} error={asked.value && !phone.ok ? phoneWords(phone.error) : undefined} inputRef={(element) => { number.current = element; }} onTakeBack={() => saving.save(() => takeNameBack(services, id), () => written(NO_NAME))} />
      <SaveError error={saving.error.value} />
      <Button type="submit" icon="check" busy={saving.busy.value}>{t`Bewaar`}</Button>
    </form>
  );
}

export function FamilyScreen({ id }: { readonly id: RecordId }) {
  const { records, navigation } = useServices();
  const contact = records.get('contact', id);
  if (!contact) return <GoneFamily title={t`Over dit gezin`} />;
  return <Screen title={t`Over dit gezin`} onBack={navigation.back} backLabel={t`Terug`}><AboutFamily contact={contact} /></Screen>;
}
