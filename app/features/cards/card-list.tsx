import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Card, CardKind } from '../../domain/card.ts';
import { MOMENTS } from '../../domain/card.ts';
import { parentLanguage } from '../../hooks/parent-language.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import type { Age } from './age-pill.tsx';
import { AgePill } from './age-pill.tsx';
import { MOMENT_LABELS } from './card-labels.ts';
import { Grouped, Rows } from './card-rows.tsx';
import { WordsList } from './words-list.tsx';

interface CardListProps { readonly kind: CardKind; readonly cards: readonly Card[] }

/** A card without ages fits all. */
function ByAge({ cards }: Pick<CardListProps, 'cards'>) {
  const age = useSignal<Age>('all');
  const fits = (card: Card): boolean => age.value === 'all' || card.ages.length === 0 || card.ages.includes(age.value);
  return (
    <>
      <div><AgePill age={age.value} onChange={(next) => { age.value = next; }} /></div>
      <Rows cards={cards.filter(fits)} />
    </>
  );
}

/** The cards of one kind, in the order that fits them. */
export function CardList({ kind, cards }: CardListProps) {
  const { show } = useServices();
  if (kind === 'door') return <ByAge cards={cards} />;
  if (kind === 'sentence') return <Grouped cards={cards} groups={MOMENTS.map((moment) => [i18n._(MOMENT_LABELS[moment]), (card) => card.moment === moment])} />;
  if (kind === 'word') return <WordsList cards={cards} />;
  if (kind === 'fact') return <Rows cards={cards} />;
  return (
    <>
      <p>{t`Leg de telefoon tussen jullie in en kijk samen. Er wordt niets bewaard.`}</p>
      <Button icon="eye" onClick={() => show({ type: 'cards', ids: cards.map(({ id }) => id), language: parentLanguage() })}>{t`Laat de plaatjes zien`}</Button>
      <Rows cards={cards} />
    </>
  );
}
