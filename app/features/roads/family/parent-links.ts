import type { Contact } from '../../../domain/entities.ts';
import { parsePhone, phoneToTel } from '../../../domain/phone.ts';
import { phoneToWhatsApp } from '../../../domain/phone-to-whatsapp.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { PARENT_MESSAGE } from '../../../reference/parent-message.ts';

export interface ParentLinks { readonly call?: string | undefined; readonly whatsapp?: string | undefined }

const DUTCH_LANDLINE = /^31[^6]/;

/** Where a tap leads. Her number is only there with her own yes; the message says nothing about why. */
export function parentLinks({ phone = '' }: Pick<Contact, 'phone'>, locale: Locale): ParentLinks {
  const [parsed, call, whatsapp] = [parsePhone(phone), phoneToTel(phone), phoneToWhatsApp(phone, PARENT_MESSAGE[locale])];
  const isLandline = parsed.ok && DUTCH_LANDLINE.test(parsed.value.digits);
  return { call: call.ok ? call.value : undefined, whatsapp: whatsapp.ok && !isLandline ? whatsapp.value : undefined };
}
