import { t } from '@lingui/core/macro';
import type { LostDevice, LostError } from '../../hooks/lost-phone.ts';
import { formatMoment } from '../../i18n/format.ts';

export function lostErrorWords({ type }: LostError): string {
  switch (type) {
    case 'offline': return t`Er is nu geen internet. Probeer het straks nog een keer.`;
    case 'nothing': return t`Bij deze code vinden we geen toestellen. Had je maar één toestel? Dan kan je papier het er niet uit halen.`;
    case 'spent': return t`Met deze code kan het niet meer. Haal het toestel eruit op je andere toestel.`;
  }
}

export function heardWords({ heardAt }: LostDevice): string {
  if (heardAt === undefined) return t`nog niets van gehoord`;
  const moment = formatMoment(heardAt);
  return t`laatst iets gehoord op ${moment}`;
}
