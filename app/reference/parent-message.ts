import type { Locale } from '../i18n/locales.ts';

/**
 * To a parent, through WhatsApp: whoever else looks at her phone may read it. So no name, no team, no word about help or
 * about what was agreed.
 */
export const PARENT_MESSAGE: Readonly<Record<Locale, string>> = {
  nl: 'Hallo, wanneer kunnen we even bellen? Groetjes.',
  ar: 'مرحبًا، متى يمكننا أن نتحدّث قليلًا على الهاتف؟ مع التحية.',
  tr: 'Merhaba, ne zaman telefonda biraz konuşabiliriz? Selamlar.',
  pl: 'Cześć, kiedy możemy chwilę porozmawiać przez telefon? Pozdrawiam.',
  en: 'Hi, when can we talk on the phone for a moment? Greetings.',
};
