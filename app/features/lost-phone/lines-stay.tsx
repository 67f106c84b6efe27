import { t } from '@lingui/core/macro';
import { Note } from '../../ui/note.tsx';

/** A phone that was the only one is still on its lines and in its teams: nobody but the others there can end that. */
export function LinesStay() {
  return (
    <Note look="glow" icon="phone">
      <p>{t`Bel je vaste gezichten. Ieder tikt in Drempel op ‘Stop deze lijn’. Dan komt er niets nieuws meer op je telefoon.`}</p>
      <p>{t`Zit je in een team? Wie het team regelt, haalt je daar uit.`}</p>
    </Note>
  );
}
