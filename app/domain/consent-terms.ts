import { addDays, type Day } from './day.ts';

/** The wording of the consent question as it stands in the catalogs; raised when its meaning changes. */
export const CONSENT_VERSION = 1;
/** As long as a road may last without her saying yes again. */
const VALID_DAYS = 90;

export const consentUntil = (today: Day): Day => addDays(today, VALID_DAYS);
