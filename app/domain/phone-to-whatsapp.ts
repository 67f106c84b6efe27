import { parsePhone, type PhoneError } from './phone.ts';
import { err, ok, type Result } from './result.ts';

/** A link that opens WhatsApp with a sentence ready to send. The sentence goes to WhatsApp: it must hold nothing about a family. */
export function phoneToWhatsApp(text: string, neutralSentence = ''): Result<string, PhoneError | { readonly type: 'no-whatsapp' }> {
  const phone = parsePhone(text);
  if (!phone.ok) return phone;
  if (phone.value.type === 'service') return err({ type: 'no-whatsapp' });
  const sentence = neutralSentence.replace(/\p{Surrogate}/gu, '');
  return ok(`https://wa.me/${phone.value.digits}${sentence && `?text=${encodeURIComponent(sentence)}`}`);
}
