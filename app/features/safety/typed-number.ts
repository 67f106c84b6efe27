import { formatPhone } from '../../domain/format-phone.ts';
import type { DialNumber } from '../../domain/dial.ts';
import { phoneDigits } from './phone-digits.ts';

/** What she typed once, as something to read and to dial. */
export const typedNumber = (phone: string): DialNumber => ({ display: formatPhone(phone), tel: phoneDigits(phone) });
