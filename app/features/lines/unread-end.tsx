import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { formatDate } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { Note } from '../../ui/note.tsx';

/** The other one has not opened her app since the line was over: what was sent is still there, and only a call helps. */
export function UnreadEnd({ line: { endedOn, former, firstName, space } }: { readonly line: Entity<'line'> }): JSX.Element | null {
  if (!endedOn || !former || space !== undefined) return null;
  const name = isolate(firstName);
  const day = formatDate(endedOn);
  return (
    <Note look="glow" icon="clock">
      <p>{t`De lijn stopte op ${day}. ${name} heeft dat nog niet gelezen.`}</p>
      <p>{t`Wat je stuurde, staat daar nog. Bel ${name} en vraag om de app te openen.`}</p>
    </Note>
  );
}
