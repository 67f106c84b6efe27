import { type Language, LANGUAGES } from '../../domain/codes.ts';
import type { Partner } from '../../domain/team-entities.ts';
import { formatPhone } from '../../domain/format-phone.ts';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import { partnerText, type WritablePartner } from '../../domain/partner-text.ts';
import { parsePhone } from '../../domain/phone.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type Weekday, weekdaysOf } from '../../hooks/weekdays.ts';

/** What she fills in, as typed. */
export interface CardForm {
  readonly firstName: string;
  readonly organisation: string;
  readonly comeFor: string;
  readonly phone: string;
  readonly languages: readonly Language[];
  readonly days: readonly Weekday[];
  readonly isFace: boolean;
  readonly faceFor: string;
}

export const FORM_FIELDS = ['firstName', 'organisation', 'phone', 'faceFor'] as const;
export type CardField = (typeof FORM_FIELDS)[number];

export const cardToForm = ({ firstName, organisation, comeFor = '', phone, languages, days, faceFor = '' }: Partner): CardForm => ({
  firstName, organisation, comeFor, phone: phone ? formatPhone(phone) : '', languages: LANGUAGES.filter((code) => languages.includes(code)), days: weekdaysOf(days), isFace: faceFor !== '', faceFor,
});

function phoneOf(typed: string): Result<string | undefined, 'phone'> {
  const phone = parsePhone(typed);
  if (!phone.ok) return phone.error.type === 'empty' ? ok(undefined) : err('phone');
  return ok(phone.value.type === 'international' ? `+${phone.value.digits}` : phone.value.digits);
}

/** Her card as it may be written, or which fields are not right yet. Her role is not hers to change here; who writes her card belongs. */
export function checkCardForm(form: CardForm): Result<Omit<WritablePartner, 'role'>, readonly CardField[]> {
  const firstName = partnerText(form.firstName, TEXT_LIMITS.firstName);
  const organisation = partnerText(form.organisation, TEXT_LIMITS.team);
  const phone = phoneOf(form.phone);
  const faceFor = form.isFace ? partnerText(form.faceFor, TEXT_LIMITS.team) : undefined;
  const faults = { firstName: !firstName, organisation: !organisation, phone: !phone.ok, faceFor: form.isFace && !faceFor };
  if (!firstName || !organisation || !phone.ok || faults.faceFor) return err(FORM_FIELDS.filter((field) => faults[field]));
  return ok({
    firstName, organisation, faceFor, comeFor: partnerText(form.comeFor, TEXT_LIMITS.callFor), phone: partnerText(phone.value ?? '', TEXT_LIMITS.phone),
    languages: form.languages, days: form.days.map(Number).sort((a, b) => a - b), leftOn: undefined,
  });
}
