import type { Card } from '../../domain/card.ts';
import { titleIn } from '../../domain/title-in.ts';
import { parentLanguage } from '../../hooks/parent-language.ts';
import { spokenLocale } from '../../i18n/activate-locale.ts';
import { directionOf } from '../../i18n/locales.ts';
import { useServices } from '../../services.ts';
import { CardPicture } from '../../ui/pictures/cards/card-picture.tsx';
import { TapCard } from '../../ui/tap-card.tsx';

/** A card in a list: its name for her, and under it for the parent. */
export function CardRow({ card }: { readonly card: Card }) {
  const { navigation } = useServices();
  const own = titleIn(card, spokenLocale());
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
