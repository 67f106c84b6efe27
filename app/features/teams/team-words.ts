import { t } from '@lingui/core/macro';
import type { DevicesError, DevicesNotice, DevicesTrouble } from '../../hooks/own-devices.ts';
import { badOrganisationCode, noticeWords, pairingErrorWords, sharedTroubleWords, type TroubleWords } from '../../hooks/pairing/pairing-words.ts';

/** Where she was: the same fault asks for something else of her there. */
export type TeamAct = 'make' | 'invite' | 'join' | 'leave';

function overWords(act: TeamAct, { type }: DevicesError): string {
  if (act !== 'join') return t`Deze code werkt niet meer. Maak een nieuwe.`;
  return type === 'used' ? t`Deze code is al gebruikt. Vraag om een nieuwe.` : t`Deze code werkt niet meer. Vraag om een nieuwe.`;
}

/** What went wrong and what she can do now. */
export const teamErrorWords = (error: DevicesError, act: TeamAct): string => pairingErrorWords(error, {
  badCode: act === 'join' ? t`Deze code is niet van een team. Kijk nog eens goed, of vraag om een nieuwe.` : badOrganisationCode(),
  over: overWords(act, error),
  refused: act === 'join' ? t`Aan de andere kant is nee gezegd. Er is niets gedeeld.` : t`Dit kan nu niet. Het team is misschien al gestopt.`,
});

/** Why nothing of the team comes in any more. */
export const teamTroubleWords = (why: DevicesTrouble): TroubleWords => sharedTroubleWords(why, {
  removed: { what: t`Je kunt niet meer bij dit team.`, next: t`Het is gestopt, of je hoort er niet meer bij. Ruim op wat hier nog staat.` },
  'set-aside': { what: t`In het team kwam iets dat niet klopt. We hebben het niet gebruikt.`, next: t`Zeg het tegen je coördinator. Kijk of je eigen kaart nog klopt.` },
  full: t`De ruimte van je organisatie is vol. Er komt nu niets nieuws bij.`,
  broken: t`Het team werkt nu niet.`,
});

/** What to hear while all goes on. */
export const teamNoticeWords = (why: DevicesNotice): TroubleWords => noticeWords(why, { what: t`Er mist iets van een ander in het team.`, next: t`Vraag de anderen om Drempel te openen, met internet.` });
