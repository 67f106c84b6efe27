import type { Card } from '../../domain/card.ts';
import { parentLanguage } from '../../hooks/parent-language.ts';
import { locale } from '../../i18n/activate-locale.ts';
import type { Locale } from '../../i18n/locales.ts';
import { directionOf } from '../../i18n/locales.ts';
import { useServices } from '../../services.ts';
import { CardPicture } from '../../ui/pictures/cards/card-picture.tsx';
import { TapCard } from '../../ui/tap-card.tsx';

export const ownLocale = (): Locale => (locale.value === 'pseudo' ? 'nl' : locale.value);

/** What a card is called in a language, or at least in Dutch. */
export const titleIn = (card: Card, language: Locale): { readonly text: string; readonly lang: Locale } => {
  const text = card.texts[language]?.title;
  return text === undefined ? { text: card.texts.nl?.title ?? card.id, lang: 'nl' } : { text, lang: language };
};

/** A card in a list: its name for her, and under it for the parent. */
export function CardRow({ card }: { readonly card: Card }) {
  const { navigation } = useServices();
  const own = titleIn(card, ownLocale());
  const hers = titleIn(card, parentLanguage());
  return (
    <TapCard
      picture={<CardPicture name={card.picture} size={52} />}
      title={<bdi lang={own.lang} dir={directionOf(own.lang)}>{own.text}</bdi>}
      under={hers.text === own.text ? undefined : <bdi lang={hers.lang} dir={directionOf(hers.lang)}>{hers.text}</bdi>}
      onClick={() => navigation.go({ at: 'card', id: card.id })}
    />
  );
}
