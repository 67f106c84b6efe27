import type { Card } from '../../domain/card.ts';
import { CardRow } from './card-row.tsx';

export const Rows = ({ cards }: { readonly cards: readonly Card[] }) => <ul class="rows card-rows">{cards.map((card) => <li key={card.id}><CardRow card={card} /></li>)}</ul>;

/** Under a heading each, in this order; what has no cards has no heading. */
export function Grouped({ cards, groups }: { readonly cards: readonly Card[]; readonly groups: readonly (readonly [string, (card: Card) => boolean])[] }) {
  return <>{groups.map(([title, belongs]) => cards.some(belongs) && <section key={title} class="stack"><h2>{title}</h2><Rows cards={cards.filter(belongs)} /></section>)}</>;
}
