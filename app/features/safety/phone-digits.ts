import { phoneToTel } from '../../domain/phone.ts';

/** What is dialled for a number that she typed once: even one that we do not understand is dialled as it stands. */
export function phoneDigits(phone: string): string {
  const tel = phoneToTel(phone);
  return tel.ok ? tel.value.replace('tel:', '') : phone.replaceAll(/[^\d+]/g, '');
}
