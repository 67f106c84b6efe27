import type { CommitmentKind, Hat, Language, Pen, Place } from '../domain/codes.ts';
import type { Day, LocalTime } from '../domain/day.ts';
import { dayOfTime } from '../domain/day.ts';
import { NEAREST } from '../domain/recording.ts';
import { spokenLocale } from '../i18n/activate-locale.ts';
import { dayIn } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { LOCALES } from '../i18n/locales.ts';
import { AGREEMENT_TITLE, APPOINTMENT_TITLE, COMMITMENT_WORDS, HAT_WORDS, HATS_TITLE, INTERPRETER_REQUEST, INTERPRETER_TITLE, OWN_EXPLANATION, PLACE_WORDS, TEACH_BACK, TEACH_BACK_TITLE, WHO_WORDS } from '../reference/shown-words.ts';
import type { Shown, ShownText, ShownTexts } from './shown.ts';

type TextShown = Extract<Shown, { readonly type: 'text' }>;


/** The language of the cards that comes nearest to how they talk; her own where there is none. */
export const nearestLocale = (language: Language | undefined): Locale => (language && NEAREST[language]) ?? spokenLocale();

export const inAllLanguages = (make: (locale: Locale) => ShownText): ShownTexts => Object.fromEntries(LOCALES.map((code) => [code, make(code)]));

/** Words as they were written: in one language only, which nobody noted down. */
export const asWritten = (title: Readonly<Record<Locale, string>>, lines: readonly string[], language: Locale): TextShown =>
  ({ type: 'text', texts: { [language]: { title: title[language], lines, isOwn: true } }, language, picture: 'consent' });

export interface PromiseToShow { readonly kind: CommitmentKind; readonly words?: string | undefined; readonly who: Pen; readonly by: Day }

/** What was agreed: what, who and by when, in her language. Own words stay as they were written. */
export const promiseShown = ({ kind, words, who, by }: PromiseToShow, language: Locale): TextShown => ({
  type: 'text', language, picture: 'hand-back',
  texts: inAllLanguages((code) => {
    const what = words || (kind === 'own-words' ? '' : COMMITMENT_WORDS[kind][code]);
    return { title: AGREEMENT_TITLE[code], lines: [what, WHO_WORDS[who][code], dayIn(code, by)].filter((line) => line !== '') };
  }),
});

/** Day, time and place of an appointment: no name, no subject. */
export const appointmentShown = (at: LocalTime, place: Place | undefined, language: Locale): TextShown => ({
  type: 'text', language, picture: 'attendance',
  texts: inAllLanguages((code) => ({ title: APPOINTMENT_TITLE[code], lines: [dayIn(code, dayOfTime(at)), at.slice(11), ...(place ? [PLACE_WORDS[place][code]] : [])] })),
});

/** Her role today, for parent and professional. */
export const hatsShown = (hats: readonly Hat[], language: Locale): TextShown => ({
  type: 'text', language, picture: 'who-am-i',
  texts: inAllLanguages((code) => ({ title: HATS_TITLE[code], lines: [...hats.map((hat) => HAT_WORDS[hat][code]), ...(hats.includes('explainer') ? [OWN_EXPLANATION[code]] : [])] })),
});

/** To be held up to the professional, so in Dutch first. */
export const interpreterShown = (): TextShown => ({
  type: 'text', language: 'nl', picture: 'interpreter',
  texts: inAllLanguages((code) => ({ title: INTERPRETER_TITLE[code], lines: INTERPRETER_REQUEST[code] })),
});

export const teachBackShown = (language: Locale): TextShown => ({
  type: 'text', language, picture: 'say-again',
  texts: inAllLanguages((code) => ({ title: TEACH_BACK_TITLE[code], lines: [TEACH_BACK[code]] })),
});
