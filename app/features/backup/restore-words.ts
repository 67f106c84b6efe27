import { t } from '@lingui/core/macro';
import type { RestoreError } from './restore-backup.ts';

/** What is wrong, and what she can do about it. */
export function restoreWords(error: RestoreError): string {
  switch (error.type) {
    case 'not-a-backup': return t`Dit is geen reservekopie. Kies een bestand dat begint met drempel.`;
    case 'newer-version': return t`Deze kopie komt uit een nieuwere app. Laad de app opnieuw en probeer het dan weer.`;
    case 'truncated': return t`Het bestand is niet heel: er mist een stuk. Haal het nog een keer op, of kies een andere kopie.`;
    case 'damaged':
    case 'unsafe-parameters': return t`Het bestand is beschadigd. Er is niets veranderd. Kies een andere kopie.`;
    case 'too-big': return t`Dit bestand is te groot voor een reservekopie. Kies een ander bestand.`;
    case 'unreadable': return t`Je telefoon kan dit bestand niet lezen. Zet het eerst op je telefoon zelf.`;
    case 'wrong':
    case 'wrong-code':
    case 'no-such-lock': return t`Dat klopt niet. Kijk goed en probeer het nog een keer.`;
    case 'not-enough-memory': return t`Je telefoon heeft te weinig geheugen vrij. Sluit andere apps en tik nog een keer.`;
    case 'kdf-unavailable': return t`Je woorden werken nu niet. Gebruik je papieren code.`;
    case 'full': return t`Je telefoon is vol. Er is niets veranderd. Maak ruimte en probeer het weer.`;
    case 'needs-internet': return t`Je telefoon opent de oude opslag niet. Voor het leegmaken is één keer internet nodig. Maak verbinding en probeer het nog een keer.`;
    // Putting back writes over what is there, and asked before.
    case 'vault-there':
    case 'not-stored':
    case 'lost':
    case 'unavailable': return t`Je telefoon kon het niet bewaren. Laad de app opnieuw en probeer het weer.`;
  }
}
