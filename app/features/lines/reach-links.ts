import type { Line } from '../../domain/entities.ts';
import { isDutchLandline, phoneToTel } from '../../domain/phone.ts';
import { phoneToWhatsApp } from '../../domain/phone-to-whatsapp.ts';
import { parseMail } from './mail-address.ts';

export interface ReachLinks {
  readonly call?: string | undefined;
  readonly whatsapp?: string | undefined;
  readonly mail?: string | undefined;
}

const MAIL_SUBJECT = 'Vraag';

export function telLink(phone: string | undefined): string | undefined {
  const link = phoneToTel(phone ?? '');
  return link.ok ? link.value : undefined;
}

function mailLink(mail: string | undefined, sentence: string): string | undefined {
  const address = parseMail(mail ?? '');
  if (!address.ok) return undefined;
  const to = address.value.split('@').map(encodeURIComponent).join('@');
  return `mailto:${to}?subject=${encodeURIComponent(MAIL_SUBJECT)}&body=${encodeURIComponent(sentence)}`;
}

/** A desk may have WhatsApp on its landline, but then somebody typed that number for it; "the same number" promises nothing. */
function whatsappLink({ phone, whatsapp = '' }: Pick<Line, 'phone' | 'whatsapp'>, sentence: string): string | undefined {
  if (whatsapp === phone && isDutchLandline(whatsapp)) return undefined;
  const link = phoneToWhatsApp(whatsapp, sentence);
  return link.ok ? link.value : undefined;
}

/** Where a tap leads, for as far as this face can be reached that way. A call carries the number and nothing else. */
export const reachLinks = (line: Pick<Line, 'phone' | 'whatsapp' | 'mail'>, sentence: string): ReachLinks =>
  ({ call: telLink(line.phone), whatsapp: whatsappLink(line, sentence), mail: mailLink(line.mail, sentence) });
