import { t } from '@lingui/core/macro';
import type { DevicesError, DevicesNotice, DevicesTrouble } from '../../hooks/own-devices.ts';
import { badOrganisationCode, noticeWords, pairingErrorWords, sharedTroubleWords, type TroubleWords } from '../../hooks/pairing/pairing-words.ts';

/** Where she was: the same fault asks for something else of her there. */
export type LineAct = 'invite' | 'join' | 'end';

function overWords(act: LineAct, { type }: DevicesError): string {
  if (act !== 'join') return t`Deze code werkt niet meer. Maak een nieuwe.`;
  return type === 'used' ? t`Deze code is al gebruikt. Vraag om een nieuwe.` : t`Deze code werkt niet meer. Vraag om een nieuwe.`;
}

/** What went wrong and what she can do now. */
export const lineErrorWords = (error: DevicesError, act: LineAct): string => pairingErrorWords(error, {
  badCode: act === 'join' ? t`Deze code klopt niet. Kijk nog eens goed, of vraag om een nieuwe.` : badOrganisationCode(),
  over: overWords(act, error),
  refused: act === 'join' ? t`Aan de andere kant is nee gezegd. Er is niets gedeeld.` : t`Dit kan nu niet. De lijn is misschien al gestopt.`,
});

/** Why nothing goes over the line any more. */
export const lineTroubleWords = (why: DevicesTrouble): TroubleWords => sharedTroubleWords(why, {
  removed: { what: t`Deze lijn is gestopt. Er komt niets nieuws meer.`, next: t`Ruim de lijn op. Daarna kunnen jullie een nieuwe maken.` },
  'set-aside': { what: t`Over de lijn kwam iets dat niet klopt. We hebben het niet gebruikt.`, next: t`Bel elkaar. Blijft het zo? Stop de lijn en maak een nieuwe.` },
  full: t`De ruimte van je organisatie is vol. Er gaat nu niets over de lijn.`,
  broken: t`De lijn werkt nu niet.`,
});

/** What to hear while all goes on. */
export const lineNoticeWords = (why: DevicesNotice): TroubleWords => noticeWords(why, { what: t`Er mist iets van de andere kant.`, next: t`Bel de ander en vraag of alles er staat.` });
