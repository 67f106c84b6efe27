import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Card } from '../../domain/card.ts';
import type { Locale } from '../../i18n/locales.ts';
import { directionOf } from '../../i18n/locales.ts';
import type { MeetingNeed } from '../../reference/shown-words.ts';
import { MEETING_LABELS, MEETING_WORDS } from '../../reference/shown-words.ts';
import { CardPicture } from '../../ui/pictures/cards/card-picture.tsx';
import { PageView } from './page-view.tsx';
import type { BarButton } from './shown-bar.tsx';
import { ShownBar } from './shown-bar.tsx';
import { cardPage } from '../../hooks/shown-page.ts';
import { WordFinder } from './word-finder.tsx';

const PICTURES: Readonly<Record<MeetingNeed | 'words', string>> = { slower: 'slow', explain: 'ask', break: 'waiting', words: 'two-languages' };
const NEEDS = ['slower', 'explain', 'break', 'words'] as const;

type At = MeetingNeed | 'words' | { readonly card: Card } | undefined;

function Needs({ language, onPick }: { readonly language: Locale; readonly onPick: (need: MeetingNeed | 'words') => void }) {
  return (
    <ul class="meeting-needs">
      {NEEDS.map((need) => (
        <li key={need}>
          <button type="button" class="shown-tile meeting-need" onClick={() => onPick(need)}>
            <CardPicture name={PICTURES[need]} size={72} />
            <span><strong lang={language} dir={directionOf(language)}>{MEETING_LABELS[need][language]}</strong>{language !== 'nl' && <span class="soft" lang="nl" dir="ltr">{MEETING_LABELS[need].nl}</span>}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Held up to the professional in Dutch; under it the same for the parent. */
function HeldUp({ need, language }: { readonly need: MeetingNeed; readonly language: Locale }) {
  return (
    <div class="shown-words held-up">
      <div class="shown-picture"><CardPicture name={PICTURES[need]} size={132} /></div>
      <h1 lang="nl" dir="ltr">{MEETING_WORDS[need].nl}</h1>
      {language !== 'nl' && <p class="shown-beside" lang={language} dir={directionOf(language)}>{MEETING_WORDS[need][language]}</p>}
    </div>
  );
}

/** During a meeting: slower, explain, a break, and the words, each one tap away and nothing else. */
export function MeetingTable({ language, cards, onClose }: { readonly language: Locale; readonly cards: readonly Card[]; readonly onClose: () => void }) {
  const at = useSignal<At>(undefined);
  const isTurned = useSignal(false);
  const now = at.value;
  const page = typeof now === 'object' ? cardPage(now.card, language) ?? cardPage(now.card, 'nl') : undefined;
  const buttons: readonly BarButton[] = [
    ...(now ? [{ icon: 'undo', label: t`Knoppen`, onClick: () => { at.value = typeof now === 'object' ? 'words' : undefined; } } as const] : []),
    { icon: 'turn', label: t`Draai om`, pressed: isTurned.value, onClick: () => { isTurned.value = !isTurned.value; } },
    { icon: 'check', label: t`Klaar`, onClick: onClose, main: true },
  ];
  return (
    <main class="shown-frame">
      <div class={isTurned.value ? 'scroll shown is-turned' : 'scroll shown'}>
        <div class="shown-inner">
          {!now && <><h1 class="only-read">{t`Tijdens het gesprek`}</h1><Needs language={language} onPick={(need) => { at.value = need; }} /></>}
          {now === 'words' && <WordFinder cards={cards} language={language} onPick={(card) => { at.value = { card }; }} />}
          {typeof now === 'string' && now !== 'words' && <HeldUp need={now} language={language} />}
          {page && typeof now === 'object' && <PageView page={page} beside={language === 'nl' ? undefined : cardPage(now.card, 'nl')} said={undefined} />}
        </div>
      </div>
      <ShownBar label={t`Tijdens het gesprek`} buttons={buttons} />
    </main>
  );
}
