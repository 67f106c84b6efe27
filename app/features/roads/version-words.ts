import type { MessageDescriptor } from '@lingui/core';
import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { isDay } from '../../domain/day.ts';
import type { Json } from '../../domain/record.ts';
import { formatDate } from '../../i18n/format.ts';
import { AGE_BAND_LABELS, HELPER_WISH_LABELS, HOW_MET_LABELS, LANGUAGE_LABELS, SAFE_TIME_LABELS, WAY_LABELS, YES_NO_LABELS } from '../../i18n/labels/contact-labels.ts';
import { COMMITMENT_LABELS } from '../../i18n/labels/promise-labels.ts';
import { BARRIER_LABELS, CLOSE_REASON_LABELS, FACE_LABELS, PEN_LABELS, THEME_LABELS, WHOSE_LABELS, WISH_LABELS } from '../../i18n/labels/road-labels.ts';
import type { Services } from '../../services.ts';

interface FieldWords { readonly question: MessageDescriptor; readonly labels?: Readonly<Record<string, MessageDescriptor>> }

/** What a field asks, in the words of the form it comes from. Fields not named here are asked about without a question. */
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
};

export function questionOf(kind: string, field: string): string | undefined {
  const question = FIELDS[`${kind}/${field}`]?.question;
  return question && i18n._(question);
}

/** One of the values as she would say it; what is empty is a dash. */
export function valueWords(services: Pick<Services, 'records'>, kind: string, field: string, value: Json): string {
  if (Array.isArray(value)) return value.map((part: Json) => valueWords(services, kind, field, part)).join(', ') || '–';
  if (value === null || value === '') return '–';
  const text = String(value);
  const label = FIELDS[`${kind}/${field}`]?.labels?.[text];
  if (label) return i18n._(label);
  if (field === 'lineId') return services.records.get('line', text)?.firstName ?? '–';
  return isDay(text) ? formatDate(text) : text;
}
