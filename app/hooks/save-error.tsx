import { t } from '@lingui/core/macro';
import { Note } from '../ui/note.tsx';
import type { WriteError } from '../vault/vault.ts';

function sentenceOf(error: WriteError): string {
  switch (error.type) {
    case 'full': return t`Je telefoon is vol. Het is nog niet bewaard. Maak ruimte en tik dan nog een keer.`;
    case 'newer-version': return t`Er is een nieuwe versie open. Laad de app opnieuw. Wat je typte, blijft staan.`;
    case 'locked': return t`De app is op slot gegaan. Open haar en tik dan nog een keer.`;
    case 'lost':
    case 'unavailable': return t`Bewaren lukt nu niet. Wat je typte staat er nog. Tik nog een keer, of laad de app opnieuw.`;
  }
}

/** Says why saving failed and what to do; the form keeps what was typed. */
export function SaveError({ error }: { readonly error: WriteError | undefined }) {
  return <div role="alert">{error && <Note look="alarm" icon="warning">{sentenceOf(error)}</Note>}</div>;
}
