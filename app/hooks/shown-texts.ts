import type { Caller, CommitmentKind, Hat, Language, Pen, Place } from '../domain/codes.ts';
import type { Day, LocalTime } from '../domain/day.ts';
import { dayOfTime } from '../domain/day.ts';
import type { Consent } from '../domain/entities.ts';
import { NEAREST } from '../domain/recording.ts';
import { spokenLocale } from '../i18n/activate-locale.ts';
import { dayIn } from '../i18n/format.ts';
import { isolate } from '../i18n/isolate.ts';
import type { Locale } from '../i18n/locales.ts';
import { LOCALES } from '../i18n/locales.ts';
import { FREE_TO_SAY_NO, GOES_TO, HOLDS_UNTIL, KNOWS, MAY_KNOW, readySentence } from '../reference/consent-words.ts';
import type { InAll } from '../reference/shown-words.ts';
import { AGREEMENT_TITLE, APPOINTMENT_TITLE, CALLER_WORDS, COMMITMENT_WORDS, HAT_WORDS, HATS_TITLE, INTERPRETER_REQUEST, INTERPRETER_TITLE, OWN_EXPLANATION, PLACE_WORDS, TEACH_BACK, TEACH_BACK_TITLE, WHO_WORDS, WISH_TITLE } from '../reference/shown-words.ts';
import type { Question, Shown, ShownLine, ShownText, ShownTexts } from './shown.ts';

type TextShown = Extract<Shown, { readonly type: 'text' }>;

/** The language of the cards that comes nearest to how they talk; her own where there is none. */
export const nearestLocale = (language: Language | undefined): Locale => (language && NEAREST[language]) ?? spokenLocale();

const inEach = <Made>(make: (locale: Locale) => Made): Readonly<Record<Locale, Made>> => Object.fromEntries(LOCALES.map((code) => [code, make(code)])) as Readonly<Record<Locale, Made>>;

export const inAllLanguages: (make: (locale: Locale) => ShownText) => ShownTexts = inEach;

/** A sentence of hers in this language where it is one of the ready ones; else as it was written. */
export const saying = (sentence: string, language: Locale): ShownLine => readySentence(sentence)?.[language] ?? { own: sentence };

/** Her own sentences under a title, and what the app says with them. */
export const sentencesShown = (title: InAll, sentences: readonly string[], language: Locale, more: (code: Locale) => readonly string[] = () => []): TextShown => ({
  type: 'text', language, picture: 'consent',
  texts: inAllLanguages((code) => ({ title: title[code], lines: [...sentences.map((sentence) => saying(sentence, code)), ...more(code)] })),
});

/** What she came to say, in her own words, to practise and to hold up. */
export const wishShown = (words: string, language: Locale): TextShown => ({
  type: 'text', language, picture: 'say-again', texts: inAllLanguages((code) => ({ title: WISH_TITLE[code], lines: [saying(words, code)] })),
});

/** The same words with the name of who it is about, or with words of hers: as they were written, whatever signs are in them. */
export const withName = (words: InAll, name: string): InAll => inEach((code) => words[code].replace('{name}', () => isolate(name)));

/** What a parent said yes to before: to whom, which words, until when. */
export const consentShown = ({ receiver, sentences, until }: Pick<Consent, 'receiver' | 'sentences' | 'until'>, language: Locale): TextShown =>
  sentencesShown(withName(KNOWS, receiver), sentences, language, (code) => [HOLDS_UNTIL[code].replace('{day}', dayIn(code, until)), FREE_TO_SAY_NO[code]]);

/** What a parent is asked, to be read to her where she does not read or tap herself. */
export const questionShown = ({ receiver, sentences, until }: Pick<Question, 'receiver' | 'sentences' | 'until'>, language: Locale): TextShown => ({
  type: 'text', language, picture: 'consent',
  texts: inAllLanguages((code) => ({
    title: withName(MAY_KNOW, receiver)[code],
    lines: [...sentences.map(({ kept, inAll }) => inAll?.[code] ?? saying(kept, code)), HOLDS_UNTIL[code].replace('{day}', dayIn(code, until)), FREE_TO_SAY_NO[code]],
  })),
});

/** What goes to the other end of the line, who calls whom, and by when. */
export const handoverShown = ({ receiver, sentences }: Pick<Consent, 'receiver' | 'sentences'>, caller: Caller, callBy: Day, language: Locale): TextShown =>
  sentencesShown(withName(GOES_TO, receiver), sentences, language, (code) => [CALLER_WORDS[caller][code], dayIn(code, callBy)]);

export interface PromiseToShow { readonly kind: CommitmentKind; readonly words?: string | undefined; readonly who: Pen; readonly by: Day }

/** What was agreed: what, who and by when, in her language. Own words stay as they were written. */
export const promiseShown = ({ kind, words, who, by }: PromiseToShow, language: Locale): TextShown => ({
  type: 'text', language, picture: 'hand-back',
  texts: inAllLanguages((code) => {
    const what: readonly ShownLine[] = words ? [{ own: words }] : kind === 'own-words' ? [] : [COMMITMENT_WORDS[kind][code]];
    return { title: AGREEMENT_TITLE[code], lines: [...what, WHO_WORDS[who][code], dayIn(code, by)] };
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
