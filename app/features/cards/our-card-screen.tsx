import type { MessageDescriptor } from '@lingui/core';
import { i18n } from '@lingui/core';
import { msg, plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { CardKind, CardLanguage, CardPart } from '../../domain/card.ts';
import { MOST_LINE, MOST_TITLE } from '../../domain/card.ts';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import { FaultSummary } from '../../hooks/fault-summary.tsx';
import { SaveError } from '../../hooks/save-error.tsx';
import type { AddedCard } from '../../hooks/use-added-cards.ts';
import { addedCard, isShared } from '../../hooks/use-added-cards.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useSave } from '../../hooks/use-save.ts';
import { useTextWarning } from '../../hooks/use-text-warning.ts';
import { spokenLocale } from '../../i18n/activate-locale.ts';
import { isolate } from '../../i18n/isolate.ts';
import { LOCALE_NAMES } from '../../i18n/locales.ts';
import { CARD_PART_NAMES } from '../../reference/card-part-names.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { CardPicture } from '../../ui/pictures/cards/card-picture.tsx';
import { Screen } from '../../ui/screen.tsx';
import { LanguageChoice } from '../../ui/spoken-words.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { KIND_PICTURES } from './card-labels.ts';
import type { OwnCardForm, OwnFault, OwnField, OwnText } from './own-card-form.ts';
import { EMPTY_TEXT, formOf, linesAllowed, OWN_KINDS, partsOf, toOwnCard } from './own-card-form.ts';
import { toOpeningHours } from './opening-form.ts';
import { OpeningPart } from './opening-part.tsx';
import { dropOwnCard, saveAddedCard } from './save-own-card.ts';
import './cards.css';

/** What an organisation's own card is mostly about. */
const PICTURES: Readonly<Record<string, MessageDescriptor>> = {
  'community-house': msg`Buurthuis`, team: msg`Team`, 'family-house': msg`Thuis`, school: msg`School`, preschool: msg`Peuters`, doctor: msg`Dokter`, 'night-doctor': msg`Dokter in de nacht`, ask: msg`Vraag`,
};

const OWN_KIND_LABELS: Readonly<Record<(typeof OWN_KINDS)[number], MessageDescriptor>> = { fact: msg`Antwoord of nummer`, door: msg`Plek waar je heen kunt` };

const labelOf = (field: OwnField): string => (field === 'title' ? t`Hoe heet de kaart?` : CARD_PART_NAMES[field]?.[spokenLocale()] ?? t`Wat staat erop?`);

function faultWords({ fault, field }: OwnFault, most: number): string {
  switch (fault) {
    case 'missing': return field === 'title' ? t`Geef de kaart een naam.` : t`Schrijf hier minstens één regel.`;
    case 'too-many': return plural(most, { one: 'Hier past # regel. Maak er één van.', other: 'Hier passen # regels. Haal er een paar weg.' });
    case 'too-long': return t`Een regel is te lang. Maak er twee van.`;
    case 'hidden-signs':
    case 'unknown':
    case 'wrong': return t`Er staan verborgen tekens in. Typ de regel opnieuw.`;
  }
}

interface FieldProps {
  readonly kind: CardKind;
  readonly field: OwnField;
  readonly text: OwnText;
  readonly fault: OwnFault | undefined;
  readonly inputRef: (element: HTMLElement | null) => void;
  readonly onChange: (text: OwnText) => void;
}

function TitleField({ text, fault, inputRef, onChange }: FieldProps) {
  return <TextField label={labelOf('title')} value={text.title} maxLength={MOST_TITLE} warning={useTextWarning(text.title)} error={fault && faultWords(fault, 1)} inputRef={inputRef} onInput={(title) => onChange({ ...text, title })} />;
}

function PartField({ kind, field, text, fault, inputRef, onChange }: FieldProps & { readonly field: CardPart }) {
  const [least, most] = linesAllowed(kind, field);
  const typed = text.parts[field] ?? '';
  const hint = least === 0 ? t`Mag leeg blijven.` : plural(most, { one: 'Eén zin.', other: 'Eén zin per regel, hoogstens # regels.' });
  return <TextField label={labelOf(field)} hint={hint} lines={Math.min(most, 3)} value={typed} maxLength={most * (MOST_LINE + 1)} warning={useTextWarning(typed)} error={fault && faultWords(fault, most)} inputRef={inputRef} onInput={(lines) => onChange({ ...text, parts: { ...text.parts, [field]: lines } })} />;
}

/** A card of her own organisation, in as many languages as somebody can write. */
export function OurCardScreen({ id }: { readonly id?: AddedCard['id'] }) {
  const services = useServices();
  const { navigation, records, newId, clock } = services;
  const known = addedCard(records, id);
  const ids = useRef({ seen: id && records.state(id), asOf: known?.card.asOf, record: id ?? newId(), card: known?.card.id ?? `eigen-${newId().toLowerCase().replace(/[^a-z0-9]/g, '')}` }).current;
  const draft = useDraftForm<OwnCardForm>(`own-card/${id ?? 'new'}/${ids.asOf ?? ''}`, formOf(known?.card, known?.hours));
  const { form, change, discard } = draft;
  const language = useSignal<CardLanguage>(spokenLocale());
  const asked = useSignal(false);
  const saving = useSave();
  const { kind, picture, texts, hours } = form.value;
  const text = texts[language.value] ?? EMPTY_TEXT;
  const inputs = useRef<Partial<Record<OwnField | 'hours', HTMLElement | null>>>({}).current;
  /** The field to go to once its language is on the screen. */
  const goTo = useSignal<OwnField | 'hours' | undefined>(undefined);
  useEffect(() => {
    if (goTo.value) inputs[goTo.value]?.focus();
    goTo.value = undefined;
  }, [goTo.value]);
  const check = () => toOwnCard(form.value, { id: ids.card, today: clock.today(), source: t`Eigen organisatie`, language: language.value, known: known?.card });
  // Not while she types for the first time: reading all languages at every key is for nothing then.
  const checked = asked.value ? check() : undefined;
  const faults = checked?.ok === false ? checked.error : [];
  const opening = toOpeningHours(hours);
  const openingFaults = asked.value && !opening.ok ? opening.error : [];
  const show = ({ language: where, field }: OwnFault): void => { [language.value, goTo.value] = [where, field]; };
  const done = (): void => { discard(); navigation.back(); };
  const save = (event: Event): void => {
    event.preventDefault();
    asked.value = true;
    const card = check();
    if (card.ok && opening.ok) saving.save(() => saveAddedCard(services, ids.record, { card: card.value, hours: opening.value }, ids.seen), done);
    else if (card.ok) goTo.value = 'hours';
    else show(card.error.find((fault) => fault.language === language.value) ?? card.error[0]!);
  };
  const field = (name: OwnField): FieldProps => ({
    kind, field: name, text,
    fault: faults.find((one) => one.language === language.value && one.field === name),
    inputRef: (element) => { inputs[name] = element; },
    onChange: (next) => change({ texts: { ...texts, [language.value]: next } }),
  });
  const wordsOf = (fault: OwnFault): string => (fault.language === language.value ? labelOf(fault.field) : `${labelOf(fault.field)} (${isolate(LOCALE_NAMES[fault.language])})`);
  const summary = [...new Map(faults.map((fault) => [`${fault.language}.${fault.field}`, fault]))].map(([key, fault]) => ({ field: key, words: wordsOf(fault), fault }));
  return (
    <Screen title={known ? t`Verander de kaart` : t`Een eigen kaart`} onBack={navigation.back} backLabel={t`Terug`}>
      <form class="stack-large" autocomplete="off" noValidate onSubmit={save}>
        <RestoredNote draft={draft} />
        {!known && <ChooseOne question={t`Wat voor kaart?`} value={kind} onChange={(next) => change({ kind: next })} options={OWN_KINDS.map((code) => ({ code: code as CardKind, label: i18n._(OWN_KIND_LABELS[code]), picture: <CardPicture name={KIND_PICTURES[code]} size={60} /> }))} />}
        <LanguageChoice question={t`In welke taal schrijf je?`} value={language.value} onChange={(next) => { language.value = next; }} />
        <TitleField {...field('title')} />
        {partsOf(kind).map((part) => <PartField key={part} {...field(part)} field={part} />)}
        {(kind === 'door' || hours.length > 0) && <OpeningPart times={hours} faults={openingFaults} inputRef={(element) => { inputs.hours = element; }} onChange={(next) => change({ hours: next })} />}
        <ChooseOne question={t`Welk plaatje past erbij?`} value={picture} onChange={(next) => change({ picture: next })} options={Object.entries(PICTURES).map(([code, name]) => ({ code, label: i18n._(name), picture: <CardPicture name={code} size={60} /> }))} />
        <FaultSummary fields={openingFaults.length > 0 ? [...summary, { field: 'hours', words: t`Openingstijden` }] : summary} onShow={(key) => { const one = summary.find(({ field: name }) => name === key); if (one) show(one.fault); else goTo.value = 'hours'; }} />
        <SaveError error={saving.error.value} />
        <Button type="submit" icon="check" busy={saving.busy.value}>{t`Bewaar de kaart`}</Button>
      </form>
      {known && !isShared(known) && <Button look="alarm-quiet" icon="trash" onClick={() => saving.save(() => dropOwnCard(services, known), () => { discard(); navigation.home({ at: 'our-cards' }); })}>{t`Haal de kaart weg`}</Button>}
    </Screen>
  );
}
