import type { MessageDescriptor } from '@lingui/core';
import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { CardLanguage } from '../../domain/card.ts';
import { MOST_TITLE } from '../../domain/card.ts';
import type { RecordId } from '../../domain/ids.ts';
import { FaultSummary } from '../../hooks/fault-summary.tsx';
import { SaveError } from '../../hooks/save-error.tsx';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useSave } from '../../hooks/use-save.ts';
import { useTextWarning } from '../../hooks/use-text-warning.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { CardPicture } from '../../ui/pictures/cards/card-picture.tsx';
import { Screen } from '../../ui/screen.tsx';
import { LanguageChoice } from '../../ui/spoken-words.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ownLocale } from './card-row.tsx';
import type { OwnCardForm } from './save-own-card.ts';
import { dropOwnCard, formOf, saveOwnCard, toOwnCard } from './save-own-card.ts';
import './cards.css';

/** What an organisation's own card is mostly about. */
const PICTURES: Readonly<Record<string, MessageDescriptor>> = {
  'community-house': msg`Buurthuis`, team: msg`Team`, 'family-house': msg`Thuis`, school: msg`School`, preschool: msg`Peuters`, doctor: msg`Dokter`, 'night-doctor': msg`Dokter in de nacht`, ask: msg`Vraag`,
};
const MOST_LINES_TEXT = 600;

/** A card of her own organisation, in as many languages as somebody can write. */
export function OurCardScreen({ id }: { readonly id?: RecordId }) {
  const services = useServices();
  const { navigation, records, newId, clock } = services;
  const known = records.get('card', id);
  const ids = useRef({ record: id ?? newId(), card: known?.card.id ?? `eigen-${newId().toLowerCase().replace(/[^a-z0-9]/g, '')}` }).current;
  const { form, change, discard } = useDraftForm<OwnCardForm>(`our-card/${id ?? 'new'}`, formOf(known?.card));
  const language = useSignal<CardLanguage>(ownLocale());
  const asked = useSignal(false);
  const saving = useSave();
  const { picture, texts } = form.value;
  const { title, lines } = texts[language.value] ?? { title: '', lines: '' };
  const write = (part: Partial<{ title: string; lines: string }>): void => change({ texts: { ...texts, [language.value]: { title, lines, ...part } } });
  const done = (): void => { discard(); navigation.back(); };
  const card = toOwnCard(form.value, { id: ids.card, today: clock.today(), organisation: t`Eigen organisatie` });
  const save = (event: Event): void => {
    event.preventDefault();
    asked.value = true;
    if (card) saving.save(() => saveOwnCard(services, ids.record, card), done);
    else inputs[title.trim() === '' ? 'title' : 'lines']?.focus();
  };
  const missing = asked.value && !card;
  const inputs = useRef<Partial<Record<'title' | 'lines', HTMLElement | null>>>({}).current;
  const fields = missing ? [title.trim() === '' ? { field: 'title' as const, words: t`Hoe heet de kaart?` } : { field: 'lines' as const, words: t`Wat staat erop?` }] : [];
  return (
    <Screen title={known ? t`Verander de kaart` : t`Een eigen kaart`} onBack={navigation.back} backLabel={t`Terug`}>
      <form class="stack-large" autocomplete="off" noValidate onSubmit={save}>
        <LanguageChoice question={t`In welke taal schrijf je?`} value={language.value} onChange={(next) => { language.value = next; }} />
        <TextField label={t`Hoe heet de kaart?`} value={title} maxLength={MOST_TITLE} warning={useTextWarning(title)} error={missing && title.trim() === '' ? t`Geef de kaart een naam.` : undefined} inputRef={(element) => { inputs.title = element; }} onInput={(text) => write({ title: text })} />
        <TextField label={t`Wat staat erop?`} hint={t`Eén zin per regel, hoogstens zes regels.`} lines={4} value={lines} maxLength={MOST_LINES_TEXT} warning={useTextWarning(lines)} error={missing && title.trim() !== '' ? t`Schrijf één tot zes korte regels.` : undefined} inputRef={(element) => { inputs.lines = element; }} onInput={(text) => write({ lines: text })} />
        <ChooseOne question={t`Welk plaatje past erbij?`} value={picture} onChange={(next) => change({ picture: next })} options={Object.entries(PICTURES).map(([code, name]) => ({ code, label: i18n._(name), picture: <CardPicture name={code} size={60} /> }))} />
        <FaultSummary fields={fields} onShow={(field) => inputs[field]?.focus()} />
        <SaveError error={saving.error.value} />
        <Button type="submit" icon="check" busy={saving.busy.value}>{t`Bewaar de kaart`}</Button>
      </form>
      {known && <Button look="alarm-quiet" icon="trash" onClick={() => saving.save(() => dropOwnCard(services, known), () => { discard(); navigation.home({ at: 'our-cards' }); })}>{t`Haal de kaart weg`}</Button>}
    </Screen>
  );
}
