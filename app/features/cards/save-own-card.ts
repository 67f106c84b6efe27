import { msg } from '@lingui/core/macro';
import type { Card } from '../../domain/card.ts';
import { writeCardFile } from '../../domain/card-file.ts';
import type { Entity } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import { withUndo } from '../../hooks/undo.ts';
import type { Services } from '../../services.ts';
import type { WriteResult } from '../../vault/vault.ts';

export const saveOwnCard = ({ vault }: Services, id: RecordId, card: Card): Promise<WriteResult> => vault.write([{ id, kind: 'card', set: { card } }]);

export const dropOwnCard = (services: Services, { id }: Entity<'card'>): Promise<WriteResult> =>
  withUndo(services, { id, kind: 'card', words: msg`De kaart is weg.` }, () => services.vault.erase([{ id, kind: 'card', erase: true }]));

/** Takes the cards of a file in: one that is there already under that name is replaced, all others stay. */
export function takeCards({ vault, records, newId }: Services, cards: readonly Card[]): Promise<WriteResult> {
  const idOf = new Map(records.list('card').map(({ id, card }) => [card.id, id]));
  return vault.write(cards.map((card) => ({ id: idOf.get(card.id) ?? newId(), kind: 'card' as const, set: { card } })));
}

export const cardFile = (cards: readonly Card[]): File => new File([writeCardFile(cards)], 'kaarten.drempel.json', { type: 'application/json' });
