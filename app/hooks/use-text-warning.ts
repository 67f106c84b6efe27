import { t } from '@lingui/core/macro';
import type { TextWarning } from '../domain/text-warnings.ts';
import { textWarnings } from '../domain/text-warnings.ts';
import { useServices } from '../services.ts';

function sentenceOf(warning: TextWarning): string {
  switch (warning) {
    case 'bsn': return t`Dit lijkt op een BSN. Dat mag hier nooit staan, ook niet met haar ja.`;
    case 'number': return t`Dit is een lang nummer. Schrijf hier geen nummers van papieren op.`;
    case 'birth-date': return t`Dit lijkt op een geboortedatum. De leeftijdsgroep is genoeg.`;
    case 'email': return t`Dit lijkt op een mailadres. Dat hoort hier niet.`;
    case 'address': return t`Dit lijkt op een adres. Zet dat liever niet in de app.`;
    case 'health': return t`Dit gaat over gezondheid. Schrijf liever alleen wat zij wil bereiken.`;
    case 'police':
    case 'violence': return t`Dit is zwaar. Schrijf het niet op. Bel je contactpersoon of kijk bij Veiligheid.`;
    case 'money': return t`Dit gaat over geld. Dat hoort hier niet.`;
    case 'religion':
    case 'origin':
    case 'residence': return t`Dit zegt waar iemand vandaan komt of wat iemand gelooft. Laat het liever weg.`;
  }
}

/** A kind word about what is being typed. Never blocks, and the text goes nowhere. */
export function useTextWarning(text: string): string | undefined {
  const { clock } = useServices();
  const [first] = text.length < 3 ? [] : textWarnings(text, clock.today());
  return first && sentenceOf(first);
}
