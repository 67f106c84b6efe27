import { t } from '@lingui/core/macro';
import type { DevicesError, DevicesNotice, DevicesTrouble } from '../own-devices.ts';

/** What only the place knows: whose code it is, and who can make a new one. */
export interface OwnErrorWords {
  readonly badCode: string;
  /** Its time is over, or it was used. */
  readonly over: string;
  readonly refused: string;
}

/** What went wrong and what she can do now. */
export function pairingErrorWords({ type }: DevicesError, own: OwnErrorWords): string {
  switch (type) {
    case 'offline': return t`Er is nu geen internet. Probeer het straks nog een keer.`;
    case 'full': return t`De ruimte van je organisatie is vol. Vraag of er ruimte bij kan.`;
    case 'hub-full': return t`Het tussenstation is vol. Er is niets kwijt. Zeg het tegen je organisatie en probeer het later nog een keer.`;
    case 'storage': return t`Dit toestel kan nu niets bewaren. Maak ruimte en probeer het nog een keer.`;
    case 'for-formal': return t`Deze code is voor een professional. Jij bent hier vrijwilliger. Wil je iets delen met een collega? Dat gaat met een team.`;
    case 'for-informal': return t`Deze code is voor een vrijwilliger. Jij bent hier professional. Vraag of een vrijwilliger jou een code geeft.`;
    case 'bad-code':
    case 'wrong-code': return own.badCode;
    case 'expired':
    case 'used': return own.over;
    case 'refused': return own.refused;
  }
}

/** The code that an organisation hands out is not known at the hub. */
export const badOrganisationCode = (): string => t`Deze code klopt niet. Kijk nog eens, of vraag je organisatie om een nieuwe.`;

export interface TroubleWords { readonly what: string; readonly next: string }

/** What stopped, in the words of the place; the rest is the same wherever something is shared. */
export type OwnTroubleWords = Readonly<Record<'removed' | 'set-aside', TroubleWords>> & { readonly full: string; readonly broken: string };

/** Why nothing goes to and fro any more: what happened, and what she can do. What is here is never at risk. */
export function sharedTroubleWords(why: DevicesTrouble, own: OwnTroubleWords): TroubleWords {
  switch (why) {
    case 'removed':
    case 'set-aside': return own[why];
    case 'full': return { what: own.full, next: t`Alles wat je schrijft, blijft hier staan. Vraag je organisatie om ruimte.` };
    case 'hub-full': return { what: t`Het tussenstation is vol. Er wordt nu niets verstuurd.`, next: t`Er is niets kwijt: alles wacht op dit toestel en gaat later vanzelf. Zeg het tegen je organisatie.` };
    case 'device-full': return { what: t`Dit toestel is vol. Er komt nu niets nieuws bij.`, next: t`Wat er staat, is bewaard. Maak ruimte: haal foto's of filmpjes weg.` };
    case 'clock': return { what: t`De klok van dit toestel loopt verkeerd.`, next: t`Zet bij de instellingen van je telefoon de tijd op automatisch.` };
    case 'broken': return { what: own.broken, next: t`Alles hier is bewaard. Lukt het morgen nog niet? Zeg het tegen je organisatie.` };
  }
}

/** What to hear while all goes on. `missing` in the words of the place: who can still have it. */
export function noticeWords(why: DevicesNotice, missing: TroubleWords): TroubleWords {
  switch (why) {
    case 'missing': return missing;
    case 'no-key': return { what: t`Er kwam iets dat dit toestel nog niet kan lezen.`, next: t`Alles hier is bewaard. Lukt het morgen nog niet? Zeg het tegen je organisatie.` };
    case 'hub-lost': return { what: t`Het tussenstation mist iets wat er eerder was. Je telefoon stuurt het opnieuw.`, next: t`Hier is niets kwijt. Je hoeft niets te doen. Gebeurt het vaker? Zeg het tegen je organisatie.` };
  }
}
