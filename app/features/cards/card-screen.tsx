import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import type { Card, CardPart } from '../../domain/card.ts';
import { formatPhone } from '../../domain/format-phone.ts';
import { titleIn } from '../../domain/title-in.ts';
import { parentLanguage } from '../../hooks/parent-language.ts';
import { TwoVersions } from '../../hooks/two-versions/two-versions.tsx';
import { useAddedCards } from '../../hooks/use-added-cards.ts';
import { useCards } from '../../hooks/use-cards.ts';
import { spokenLocale } from '../../i18n/activate-locale.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { directionOf, LOCALE_NAMES } from '../../i18n/locales.ts';
import { CARDS_WITH_NUMBER, recheckOf } from '../../reference/helplines-shown.ts';
import { CARD_PART_NAMES } from '../../reference/card-part-names.ts';
import { OPENING_NAME, openingLines } from '../../reference/opening-words.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { CardPicture } from '../../ui/pictures/cards/card-picture.tsx';
import { Screen } from '../../ui/screen.tsx';
import { LISTENER_LABELS } from './card-labels.ts';
import { CardRow } from './card-row.tsx';
import { LanguagePill } from './language-pill.tsx';
import { MissingCard } from './missing-card.tsx';
import { AddedPart } from './share-part.tsx';
import { VoicesPart } from './voices-part.tsx';
import './cards.css';

function Parts({ card, language }: { readonly card: Card; readonly language: Locale }) {
  const text = card.texts[language];
  if (!text) return null;
  const opening = openingLines(card.local?.hours, language);
  return (
    <div class="card-parts" lang={language} dir={directionOf(language)}>
      {Object.entries(text.parts).map(([part, lines]) => (
        <section key={part}>
          {CARD_PART_NAMES[part as CardPart] && <h2>{CARD_PART_NAMES[part as CardPart]?.[language]}</h2>}
          {(lines ?? []).map((line) => <p key={line}>{line}</p>)}
        </section>
      ))}
      {opening.length > 0 && <section><h2>{OPENING_NAME[language]}</h2>{opening.map((line) => <p key={line}>{line}</p>)}</section>}
    </div>
  );
}

/** What is behind the word, and what not to say: never on a shown card. */
function ForHerOnly({ card }: { readonly card: Card }) {
  const own = card.texts[spokenLocale()] ?? card.texts.nl;
  const parent = parentLanguage();
  const { notSay = [] } = card.texts[parent] ?? {};
  if (!own?.note && notSay.length === 0) return null;
  return (
    <section class="card card-for-her">
      <h2>{t`Alleen voor jou`}</h2>
      {own?.note && <p>{own.note}</p>}
      {notSay.length > 0 && <><p>{t`Zeg liever niet:`}</p><ul class="card-not-say" lang={parent} dir={directionOf(parent)}>{notSay.map((word) => <li key={word}><s>{word}</s></li>)}</ul></>}
    </section>
  );
}

/** The number of the region, when her organisation gave it. */
function DoctorOf({ card: { local } }: { readonly card: Card }) {
  if (!local?.nightDoctor) return null;
  const { name, phone, asOf } = local.nightDoctor;
  const day = formatDate(asOf);
  return <section class="card stack"><h2>{name ? <bdi>{name}</bdi> : t`Huisartsenpost in jouw buurt`}</h2><p><bdi dir="ltr">{formatPhone(phone)}</bdi></p><p class="hint">{t`Van je organisatie, opgezocht op ${day}.`}</p></section>;
}

function Origin({ card }: { readonly card: Card }) {
  const { clock } = useServices();
  const recheck = recheckOf(card);
  const [asOf, recheckBy] = [formatDate(card.asOf), formatDate(recheck)];
  return (
    <>
      {clock.today() >= recheck && <Note look="glow" icon="clock">{t`Deze kaart moest vóór ${recheckBy} worden nagekeken. Vraag na of het nog klopt.`}</Note>}
      <p class="hint">{t`Zo stond het er op ${asOf}. Bron:`} <bdi>{card.source}</bdi></p>
    </>
  );
}

function Facing({ card, children }: { readonly card: Card; readonly children: ComponentChildren }) {
  const { navigation } = useServices();
  const own = titleIn(card, spokenLocale());
  return (
    <Screen title={<span lang={own.lang} dir={directionOf(own.lang)}>{own.text}</span>} onBack={navigation.back} backLabel={t`Terug`}>
      {children}
    </Screen>
  );
}

/** One card as the volunteer sees it: to read, to show, with what is for her eyes only. */
export function CardScreen({ id }: { readonly id: string }) {
  const { show, showSafety, records } = useServices();
  const added = useAddedCards(records).find((one) => one.card.id === id);
  const cards = useCards();
  if (cards === 'loading') return <main class="screen" aria-busy="true" />;
  const card = cards === 'failed' ? undefined : cards.find((one) => one.id === id);
  if (!card) return <MissingCard />;
  const language = parentLanguage();
  const [own, hers] = [titleIn(card, spokenLocale()).lang, titleIn(card, language)];
  const others = [...new Set([language, 'nl'] as const)].filter((code) => code !== own && card.texts[code]);
  const more = card.leadsTo.flatMap((to) => (cards === 'failed' ? [] : cards.filter((one) => one.id === to)));
  return (
    <Facing card={card}>
      <div class="card card-face">
        <CardPicture name={card.picture} size={112} />
        {hers.lang !== own && <p class="card-hers" lang={hers.lang} dir={directionOf(hers.lang)}>{hers.text}</p>}
        {card.to && <p class="soft">{i18n._(LISTENER_LABELS[card.to])}</p>}
        <Button icon="eye" onClick={() => show({ type: 'cards', ids: [card.id], language: card.to === 'professional' ? 'nl' : language })}>{t`Laat zien`}</Button>
        <LanguagePill />
        {card.withCare && <p class="hint">{t`Laat deze kaart alleen zien als niemand meekijkt voor wie dat lastig is.`}</p>}
      </div>
      <TwoVersions ids={[...records.list('card'), ...records.list('teamcard')].filter((one) => one.card.id === id).map((one) => one.id)} />
      <div class="card"><Parts card={card} language={own} /></div>
      {others.map((code) => <details key={code} class="card"><summary class="card-other"><bdi lang={code}>{LOCALE_NAMES[code]}</bdi></summary><Parts card={card} language={code} />{card.texts[code]?.note && <p class="soft" lang={code} dir={directionOf(code)}>{card.texts[code].note}</p>}</details>)}
      <ForHerOnly card={card} />
      <VoicesPart card={card} />
      {more.length > 0 && <section class="stack"><h2>{t`Hoort hierbij`}</h2><ul class="rows card-rows">{more.map((one) => <li key={one.id}><CardRow card={one} /></li>)}</ul></section>}
      <DoctorOf card={card} />
      {CARDS_WITH_NUMBER.has(card.id) && <Button look="soft" icon="phone" onClick={showSafety}>{t`Het nummer staat bij Veiligheid`}</Button>}
      {added && <AddedPart added={added} />}
      <Origin card={card} />
    </Facing>
  );
}
