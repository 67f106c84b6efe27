import { LOCALE_NAMES } from '../../app/i18n/locales.ts';
import type { Volunteer } from './volunteer.ts';

/** The language of the app: a card is looked at in each of the five. */
export const ownLanguage = ({ locale }: Volunteer): string => LOCALE_NAMES[locale];
/** Another one than Dutch: Arabic beside the Dutch of the app, else that of the app. */
export const parentsLanguage = (her: Volunteer): string => LOCALE_NAMES[her.locale === 'nl' ? 'ar' : her.locale];

/** What lies there can be sent to a parent's own phone: a card that everybody may read, never what is hers. */
export const CAN_BE_SENT: ReadonlySet<string> = new Set(['shown, place', 'shown, answer', 'sheet: language of a card', 'shown, a voice to choose']);
/** One of them stands in each third that the other languages take: there the card is in that language. */
export const IN_OWN_LANGUAGE: ReadonlySet<string> = new Set(['shown, place', 'shown, answer', 'shown, pictures']);
/** What can lie on the table in front of a parent, and the cards that it comes from: looked at in each language. */
export const isCardForm = ({ name }: { readonly name: string }): boolean => /^(shown|card|cards)\b/.test(name);
