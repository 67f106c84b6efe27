import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { lineOfCard } from '../../domain/who-knows.ts';
import { lineName, lineTeam, sideOf } from '../../hooks/line-people.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';

/** From a card to the line with her: the one that is there, or a new one that begins with what stands on the card. A line is a volunteer's to make. */
export function LineWith({ card }: { readonly card: Entity<'partner'> }): JSX.Element | null {
  const { records, navigation } = useServices();
  if (sideOf(records) !== 'informal') return null;
  const lines = records.list('line').map((line) => ({ line, name: lineName(records, line), team: lineTeam(records, line) }));
  const line = lineOfCard(lines, card, records.list('partner'));
  const name = isolate(card.firstName);
  return line
    ? <Button look="soft" icon="lines" onClick={() => navigation.go({ at: 'line', id: line.id })}>{t`Naar de lijn met ${name}`}</Button>
    : <Button look="soft" icon="plus" onClick={() => navigation.go({ at: 'line-edit', from: card.id })}>{t`Maak een lijn met ${name}`}</Button>;
}
