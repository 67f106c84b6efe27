import { msg } from '@lingui/core/macro';
import type { Card, CardLanguage } from '../../domain/card.ts';
import { CARD_LANGUAGES, LAST_PLACE } from '../../domain/card.ts';
import { writeCardFile } from '../../domain/card-file.ts';
import { addDays } from '../../domain/day.ts';
import type { Entity } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import { parseCard } from '../../domain/parse-card.ts';
import { withUndo } from '../../hooks/undo.ts';
import type { Services } from '../../services.ts';
import type { WriteResult } from '../../vault/vault.ts';

export interface OwnCardForm {
  readonly picture: string;
  /** Title and lines by language; a language without a title is not kept. */
  readonly texts: Readonly<Partial<Record<CardLanguage, { readonly title: string; readonly lines: string }>>>;
}

const RECHECK_AFTER_DAYS = 183;

export const formOf = (card: Card | undefined): OwnCardForm => ({
  picture: card?.picture ?? 'community-house',
  texts: Object.fromEntries(Object.entries(card?.texts ?? {}).map(([language, text]) => [language, { title: text.title, lines: Object.values(text.parts).flat().join('\n') }])),
});

export const linesOf = (typed: string): readonly string[] => typed.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** The card as it will be kept; undefined while something that it needs is missing or too long. */
export function toOwnCard(form: OwnCardForm, { id, today, organisation }: { readonly id: string; readonly today: Card['asOf']; readonly organisation: string }): Card | undefined {
  const written = CARD_LANGUAGES.flatMap((language) => {
    const text = form.texts[language];
    return text && text.title.trim() !== '' ? [[language, { review: language === 'nl' ? 'source' : 'unreviewed', title: text.title.trim(), answer: linesOf(text.lines) }] as const] : [];
  });
  const card = parseCard({ id, kind: 'fact', asOf: today, recheckBy: addDays(today, RECHECK_AFTER_DAYS), source: organisation, picture: form.picture, place: LAST_PLACE, ...Object.fromEntries(written) });
  return card.ok ? card.value : undefined;
}

export const saveOwnCard = ({ vault }: Services, id: RecordId, card: Card): Promise<WriteResult> => vault.write([{ id, kind: 'card', set: { card } }]);

export const dropOwnCard = (services: Services, { id }: Entity<'card'>): Promise<WriteResult> =>
  withUndo(services, { id, kind: 'card', words: msg`De kaart is weg.` }, () => services.vault.erase([{ id, kind: 'card', erase: true }]));

/** Takes the cards of a file in: one that is there already under that name is replaced, all others stay. */
export function takeCards({ vault, records, newId }: Services, cards: readonly Card[]): Promise<WriteResult> {
  const idOf = new Map(records.list('card').map(({ id, card }) => [card.id, id]));
  return vault.write(cards.map((card) => ({ id: idOf.get(card.id) ?? newId(), kind: 'card' as const, set: { card } })));
}

export const cardFile = (cards: readonly Card[]): File => new File([writeCardFile(cards)], 'kaarten.drempel.json', { type: 'application/json' });
