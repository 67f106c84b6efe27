import { foldDigits } from './fold-digits.ts';
import { err, ok, type Result } from './result.ts';

/** A number that can be dialled: with country code, or a short or free number that only exists in the Netherlands. */
export type Phone =
  | { readonly type: 'international'; readonly digits: string }
  | { readonly type: 'service'; readonly digits: string };
/** `no-start`: it could be a number of any country, and whose it is only she knows. */
export type PhoneError = { readonly type: 'empty' } | { readonly type: 'not-a-phone' } | { readonly type: 'no-start' };

const HIDDEN = /[\p{Cf}\s\u00a0]+/gu;
const ALLOWED = /^\+?[\d()./-]+$/;
// Written as at home, without the 0 or the country: `600 700 800` is a mobile in Warsaw and looks like one in Utrecht.
const NO_START = /^[1-9]\d{8,14}$/;
const DUTCH_LANDLINE = /^31[^6]/;
const SERVICE = /^(112|113|144|116\d{3}|140\d{2,3}|0(800|90[069])(\d{4}|\d{7}))$/;
const DUTCH = /^0[1-9]\d{8}$/;
// A real country code, and as many digits as a number anywhere has (ITU E.164).
const WORLDWIDE = /^[1-9]\d{7,14}$/;

export function parsePhone(text: string): Result<Phone, PhoneError> {
  const typed = foldDigits(text.normalize('NFKC')).replace(HIDDEN, '').replace(/\u2010|\u2011|\u2012|\u2013/g, '-');
  if (typed === '') return err({ type: 'empty' });
  if (!ALLOWED.test(typed)) return err({ type: 'not-a-phone' });
  const hasPlus = typed.startsWith('+');
  const digits = typed.replace(/^(\+|00)(\d{1,3})\(0\)/, '$1$2').replace(/\D/g, '');
  if (!hasPlus && SERVICE.test(digits)) return ok({ type: 'service', digits });
  const worldwide = withCountry(digits, hasPlus);
  if (worldwide) return ok({ type: 'international', digits: worldwide });
  return err({ type: !hasPlus && NO_START.test(digits) ? 'no-start' : 'not-a-phone' });
}

function withCountry(digits: string, hasPlus: boolean): string | undefined {
  if (hasPlus) return checkDutch(digits);
  if (digits.startsWith('00')) return checkDutch(digits.slice(2));
  if (DUTCH.test(digits)) return `31${digits.slice(1)}`;
  return /^31[1-9]\d{8}$/.test(digits) ? digits : undefined;
}

/** A Dutch number has nine digits after the country code; a 0 typed before them is dropped. */
function checkDutch(digits: string): string | undefined {
  if (!digits.startsWith('31')) return WORLDWIDE.test(digits) ? digits : undefined;
  const dutch = digits.replace(/^310/, '31');
  return /^31[1-9]\d{8}$/.test(dutch) ? dutch : undefined;
}

/** What rings on a desk in the Netherlands: a message there mostly reaches nobody. */
export function isDutchLandline(text: string): boolean {
  const phone = parsePhone(text);
  return phone.ok && DUTCH_LANDLINE.test(phone.value.digits);
}

export function phoneToTel(text: string): Result<string, PhoneError> {
  const phone = parsePhone(text);
  if (!phone.ok) return phone;
  return ok(phone.value.type === 'service' ? `tel:${phone.value.digits}` : `tel:+${phone.value.digits}`);
}
