import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { CardKind } from '../../domain/card.ts';
import type { CardEntry } from '../../domain/find-cards.ts';
import { findCards } from '../../domain/find-cards.ts';
import { InterpreterCheck } from '../../hooks/interpreter-check.tsx';
import { useCardEntries } from '../../hooks/use-card-entries.ts';
import { cardsOr, useCards } from '../../hooks/use-cards.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { CardPicture } from '../../ui/pictures/cards/card-picture.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { KIND_HINTS, KIND_LABELS, KIND_PICTURES } from './card-labels.ts';
import { CardList } from './card-list.tsx';
import { CardRow } from './card-row.tsx';
import { LanguagePill } from './language-pill.tsx';
import './cards.css';

const KIND_ORDER: readonly CardKind[] = ['door', 'fact', 'barrier', 'sentence', 'word'];
/** What fits on one screen: more drawings would make typing slow. */
const AT_FIRST = 5;
const MOST_FOUND = 60;

function Found({ entries, query }: { readonly entries: readonly CardEntry[]; readonly query: string }) {
  const found = useMemo(() => findCards(entries, query), [entries, query]);
  const count = found.length;
  const isWide = useSignal('');
  const shown = found.slice(0, isWide.value === query ? MOST_FOUND : AT_FIRST);
  return (
    <>
      <p class="only-read" role="status">{plural(count, { one: '# kaart gevonden', other: '# kaarten gevonden' })}</p>
      {count === 0 && entries.length > 0 && <p>{t`Niets gevonden. Probeer een ander woord, zoals het klinkt.`}</p>}
      <ul class="rows card-rows">{shown.map((card) => <li key={card.id}><CardRow card={card} /></li>)}</ul>
      {shown.length < Math.min(count, MOST_FOUND) && <Button look="quiet" icon="more" onClick={() => { isWide.value = query; }}>{t`Toon meer`}</Button>}
    </>
  );
}

function Kinds() {
  const { navigation } = useServices();
  return (
    <ul class="card-kinds">
      {KIND_ORDER.map((kind) => (
        <li key={kind}>
          <button type="button" class="card-kind" onClick={() => navigation.go({ at: 'cards', kind })}>
            <CardPicture name={KIND_PICTURES[kind]} size={72} />
            <strong>{i18n._(KIND_LABELS[kind])}</strong>
            <span class="soft">{i18n._(KIND_HINTS[kind])}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** For a talk with a professional. */
function ForTheTalk() {
  const { navigation } = useServices();
  return (
    <section class="stack">
      <h2>{t`Bij een gesprek`}</h2>
      <TapCard picture={<CardPicture name="speak-up" size={52} />} title={t`Het gesprek`} under={t`Ervoor, tijdens en erna`} onClick={() => navigation.go({ at: 'meeting' })} />
      <TapCard picture={<CardPicture name="who-am-i" size={52} />} title={t`Mijn rol vandaag`} under={t`Laat zien wat je wel en niet doet`} onClick={() => navigation.go({ at: 'hats' })} />
      <InterpreterCheck />
    </section>
  );
}

function OurCards() {
  const { navigation } = useServices();
  return <TapCard picture={<CardPicture name="community-house" size={52} />} title={t`Van mijn organisatie`} under={t`Plekken en nummers uit jouw buurt`} onClick={() => navigation.go({ at: 'our-cards' })} />;
}

/** What she can show, say and explain at the table. */
export function CardsScreen({ kind }: { readonly kind?: CardKind }) {
  const { navigation } = useServices();
  const cards = useCards();
  const query = useSignal('');
  const all = cardsOr(cards);
  const entries = useCardEntries(all);
  const asks = query.value.trim() !== '';
  return (
    <Screen title={kind ? i18n._(KIND_LABELS[kind]) : t`Kaarten`} {...(kind ? { onBack: navigation.back, backLabel: t`Terug` } : {})}>
      {cards === 'failed' && <Note look="alarm" icon="warning" alert>{t`Dit deel is er nu niet. Laad de app opnieuw als je internet hebt.`}</Note>}
      {!kind && <TextField label={t`Zoek een woord of plek`} kind="search" inputMode="search" value={query.value} onInput={(text) => { query.value = text; }} maxLength={40} />}
      <div><LanguagePill /></div>
      {asks && !kind && <Found entries={entries} query={query.value} />}
      {!asks && !kind && <><Kinds /><ForTheTalk /><OurCards /></>}
      {kind && <CardList kind={kind} cards={all.filter((card) => card.kind === kind)} />}
    </Screen>
  );
}
