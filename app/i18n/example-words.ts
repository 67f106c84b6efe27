import { t } from '@lingui/core/macro';

/** Words of the example families in the language of this moment. Every name carries that it is an example. */
export const exampleWords = () => ({
  lemon: t`Citroen (voorbeeld)`,
  boat: t`Bootje (voorbeeld)`,
  kite: t`Vlieger (voorbeeld)`,
  teapot: t`Theepot (voorbeeld)`,
  sanne: t`Sanne (voorbeeld)`,
  karim: t`Karim (voorbeeld)`,
  team: t`Wijkteam (voorbeeld)`,
  centre: t`Centrum (voorbeeld)`,
  callForParenting: t`Vragen over opvoeden`,
  callForSchool: t`Vragen over school en jongeren`,
  question: t`Hoe krijgen we rustige nachten?`,
  sentence: t`Sanne mag weten dat ik hulp zoek bij het slapen.`,
});
