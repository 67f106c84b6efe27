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
  // The Dutch word is what the professional will say, whatever the two of them speak.
  const others = [titleIn(card, parentLanguage()), titleIn(card, 'nl')].filter(({ text, lang }, at, all) => text !== own.text && all.findIndex((one) => one.lang === lang) === at);
  return (
    <TapCard
      picture={<CardPicture name={card.picture} size={52} />}
      title={<bdi lang={own.lang} dir={directionOf(own.lang)}>{own.text}</bdi>}
      under={others.length === 0 ? undefined : others.map(({ text, lang }) => <span key={lang} class="card-other-title"><bdi lang={lang} dir={directionOf(lang)}>{text}</bdi></span>)}
      onClick={() => navigation.go({ at: 'card', id: card.id })}
    />
  );
}
