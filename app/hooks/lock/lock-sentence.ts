import { t } from '@lingui/core/macro';
import type { LockedServices } from '../../services.ts';
import type { RingError } from '../../vault/key-ring.ts';

type OpenError = Extract<Awaited<ReturnType<LockedServices['openWith']>>, { readonly ok: false }>['error'];
export type LockError = RingError | OpenError;

/** What went wrong and what to do. A wrong key has one sentence, whichever key it was: it tells a guesser nothing. */
export function lockSentence(error: LockError): string {
  switch (error.type) {
    case 'wrong':
    case 'no-such-lock': return t`Dat klopt niet. Kijk goed en probeer het nog een keer.`;
    case 'not-enough-memory': return t`Je telefoon heeft te weinig geheugen vrij. Sluit andere apps en tik nog een keer.`;
    case 'kdf-unavailable': return t`Het slot werkt nu niet. Laad de app opnieuw.`;
    case 'damaged':
    case 'unsafe-parameters': return t`Dit slot is beschadigd. Open de app met je papieren code.`;
    case 'not-stored':
    case 'unavailable': return t`Je telefoon kan niets bewaren. Gebruik geen privévenster. Probeer het dan nog een keer.`;
    case 'vault-there': return t`Je begon al op deze telefoon, in een ander venster. Gebruik het slot en de code van daar.`;
    case 'full': return t`Je telefoon is vol. Maak ruimte en tik dan nog een keer.`;
    case 'newer-version': return t`Er is een nieuwe versie open. Laad de app opnieuw.`;
    case 'lost': return t`De opslag is even weg. Laad de app opnieuw.`;
  }
}
