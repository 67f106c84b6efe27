import type { Line } from '../../domain/entities.ts';
import { parsePhone } from '../../domain/phone.ts';
import type { Result } from '../../domain/result.ts';
import { err, ok } from '../../domain/result.ts';
import type { LineForm } from './line-form.ts';
import { parseMail } from './mail-address.ts';

export type CheckedField = 'firstName' | 'phone' | 'whatsapp' | 'mail' | 'deputyPhone' | 'to';
export type FieldFault = 'needed' | 'not-a-phone' | 'no-start' | 'not-a-mail' | 'no-whatsapp' | 'before-start';
export type FormFaults = Readonly<Partial<Record<CheckedField, FieldFault>>>;

/** What the form says about a face: everything except since when and who was there before. */
export type LineFields = Omit<Line, 'since' | 'earlier'>;

type Checked = Result<string | undefined, FieldFault>;

function checkPhone(text: string, use: 'call' | 'whatsapp' = 'call'): Checked {
  const phone = parsePhone(text);
  if (!phone.ok) return phone.error.type === 'empty' ? ok(undefined) : err(phone.error.type);
  const { type, digits } = phone.value;
  if (type === 'international') return ok(`+${digits}`);
  return use === 'call' ? ok(digits) : err('no-whatsapp');
}

function checkMail(text: string): Checked {
  const mail = parseMail(text);
  if (mail.ok) return mail;
  return mail.error.type === 'empty' ? ok(undefined) : err('not-a-mail');
}

/** A number that cannot have WhatsApp is no fault when she only said "the same number". */
function checkWhatsapp(form: LineForm): Checked {
  if (!form.sameWhatsapp) return checkPhone(form.whatsapp, 'whatsapp');
  const same = checkPhone(form.phone, 'whatsapp');
  return same.ok ? same : ok(undefined);
}

const filled = (text: string): string | undefined => text.trim() || undefined;

/** Only a first name is needed. Everything else may stay empty, but what is there has to work when she taps it. */
export function checkLineForm(form: LineForm): Result<LineFields, FormFaults> {
  const phone = checkPhone(form.phone);
  const whatsapp = checkWhatsapp(form);
  const mail = checkMail(form.mail);
  const deputyPhone = checkPhone(form.deputyPhone);
  const name = filled(form.firstName);
  const faults: FormFaults = {
    ...(name ? {} : { firstName: 'needed' }),
    ...(phone.ok ? {} : { phone: phone.error }),
    ...(whatsapp.ok ? {} : { whatsapp: whatsapp.error }),
    ...(mail.ok ? {} : { mail: mail.error }),
    ...(form.from && form.to && form.to <= form.from ? { to: 'before-start' } : {}),
    ...(deputyPhone.ok ? {} : { deputyPhone: deputyPhone.error }),
  };
  if (!name || !phone.ok || !whatsapp.ok || !mail.ok || !deputyPhone.ok || faults.to) return err(faults);
  return ok({
    firstName: name, team: form.team.trim(), callFor: form.callFor.trim(),
    days: form.days.map(Number).sort((a, b) => a - b), from: filled(form.from), to: filled(form.to),
    replyDays: Number(form.replyDays),
    phone: phone.value, whatsapp: whatsapp.value, mail: mail.value,
    deputyName: filled(form.deputyName), deputyPhone: deputyPhone.value,
  });
}

export const canBeReached = ({ phone, whatsapp, mail, sameWhatsapp }: LineForm): boolean =>
  [phone, sameWhatsapp ? '' : whatsapp, mail].some((text) => text.trim() !== '');
