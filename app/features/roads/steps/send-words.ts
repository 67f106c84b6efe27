import { t } from '@lingui/core/macro';
import type { NotSendable } from '../../../domain/consented-handover.ts';
import type { LineShut } from '../../../hooks/lines-reading.ts';
import { isolate } from '../../../i18n/isolate.ts';

/** Why the parent's yes does not cover sending now. */
export function notSendableWords(why: NotSendable, firstName: string): string {
  const name = isolate(firstName);
  switch (why) {
    case 'none': return t`De ouder heeft nog geen ja gezegd. Zonder haar ja gaat er niets weg.`;
    case 'withdrawn': return t`De ouder nam haar ja terug. Er gaat niets weg.`;
    case 'ended': return t`Haar ja is voorbij. Vraag opnieuw of het mag.`;
    case 'somebody-else': return t`Haar ja was voor iemand anders. Vraag of ${name} het ook mag weten.`;
    case 'no-words': return t`Bij haar ja staan geen zinnen. Vraag samen wat ${name} mag weten.`;
    case 'used': return t`Wat zij goed vond, is al gestuurd. Vraag haar ja voor iets nieuws.`;
  }
}

/** Why nothing can go over this line from this phone. */
export function shutWords(why: LineShut, firstName: string): string {
  const name = isolate(firstName);
  switch (why) {
    case 'elsewhere': return t`Deze lijn staat op je andere telefoon. Stuur het daar.`;
    case 'alone': return t`${name} is nog niet op de lijn. Maak eerst samen de lijn.`;
    case 'stopped': return t`Deze lijn werkt nu niet. Kijk bij ${name} wat er is.`;
  }
}
