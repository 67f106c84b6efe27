import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Card } from '../../domain/card.ts';
import { WORD_GROUPS } from '../../domain/card.ts';
import { titleIn } from '../../domain/title-in.ts';
import { spokenLocale } from '../../i18n/activate-locale.ts';
import { formatList } from '../../i18n/format.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { CardPicture } from '../../ui/pictures/cards/card-picture.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { GROUP_LABELS } from './card-labels.ts';
import { Grouped, Rows } from './card-rows.tsx';

interface WordsProps { readonly cards: readonly Card[] }

const withPicture = (cards: readonly Card[], picture: string): readonly Card[] => cards.filter((card) => card.picture === picture);

/** Not by picture, all pictures to choose from, or one of them. */
type Choice = 'none' | 'all' | { readonly picture: string };

const NAMED = 2;

function Pictures({ cards, onPick }: WordsProps & { readonly onPick: (picture: string) => void }) {
  const locale = spokenLocale();
  const pictures = [...new Set(cards.map(({ picture }) => picture))];
  const nameOf = (picture: string): string => {
    const those = withPicture(cards, picture).map((card) => titleIn(card, locale).text);
    return those.length > NAMED ? `${formatList(those.slice(0, NAMED))} …` : formatList(those);
  };
  return (
    <ul class="rows card-rows">
      {pictures.map((picture) => <li key={picture}><TapCard picture={<CardPicture name={picture} size={72} />} title={<bdi>{nameOf(picture)}</bdi>} onClick={() => onPick(picture)} /></li>)}
    </ul>
  );
}

/** The words by what they are about, or by the picture that comes to mind. */
export function WordsList({ cards }: WordsProps) {
  const { navigation } = useServices();
  const choice = useSignal<Choice>('none');
  const { value } = choice;
  if (value === 'none') {
    return (
      <>
        <Button look="soft" icon="eye" onClick={() => { choice.value = 'all'; }}>{t`Zoek met een plaatje`}</Button>
        <Grouped cards={cards} groups={WORD_GROUPS.map((group) => [i18n._(GROUP_LABELS[group]), (card) => card.group === group])} />
      </>
    );
  }
  // Most pictures are of one word: its card is what she looks for, not a list of one.
  const pick = (picture: string): void => {
    const [only, ...more] = withPicture(cards, picture);
    if (only && more.length === 0) navigation.go({ at: 'card', id: only.id });
    else choice.value = { picture };
  };
  return (
    <>
      <div class="row">
        <Button look="quiet" icon="more" onClick={() => { choice.value = 'none'; }}>{t`Alle woorden`}</Button>
        {value !== 'all' && <Button look="quiet" icon="undo" onClick={() => { choice.value = 'all'; }}>{t`Ander plaatje`}</Button>}
      </div>
      {value === 'all'
        ? <Pictures cards={cards} onPick={pick} />
        : <><div class="centre"><CardPicture name={value.picture} size={112} /></div><Rows cards={withPicture(cards, value.picture)} /></>}
    </>
  );
}
