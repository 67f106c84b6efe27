import type { Card, CardLanguage } from './card.ts';
import { CARD_LANGUAGES } from './card.ts';

/** What a card is called in a language, else in Dutch, else in any: an organisation's own card may have one only. */
export function titleIn(card: Card, language: CardLanguage): { readonly text: string; readonly lang: CardLanguage } {
  const lang = [language, 'nl' as const, ...CARD_LANGUAGES].find((one) => card.texts[one]) ?? 'nl';
  return { text: card.texts[lang]?.title ?? card.id, lang };
}
