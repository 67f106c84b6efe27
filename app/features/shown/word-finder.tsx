import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Card } from '../../domain/card.ts';
import { findCards } from '../../domain/find-cards.ts';
import { offeredUnasked } from '../../domain/lead-on.ts';
import { useCardEntries } from '../../hooks/use-card-entries.ts';
import type { Locale } from '../../i18n/locales.ts';
import { TextField } from '../../ui/text-field.tsx';
import { PictureTiles } from './picture-tiles.tsx';

const MOST_FOUND = 12;

/** The words, found as they sound while the meeting goes on. */
export function WordFinder({ cards, language, onPick }: { readonly cards: readonly Card[]; readonly language: Locale; readonly onPick: (card: Card) => void }) {
  const query = useSignal('');
  const words = useMemo(() => cards.filter(({ kind }) => kind === 'word'), [cards]);
  const entries = useCardEntries(words);
  const found = useMemo(() => (query.value.trim() === '' || entries.length === 0 ? offeredUnasked(words) : findCards(entries, query.value)).slice(0, MOST_FOUND), [entries, words, query.value]);
  const pick = (id: string): void => {
    const card = found.find((one) => one.id === id);
    if (card) onPick(card);
  };
  return (
    <>
      <h1>{t`Woorden`}</h1>
      <TextField label={t`Zoek een woord, zoals het klinkt`} kind="search" inputMode="search" value={query.value} onInput={(text) => { query.value = text; }} maxLength={40} />
      <PictureTiles look="rows" besideDutch cards={found} language={language} onPick={pick} />
    </>
  );
}
