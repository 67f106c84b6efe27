import type { Contact } from '../../../domain/entities.ts';
import { isDutchLandline, phoneToTel } from '../../../domain/phone.ts';
import { phoneToWhatsApp } from '../../../domain/phone-to-whatsapp.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { PARENT_MESSAGE } from '../../../reference/parent-message.ts';

export interface ParentLinks { readonly call?: string | undefined; readonly whatsapp?: string | undefined }

/** Where a tap leads. Her number is only there with her own yes; the message says nothing about why. */
export function parentLinks({ phone = '' }: Pick<Contact, 'phone'>, locale: Locale): ParentLinks {
  const [call, whatsapp] = [phoneToTel(phone), phoneToWhatsApp(phone, PARENT_MESSAGE[locale])];
  return { call: call.ok ? call.value : undefined, whatsapp: whatsapp.ok && !isDutchLandline(phone) ? whatsapp.value : undefined };
}
