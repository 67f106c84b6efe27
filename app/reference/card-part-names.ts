import type { CardPart } from '../domain/card.ts';
import type { Locale } from '../i18n/locales.ts';

/**
 * What stands above a part of a card. In the language of the card, which is the parent's and need not be that of the
 * app; so not in the catalogs. A part without a name here speaks for itself.
 */
export const CARD_PART_NAMES: Readonly<Partial<Record<CardPart, Readonly<Record<Locale, string>>>>> = {
  does: { nl: 'Dit doen ze', ar: 'ماذا يفعلون', tr: 'Ne yaparlar', pl: 'Co robią', en: 'What they do' },
  doesNot: { nl: 'Dit doen ze niet', ar: 'ما لا يفعلونه', tr: 'Ne yapmazlar', pl: 'Czego nie robią', en: 'What they do not do' },
  decides: { nl: 'Wie beslist?', ar: 'من يقرّر؟', tr: 'Kim karar verir?', pl: 'Kto decyduje?', en: 'Who decides?' },
  costs: { nl: 'Wat kost het?', ar: 'ما التكلفة؟', tr: 'Ücreti ne?', pl: 'Ile to kosztuje?', en: 'What does it cost?' },
  takes: { nl: 'Hoe lang duurt het?', ar: 'كم يستغرق ذلك؟', tr: 'Ne kadar sürer?', pl: 'Jak długo to trwa?', en: 'How long does it take?' },
  bring: { nl: 'Neem mee', ar: 'ما يُستحسن إحضاره', tr: 'Yanında getir', pl: 'Weź ze sobą', en: 'Bring with you' },
  mayRefuse: { nl: 'Hier mag je nee zeggen', ar: 'يحقّ لك الرفض', tr: 'Hayır diyebilirsin', pl: 'Możesz powiedzieć „nie”', en: 'You may say no to this' },
};

/** Above pictures to choose from: what holds a parent back, and places to go. */
export const DECK_NAMES: Readonly<Record<'barrier' | 'other', Readonly<Record<Locale, string>>>> = {
  barrier: { nl: 'Wat houdt je tegen?', ar: 'ما الذي يمنعك؟', tr: 'Seni ne tutuyor?', pl: 'Co Cię powstrzymuje?', en: 'What holds you back?' },
  other: { nl: 'Kijk samen', ar: 'لننظر معًا', tr: 'Birlikte bakalım', pl: 'Zobaczmy razem', en: 'Let us look together' },
};
