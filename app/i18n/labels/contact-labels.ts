import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AgeBand, HelperWish, HowMet, Language, SafeTime, WayToReach, YesNoUnknown } from '../../domain/codes.ts';

type Labels<Code extends string> = Readonly<Record<Code, MessageDescriptor>>;

/** Names of the language of the conversation, never of where somebody comes from. */
export const LANGUAGE_LABELS: Labels<Language> = {
  nl: msg`Nederlands`,
  ar: msg`Arabisch`,
  ary: msg`Marokkaans-Arabisch (Darija)`,
  rif: msg`Berbers (Tarifit)`,
  tr: msg`Turks`,
  ku: msg`Koerdisch`,
  pl: msg`Pools`,
  en: msg`Engels`,
  bg: msg`Bulgaars`,
  uk: msg`Oekraïens`,
  ti: msg`Tigrinya`,
  so: msg`Somalisch`,
  other: msg`Andere taal`,
};

export const AGE_BAND_LABELS: Labels<AgeBand> = {
  '0-1': msg`Baby (0 tot 1 jaar)`,
  '1-4': msg`Peuter (1 tot 4 jaar)`,
  '4-12': msg`Basisschool (4 tot 12 jaar)`,
  '12-16': msg`Tiener (12 tot 16 jaar)`,
  '16-18': msg`Jongere (16 en 17 jaar)`,
  '18-23': msg`Jongvolwassene (18 tot 23 jaar)`,
};

export const SAFE_TIME_LABELS: Labels<SafeTime> = {
  morning: msg`Ochtend`,
  afternoon: msg`Middag`,
  evening: msg`Avond`,
  weekend: msg`Weekend`,
};

/** As they stand in a sentence. */
export const SAFE_TIME_WHEN: Labels<SafeTime> = {
  morning: msg`’s ochtends`,
  afternoon: msg`’s middags`,
  evening: msg`’s avonds`,
  weekend: msg`in het weekend`,
};

export const WAY_LABELS: Labels<WayToReach> = {
  call: msg`Bellen`,
  message: msg`Bericht sturen`,
  visit: msg`Langsgaan`,
  school: msg`Bij school`,
  group: msg`In de groep`,
};

export const HOW_MET_LABELS: Labels<HowMet> = {
  'via-via': msg`Via iemand die zij kent`,
  school: msg`Bij school`,
  group: msg`In een groep`,
  worship: msg`Bij het gebedshuis`,
  market: msg`Op de markt of in de winkel`,
  'walk-in': msg`Bij de inloop`,
  street: msg`In de buurt`,
  professional: msg`Via een professional`,
  other: msg`Anders`,
};

export const YES_NO_LABELS: Labels<YesNoUnknown> = {
  yes: msg`Ja`,
  no: msg`Nee`,
  unknown: msg`Weet ik niet`,
};

export const HELPER_WISH_LABELS: Labels<HelperWish> = {
  same: msg`Liever iemand uit haar eigen omgeving`,
  different: msg`Liever iemand die niemand kent`,
  either: msg`Maakt haar niet uit`,
};
