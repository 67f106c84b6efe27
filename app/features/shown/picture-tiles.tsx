import type { Card } from '../../domain/card.ts';
import { titleIn } from '../../domain/title-in.ts';
import type { Locale } from '../../i18n/locales.ts';
import { directionOf } from '../../i18n/locales.ts';
import { CardPicture } from '../../ui/pictures/cards/card-picture.tsx';

interface PictureTilesProps {
  readonly cards: readonly Card[];
  readonly language: Locale;
  /** Pictures to choose from side by side, or what a card leads to under each other. */
  readonly look: 'tiles' | 'rows';
  /** With the Dutch name under it, for who will hear that one said. */
  readonly besideDutch?: boolean;
  readonly onPick: (id: string) => void;
}

function TileTitle({ card, language, besideDutch }: { readonly card: Card; readonly language: Locale; readonly besideDutch: boolean }) {
  const [{ text, lang }, dutch] = [titleIn(card, language), titleIn(card, 'nl').text];
  return <span><span lang={lang} dir={directionOf(lang)}>{text}</span>{besideDutch && dutch !== text && <span class="soft tile-dutch" lang="nl" dir="ltr">{dutch}</span>}</span>;
}

/** Pictures to tap together, each with its name in the parent's language. */
export function PictureTiles({ cards, language, look, besideDutch = false, onPick }: PictureTilesProps) {
  return (
    <ul class={look === 'tiles' ? 'shown-tiles' : 'shown-tiles shown-rows'}>
      {cards.map((card) => (
        <li key={card.id}>
          <button type="button" class="shown-tile" onClick={() => onPick(card.id)}>
            <CardPicture name={card.picture} size={look === 'tiles' ? 80 : 56} />
            <TileTitle card={card} language={language} besideDutch={besideDutch} />
          </button>
        </li>
      ))}
    </ul>
  );
}
