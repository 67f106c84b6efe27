import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Card } from '../../domain/card.ts';
import { findCards } from '../../domain/find-cards.ts';
import { offeredUnasked } from '../../domain/lead-on.ts';
import { useCardEntries } from '../../hooks/use-card-entries.ts';
import type { Locale } from '../../i18n/locales.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PictureTiles } from './picture-tiles.tsx';

/** What is drawn before she asks for more. */
const AT_FIRST = 12;

/** The words, found as they sound while the meeting goes on, or by going through all of them: who cannot type has no other way. */
export function WordFinder({ cards, language, onPick }: { readonly cards: readonly Card[]; readonly language: Locale; readonly onPick: (card: Card) => void }) {
  const query = useSignal('');
  const wideFor = useSignal<string | undefined>(undefined);
  const words = useMemo(() => cards.filter(({ kind }) => kind === 'word'), [cards]);
  const entries = useCardEntries(words);
  const found = useMemo(() => (query.value.trim() === '' || entries.length === 0 ? offeredUnasked(words) : findCards(entries, query.value)), [entries, words, query.value]);
  const shown = wideFor.value === query.value ? found : found.slice(0, AT_FIRST);
  const pick = (id: string): void => {
    const card = found.find((one) => one.id === id);
    if (card) onPick(card);
  };
  return (
    <>
      <h1>{t`Woorden`}</h1>
      <TextField label={t`Zoek een woord, zoals het klinkt`} kind="search" inputMode="search" value={query.value} onInput={(text) => { query.value = text; }} maxLength={40} />
      <PictureTiles look="rows" besideDutch cards={shown} language={language} onPick={pick} />
      {shown.length < found.length && <Button look="quiet" icon="more" onClick={() => { wideFor.value = query.value; }}>{t`Toon meer`}</Button>}
    </>
  );
}
