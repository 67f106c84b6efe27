import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Card } from '../domain/card.ts';
import type { CardEntry } from '../domain/find-cards.ts';
import { toCardEntry } from '../domain/find-cards.ts';
import { breathe } from './breathe.ts';

const AT_ONCE = 12;

/** Made ready for searching a few at a time, so that typing never waits for it. */
export function useCardEntries(cards: readonly Card[]): readonly CardEntry[] {
  const entries = useSignal<readonly CardEntry[]>([]);
  useEffect(() => {
    let isOver = false;
    void (async () => {
      const ready: CardEntry[] = [];
      for (const [at, card] of cards.entries()) {
        if (at % AT_ONCE === 0) await breathe();
        if (isOver) return;
        ready.push(toCardEntry(card));
      }
      if (ready.length > 0) entries.value = ready;
    })();
    return () => { isOver = true; };
  }, [cards]);
  return entries.value;
}
