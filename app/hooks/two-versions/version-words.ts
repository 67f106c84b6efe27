import type { MessageDescriptor } from '@lingui/core';
import { i18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { Card } from '../../domain/card.ts';
import type { StepKind } from '../../domain/codes.ts';
import { type Day, dayOfTime, isDay, isLocalTime } from '../../domain/day.ts';
import type { Kind } from '../../domain/entities.ts';
import { openingHours } from '../../domain/opening-hours.ts';
import type { Json } from '../../domain/record.ts';
import { titleIn } from '../../domain/title-in.ts';
import { spokenLocale } from '../../i18n/activate-locale.ts';
import { formatDate, formatRow, formatTime, weekdayNames } from '../../i18n/format.ts';
import { AGE_BAND_LABELS, HELPER_WISH_LABELS, HOW_MET_LABELS, LANGUAGE_LABELS, SAFE_TIME_LABELS, WAY_LABELS, YES_NO_LABELS } from '../../i18n/labels/contact-labels.ts';
import { COMMITMENT_LABELS } from '../../i18n/labels/promise-labels.ts';
import { BARRIER_LABELS, CLOSE_REASON_LABELS, DOOR_LABELS, FACE_LABELS, HAT_LABELS, PEN_LABELS, PLACE_LABELS, STEP_LABELS, THEME_LABELS, WHOSE_LABELS, WISH_LABELS } from '../../i18n/labels/road-labels.ts';
import { openingLines } from '../../reference/opening-words.ts';
import { minutesWords } from '../minutes-words.ts';
import type { Services } from '../../services.ts';

interface FieldWords { readonly question: MessageDescriptor; readonly labels?: Readonly<Record<string, MessageDescriptor>> }

/** Of these every field is asked about, also without a question of its own, but for bookkeeping days: there the later one simply holds. */
const WHOLE_KINDS = ['road', 'contact', 'commitment'] as const satisfies readonly Kind[];
const NOT_ASKED: ReadonlySet<string> = new Set(['touchedOn', 'penSince', 'createdOn', 'startedOn']);
/** Of these only what has words here. Decision 0034 says why no other kind is asked about. */
const WORDED_KINDS = ['step', 'line', 'profile', 'partner', 'card', 'teamcard'] as const satisfies readonly Kind[];
export type AskedKind = (typeof WHOLE_KINDS)[number] | (typeof WORDED_KINDS)[number];

/** What a field asks, in the words of the form it comes from. */
const FIELDS: Readonly<Record<string, FieldWords>> = {
  'contact/nickname': { question: msg`Bijnaam` },
  'contact/language': { question: msg`In welke taal praten jullie?`, labels: LANGUAGE_LABELS },
  'contact/interpreter': { question: msg`Wil zij een tolk bij een gesprek?`, labels: YES_NO_LABELS },
  'contact/ageBands': { question: msg`Hoe oud zijn de kinderen?`, labels: AGE_BAND_LABELS },
  'contact/safeTimes': { question: msg`Wanneer is het veilig om contact te hebben?`, labels: SAFE_TIME_LABELS },
  'contact/waysToReach': { question: msg`Hoe bereik je haar het liefst?`, labels: WAY_LABELS },
  'contact/helperWish': { question: msg`Wie wil zij als helper?`, labels: HELPER_WISH_LABELS },
  'contact/howMet': { question: msg`Hoe hebben jullie elkaar ontmoet?`, labels: HOW_MET_LABELS },
  'contact/knownToHelp': { question: msg`Kent zij al hulp, zoals CJG of wijkteam?`, labels: YES_NO_LABELS },
  'contact/firstName': { question: msg`Voornaam` },
  'contact/phone': { question: msg`Telefoonnummer` },
  'road/pen': { question: msg`Wie houdt nu de pen vast?`, labels: PEN_LABELS },
  'road/lineId': { question: msg`Wie is het vaste gezicht?` },
  'road/whose': { question: msg`Van wie is de vraag?`, labels: WHOSE_LABELS },
  'road/themes': { question: msg`Waar gaat de vraag over?`, labels: THEME_LABELS },
  'road/wish': { question: msg`Wat moet anders worden?`, labels: WISH_LABELS },
  'road/barriers': { question: msg`Wat houdt tegen?`, labels: BARRIER_LABELS },
  'road/wishWords': { question: msg`In haar eigen woorden` },
  'road/closeReason': { question: msg`Hoe is het geëindigd?`, labels: CLOSE_REASON_LABELS },
  'road/crossed': { question: msg`Is zij over de drempel gegaan?`, labels: YES_NO_LABELS },
  'road/helped': { question: msg`Heeft het geholpen? Laat haar zelf tikken.`, labels: FACE_LABELS },
  'road/again': { question: msg`Zou zij zelf weer gaan?`, labels: FACE_LABELS },
  'road/goesAlone': { question: msg`Gaat zij de volgende keer zonder jou?`, labels: YES_NO_LABELS },
  'commitment/kind': { question: msg`Wat`, labels: COMMITMENT_LABELS },
  'commitment/words': { question: msg`In een paar woorden` },
  'commitment/who': { question: msg`Wie doet het?`, labels: PEN_LABELS },
  'commitment/by': { question: msg`Wanneer is het klaar?` },
  'step/on': { question: msg`Welke dag?` },
  'step/at': { question: msg`Hoe laat?` },
  'step/place': { question: msg`Waar?`, labels: PLACE_LABELS },
  'step/minutes': { question: msg`Hoe lang duurde het ongeveer?` },
  'step/hats': { question: msg`Welke pet heb je vandaag op?`, labels: HAT_LABELS },
  'step/doors': { question: msg`Over welke deuren hebben jullie gepraat?`, labels: DOOR_LABELS },
  'step/lineId': { question: msg`Met wie?` },
  'step/interpreterNeeded': { question: msg`Komt er een tolk?`, labels: YES_NO_LABELS },
  'step/interpreterPresent': { question: msg`Was er een tolk bij?`, labels: YES_NO_LABELS },
  'step/face': { question: msg`Hoe gaat het nu? Laat haar zelf tikken.`, labels: FACE_LABELS },
  'step/callBackBy': { question: msg`Voor wanneer belt de professional de ouder?` },
  'line/firstName': { question: msg`Voornaam` },
  'line/team': { question: msg`Team of plek` },
  'line/callFor': { question: msg`Waarvoor bel je?` },
  'line/days': { question: msg`Op welke dagen werkt deze persoon?` },
  'line/from': { question: msg`Van` },
  'line/to': { question: msg`Tot hoe laat` },
  'line/phone': { question: msg`Telefoonnummer` },
  'line/whatsapp': { question: msg`Nummer voor WhatsApp` },
  'line/mail': { question: msg`Mail` },
  'line/deputyName': { question: msg`Voornaam van de waarnemer` },
  'line/deputyPhone': { question: msg`Nummer van de waarnemer` },
  'line/replyDays': { question: msg`Hoe snel krijg je antwoord?` },
  'profile/maxRoads': { question: msg`Gezinnen tegelijk` },
  'profile/maxHoursPerWeek': { question: msg`Uren per week` },
  'profile/maxEveningsPerWeek': { question: msg`Avonden per week` },
  'profile/quietFrom': { question: msg`Stille uren: van` },
  'profile/quietTo': { question: msg`Stille uren: tot` },
  'partner/firstName': { question: msg`Je voornaam` },
  'partner/organisation': { question: msg`Je organisatie` },
  'partner/comeFor': { question: msg`Waarvoor kunnen anderen bij jou terecht?` },
  'partner/phone': { question: msg`Telefoonnummer` },
  'partner/languages': { question: msg`Welke talen spreek je?`, labels: LANGUAGE_LABELS },
  'partner/days': { question: msg`Op welke dagen ben je te bereiken?` },
  'partner/faceFor': { question: msg`Van welke wijk of welk team?` },
  'card/card': { question: msg`Wat staat erop?` },
  'teamcard/card': { question: msg`Wat staat erop?` },
  'card/hours': { question: msg`Wanneer is het open?` },
  'teamcard/hours': { question: msg`Wanneer is het open?` },
};

/** Whether only she can say which of two values holds. */
export const isAsked = (kind: string, field: string): kind is AskedKind =>
  (WHOLE_KINDS.some((known) => known === kind) && !NOT_ASKED.has(field)) || (WORDED_KINDS.some((known) => known === kind) && `${kind}/${field}` in FIELDS);

export function questionOf(kind: string, field: string): string | undefined {
  const question = FIELDS[`${kind}/${field}`]?.question;
  return question && i18n._(question);
}

/** Which of several on one screen. */
export function whichOne({ records }: Pick<Services, 'records'>, kind: AskedKind, id: string): string | undefined {
  const step = kind === 'step' ? records.get('step', id) : undefined;
  return step && `${i18n._(STEP_LABELS[step.kind satisfies StepKind])} · ${formatDate(step.on)}`;
}

/** All that stands on a card in her language, so that two with one title can be told apart. Written as a card by this app, or by a partner's. */
function cardWords(value: Json): string {
  const card = value as unknown as Partial<Card> | null;
  if (!card?.texts) return '–';
  const { text, lang } = titleIn(card as Card, spokenLocale());
  return [text, ...Object.values(card.texts[lang]?.parts ?? {}).flat()].join(' · ');
}

function numberWords(field: string, value: number): string {
  if (field === 'days') return weekdayNames('long')[value - 1] ?? '–';
  if (field === 'minutes') return minutesWords(value);
  // Written so that it is the sentence of the form: its words are translated once.
  return field === 'replyDays' ? plural(Number(value), { one: '# werkdag', other: '# werkdagen' }) : String(value);
}

const momentWords = (text: string): string => {
  if (isLocalTime(text)) return `${formatDate(dayOfTime(text))} ${formatTime(text)}`;
  return isDay(text) ? formatDate(text satisfies Day) : text;
};

/** One of the values as she would say it; what is empty is a dash. */
export function valueWords(services: Pick<Services, 'records'>, kind: string, field: string, value: Json): string {
  if (field === 'hours') return openingLines(openingHours(value), spokenLocale()).join(' ') || '–';
  if (Array.isArray(value)) return formatRow(value.map((part: Json) => valueWords(services, kind, field, part))) || '–';
  if (value === null || value === '') return '–';
  if (field === 'card') return cardWords(value);
  if (typeof value === 'number') return numberWords(field, value);
  const text = String(value);
  const label = FIELDS[`${kind}/${field}`]?.labels?.[text];
  if (label) return i18n._(label);
  return field === 'lineId' ? services.records.get('line', text)?.firstName ?? '–' : momentWords(text);
}
