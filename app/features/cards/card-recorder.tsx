import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Card, CardLanguage } from '../../domain/card.ts';
import { CARD_LANGUAGES } from '../../domain/card.ts';
import type { Language } from '../../domain/codes.ts';
import { LANGUAGES } from '../../domain/codes.ts';
import { textMark } from '../../domain/recording.ts';
import { titleIn } from '../../domain/title-in.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { cardPage, spokenLines } from '../../hooks/shown-page.ts';
import { useSave } from '../../hooks/use-save.ts';
import { useRecordings } from '../../hooks/voices/use-recordings.ts';
import type { TakesError } from '../../hooks/voices/use-takes.ts';
import { useTakes } from '../../hooks/voices/use-takes.ts';
import { spokenLocale } from '../../i18n/activate-locale.ts';
import { LANGUAGE_LABELS } from '../../i18n/labels/contact-labels.ts';
import { LOCALE_NAMES } from '../../i18n/locales.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { Note } from '../../ui/note.tsx';
import { CardPicture } from '../../ui/pictures/cards/card-picture.tsx';
import { HeardLines } from './heard-lines.tsx';
import { SpeakingLine } from './speaking-line.tsx';

function errorWords({ type }: TakesError): string {
  switch (type) {
    case 'refused': return t`De app mag de microfoon niet gebruiken. Sta het toe bij de instellingen van je telefoon of browser, en tik dan nog een keer.`;
    case 'none': return t`Dit toestel heeft geen microfoon. Neem op met een ander toestel.`;
    case 'busy': return t`De microfoon doet het nu niet. Sluit andere apps die hem gebruiken, en tik dan nog een keer.`;
    case 'unsupported': return t`Deze browser kan niet opnemen. Werk de browser bij, of neem op met een ander toestel.`;
    case 'too-long': return t`Dat duurde te lang. Zeg de regel nog een keer.`;
    case 'nothing-heard': return t`Er kwam geen geluid binnen. Zeg de regel nog een keer.`;
  }
}

/** From choosing a voice, over speaking line by line, to listening and keeping it. */
export function CardRecorder({ card }: { readonly card: Card }) {
  const services = useServices();
  const { navigation, vault, newId, clock } = services;
  const own = spokenLocale();
  const voice = useSignal<Language>(own);
  const language = useSignal<CardLanguage>(titleIn(card, own).lang);
  const page = cardPage(card, language.value);
  const lines = page ? spokenLines(page) : [];
  const { takes, at, hears, error, begin, next, again, stop, drop } = useTakes({ count: lines.length, now: clock.now });
  const { all } = useRecordings(vault.clips);
  const saving = useSave();
  const isThere = all.value?.some((one) => one.cardId === card.id && one.voice === voice.value) === true;
  const keep = (): void => {
    const recording = { id: newId(), cardId: card.id, voice: voice.value, language: language.value, on: clock.today(), text: textMark(lines), lines: takes.value.map(({ line }) => line) };
    saving.save(() => vault.clips.save([{ recording, sounds: takes.value.map(({ bytes }) => bytes) }]), navigation.back);
  };
  const alert = <div role="alert">{error.value && <Note look="alarm" icon="warning">{errorWords(error.value)}</Note>}</div>;
  if (at.value !== undefined) {
    return <><SpeakingLine text={lines[at.value] ?? ''} language={language.value} at={at.value} count={lines.length} hears={hears.value} onNext={next} onAgain={again} onStop={stop} isOnly={takes.value.length === lines.length} />{alert}</>;
  }
  if (lines.length > 0 && takes.value.length === lines.length) {
    return (
      <div class="stack-large">
        <HeardLines lines={lines} takes={takes.value} language={language.value} onRedo={(line) => void begin(line)} />
        {alert}
        <SaveError error={saving.error.value} />
        <Button icon="check" busy={saving.busy.value} onClick={keep}>{t`Bewaar de opname`}</Button>
        <Button look="quiet" icon="trash" onClick={drop}>{t`Gooi weg en begin opnieuw`}</Button>
      </div>
    );
  }
  return (
    <div class="stack-large">
      <div class="row"><CardPicture name={card.picture} size={72} /><h2 class="grow"><bdi lang={titleIn(card, own).lang}>{titleIn(card, own).text}</bdi></h2></div>
      <Note icon="microphone">{t`Je leest de kaart regel voor regel voor. Spreek rustig. Noem nooit een gezin.`}</Note>
      <ChooseOne shape="small" question={t`In welke taal spreek je?`} value={voice.value} onChange={(code) => { voice.value = code; }} options={LANGUAGES.map((code) => ({ code, label: i18n._(LANGUAGE_LABELS[code]) }))} />
      {isThere && <Note look="glow">{t`Er is al een stem in deze taal. De nieuwe komt ervoor in de plaats.`}</Note>}
      <div class="languages"><ChooseOne shape="small" question={t`Welke tekst lees je?`} value={language.value} onChange={(code) => { language.value = code; }} options={CARD_LANGUAGES.filter((code) => card.texts[code]).map((code) => ({ code, lang: code, label: LOCALE_NAMES[code] }))} /></div>
      {alert}
      <Button icon="microphone" onClick={() => void begin()}>{t`Begin met voorlezen`}</Button>
    </div>
  );
}
