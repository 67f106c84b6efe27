import { t } from '@lingui/core/macro';
import type { DevicesError, DevicesTrouble } from '../../hooks/own-devices.ts';

/** Where she was: the same fault asks for something else of her there. */
export type DevicesAct = 'begin' | 'invite' | 'join' | 'remove';

function badCode(act: DevicesAct): string {
  return act === 'join' ? t`Deze code klopt niet. Kijk nog eens goed op je andere toestel.` : t`Deze code klopt niet. Kijk nog eens, of vraag je organisatie om een nieuwe.`;
}

function newCode(act: DevicesAct): string {
  if (act === 'begin') return t`Deze code werkt niet meer. Vraag je organisatie om een nieuwe.`;
  return act === 'join' ? t`Deze code werkt niet meer. Maak een nieuwe op je andere toestel.` : t`Deze code werkt niet meer. Maak een nieuwe.`;
}

function refused(act: DevicesAct): string {
  return act === 'join' ? t`Op je andere toestel is nee gezegd. Er is niets gedeeld.` : t`Dit kan niet vanaf dit toestel. Vraag je organisatie om hulp.`;
}

/** What went wrong and what she can do now. */
export function devicesErrorWords({ type }: DevicesError, act: DevicesAct): string {
  switch (type) {
    case 'offline': return t`Er is nu geen internet. Probeer het straks nog een keer.`;
    case 'full': return t`De ruimte van je organisatie is vol. Vraag of er ruimte bij kan.`;
    case 'storage': return t`Dit toestel kan nu niets bewaren. Maak ruimte en probeer het nog een keer.`;
    case 'bad-code':
    case 'wrong-code': return badCode(act);
    case 'expired':
    case 'used': return newCode(act);
    case 'refused': return refused(act);
  }
}

/** Why her devices are no longer alike: what happened, and what she can do. What is here is never at risk. */
export function troubleWords(why: DevicesTrouble): { readonly what: string; readonly next: string } {
  switch (why) {
    case 'removed': return { what: t`Dit toestel is eruit gehaald. Er komt niets nieuws meer bij.`, next: t`Was jij dat niet? Zeg het tegen je organisatie.` };
    case 'full': return { what: t`De ruimte van je organisatie is vol. Je toestellen zijn nu niet gelijk.`, next: t`Alles wat je schrijft, blijft hier staan. Vraag je organisatie om ruimte.` };
    case 'clock': return { what: t`De klok van dit toestel loopt verkeerd.`, next: t`Zet bij de instellingen van je telefoon de tijd op automatisch.` };
    case 'set-aside': return { what: t`Van een ander toestel kwam iets dat niet klopt. We hebben het niet gebruikt.`, next: t`Alles hier is goed. Herken je alle toestellen hieronder? Haal eruit wat je niet kent.` };
    case 'broken': return { what: t`Je toestellen gelijk maken lukt nu niet.`, next: t`Alles hier is bewaard. Lukt het morgen nog niet? Zeg het tegen je organisatie.` };
  }
}
