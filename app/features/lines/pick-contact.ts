import { parsePhone } from '../../domain/phone.ts';
import type { FilledFields, LineForm } from './line-form.ts';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import { parseMail } from './mail-address.ts';

/** The little that is taken from a contact. */
export interface PickedContact {
  readonly name?: string | undefined;
  readonly phones: readonly string[];
  readonly mails: readonly string[];
}

/** Contact Picker API; not among the compiler's own types, because only Chromium on Android has it. */
interface ContactsManager {
  readonly select: (properties: readonly string[], options: { readonly multiple: false }) => Promise<readonly { name?: unknown; tel?: unknown; email?: unknown }[]>;
}
const contactsOf = (navigator: Navigator): ContactsManager | undefined => (navigator as Navigator & { readonly contacts?: ContactsManager }).contacts;

export const canPickContact = (): boolean => typeof contactsOf(navigator)?.select === 'function';

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);

/** Nothing when she closes the picker without choosing. Only these three fields are asked of the phone. */
export async function pickContact(): Promise<PickedContact | undefined> {
  try {
    const [contact] = (await contactsOf(navigator)?.select(['name', 'tel', 'email'], { multiple: false })) ?? [];
    return contact && { name: texts(contact.name)[0], phones: texts(contact.tel), mails: texts(contact.email) };
  } catch {
    return undefined;
  }
}

const MOBILE = /^316\d{8}$/;

/** Fills what the contact knows and leaves the rest of the form alone. Numbers and addresses that do not work are left out. */
export function contactToForm({ name, phones, mails }: PickedContact): FilledFields & Partial<Pick<LineForm, 'sameWhatsapp'>> {
  const numbers = phones.flatMap((text) => {
    const parsed = parsePhone(text);
    return parsed.ok ? [{ text: text.trim().slice(0, TEXT_LIMITS.phone), digits: parsed.value.digits }] : [];
  });
  const [phone] = numbers;
  const mobile = numbers.find(({ digits }) => MOBILE.test(digits));
  const mail = mails.map(parseMail).find((parsed) => parsed.ok && parsed.value.length <= TEXT_LIMITS.mail);
  const firstName = firstNameOf(name ?? '');
  return {
    ...(firstName ? { firstName } : {}),
    ...(phone ? { phone: phone.text } : {}),
    ...(phone && mobile && mobile !== phone ? { sameWhatsapp: false, whatsapp: mobile.text } : {}),
    ...(mail?.ok ? { mail: mail.value } : {}),
  };
}

/** What the contact before filled in and she left as it was. Beside another one's name she would write to the wrong person. */
function emptied({ filled, ...form }: LineForm): Partial<LineForm> {
  const left = Object.entries(filled ?? {}).filter(([field, value]) => form[field as keyof FilledFields] === value);
  const empty: Partial<LineForm> = Object.fromEntries(left.map(([field]) => [field, '']));
  return 'whatsapp' in empty ? { ...empty, sameWhatsapp: true } : empty;
}

/** Fills the form in anew from this contact; nothing when it knows nothing that can be used. */
export function fillFrom(form: LineForm, contact: PickedContact): Partial<LineForm> | undefined {
  const { sameWhatsapp, ...filled } = contactToForm(contact);
  if (Object.keys(filled).length === 0) return undefined;
  return { ...emptied(form), ...filled, ...(sameWhatsapp === undefined ? {} : { sameWhatsapp }), filled };
}

const CONTROLS = /[\p{Cc}\p{Cf}]+/gu;

/** "Sanne de Wit" and "Wit, Sanne" both give Sanne: the rest of a name is not kept. */
function firstNameOf(name: string): string {
  const clean = name.replace(CONTROLS, ' ').trim();
  const afterComma = clean.split(',')[1]?.trim();
  return ((afterComma || clean).split(/\s+/)[0] ?? '').slice(0, TEXT_LIMITS.firstName);
}
