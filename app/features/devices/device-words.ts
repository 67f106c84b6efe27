import { t } from '@lingui/core/macro';
import type { DevicesError, DevicesNotice, DevicesTrouble } from '../../hooks/own-devices.ts';
import { badOrganisationCode, noticeWords, pairingErrorWords, sharedTroubleWords, type TroubleWords } from '../../hooks/pairing/pairing-words.ts';

/** Where she was: the same fault asks for something else of her there. */
export type DevicesAct = 'begin' | 'invite' | 'join' | 'rename' | 'remove';

function newCode(act: DevicesAct): string {
  if (act === 'begin') return t`Deze code werkt niet meer. Vraag je organisatie om een nieuwe.`;
  return act === 'join' ? t`Deze code werkt niet meer. Maak een nieuwe op je andere toestel.` : t`Deze code werkt niet meer. Maak een nieuwe.`;
}

/** What went wrong and what she can do now. */
export const devicesErrorWords = (error: DevicesError, act: DevicesAct): string => pairingErrorWords(error, {
  badCode: act === 'join' ? t`Deze code klopt niet. Kijk nog eens goed op je andere toestel.` : badOrganisationCode(),
  over: newCode(act),
  refused: act === 'join' ? t`Op je andere toestel is nee gezegd. Er is niets gedeeld.` : t`Dit kan niet vanaf dit toestel. Vraag je organisatie om hulp.`,
});

/** Why her devices are no longer alike. */
export const troubleWords = (why: DevicesTrouble): TroubleWords => sharedTroubleWords(why, {
  removed: { what: t`Dit toestel is eruit gehaald. Er komt niets nieuws meer bij.`, next: t`Was jij dat niet? Zeg het tegen je organisatie.` },
  'set-aside': { what: t`Van een ander toestel kwam iets dat niet klopt. We hebben het niet gebruikt.`, next: t`Herken je alle toestellen hieronder? Haal eruit wat je niet kent.` },
  full: t`De ruimte van je organisatie is vol. Je toestellen zijn nu niet gelijk.`,
  broken: t`Je toestellen gelijk maken lukt nu niet.`,
});

/** What to hear while all goes on. */
export const deviceNoticeWords = (why: DevicesNotice): TroubleWords => noticeWords(why, { what: t`Er mist iets van een ander toestel van jou.`, next: t`Open Drempel op dat toestel, met internet. Kijk daarna hier of alles er staat.` });
