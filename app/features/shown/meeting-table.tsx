import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Card } from '../../domain/card.ts';
import type { Locale } from '../../i18n/locales.ts';
import { directionOf } from '../../i18n/locales.ts';
import type { InAll, MeetingNeed } from '../../reference/shown-words.ts';
import { MEETING_LABELS, MEETING_WORDS, WISH_TITLE } from '../../reference/shown-words.ts';
import { CardPicture } from '../../ui/pictures/cards/card-picture.tsx';
import type { SaidPlace } from '../../hooks/read-aloud/reader.ts';
import { PageView } from './page-view.tsx';
import { markAt, SaidWords } from './said-line.tsx';
import type { ShownPage } from '../../hooks/shown-page.ts';
import { cardPage, textPage } from '../../hooks/shown-page.ts';
import { wishShown } from '../../hooks/shown-texts.ts';
import { useCardVoice } from '../../hooks/voices/use-card-voice.ts';
import type { Clips } from '../../vault/clips.ts';
import { lookButtons, TableFrame, useLooks } from './table-frame.tsx';
import { useSpeaking } from './use-speaking.tsx';
import { WordFinder } from './word-finder.tsx';

type Need = MeetingNeed | 'words' | 'wish';
const PICTURES: Readonly<Record<Need, string>> = { slower: 'slow', explain: 'ask', break: 'waiting', words: 'two-languages', wish: 'say-again' };
const NEEDS = ['slower', 'explain', 'break', 'words', 'wish'] as const;

type At = Need | { readonly card: Card } | undefined;

const labelOf = (need: Need): InAll => (need === 'wish' ? WISH_TITLE : MEETING_LABELS[need]);

function Needs({ language, hasWish, onPick }: { readonly language: Locale; readonly hasWish: boolean; readonly onPick: (need: Need) => void }) {
  return (
    <ul class="meeting-needs">
      {NEEDS.filter((need) => need !== 'wish' || hasWish).map((need) => (
        <li key={need}>
          <button type="button" class="shown-tile meeting-need" onClick={() => onPick(need)}>
            <CardPicture name={PICTURES[need]} size={72} />
            <span><strong lang={language} dir={directionOf(language)}>{labelOf(need)[language]}</strong>{language !== 'nl' && <span class="soft" lang="nl" dir="ltr">{labelOf(need).nl}</span>}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Held up to the professional in Dutch; under it the same for the parent. */
function HeldUp({ need, language, said }: { readonly need: MeetingNeed; readonly language: Locale; readonly said: SaidPlace | undefined }) {
  return (
    <div class="shown-words held-up">
      <div class="shown-picture"><CardPicture name={PICTURES[need]} size={132} /></div>
      <h1 lang="nl" dir="ltr"><SaidWords words={MEETING_WORDS[need].nl} mark={markAt(said, 0)} language="nl" /></h1>
      {language !== 'nl' && <p class="shown-beside" lang={language} dir={directionOf(language)}>{MEETING_WORDS[need][language]}</p>}
    </div>
  );
}

interface MeetingTableProps { readonly language: Locale; readonly wish: string | undefined; readonly cards: readonly Card[]; readonly clips: Clips; readonly onClose: () => void }

/** What can be read aloud of it: what is held up in Dutch, for who does not dare to say it; the rest in her language. */
function pageAt(at: At, language: Locale, wish: string | undefined): ShownPage | undefined {
  if (at === undefined || at === 'words') return undefined;
  if (at === 'wish') return wish ? textPage(wishShown(wish, language), language) : undefined;
  if (typeof at === 'string') return { title: MEETING_WORDS[at].nl, language: 'nl', parts: [] };
  return cardPage(at.card, language) ?? cardPage(at.card, 'nl');
}

/** During a meeting: slower, explain, a break, the words and what she wants to say, each one tap away and nothing else. */
export function MeetingTable({ language, wish, cards, clips, onClose }: MeetingTableProps) {
  const at = useSignal<At>(undefined);
  const looks = useLooks();
  const now = at.value;
  const card = typeof now === 'object' ? now.card : undefined;
  const page = pageAt(now, language, wish);
  const { hush, said, buttons, panel } = useSpeaking(page, useCardVoice(clips, card, page?.language));
  const go = (next: At): void => {
    hush();
    at.value = next;
  };
  return (
    <TableFrame looks={looks} name={card?.id ?? String(now)} panel={panel} label={t`Tijdens het gesprek`} buttons={[
      ...(now ? [{ icon: 'undo', label: t`Knoppen`, onClick: () => go(card ? 'words' : undefined) } as const] : []),
      ...buttons, ...lookButtons(looks),
      { icon: 'check', label: t`Klaar`, onClick: () => { hush(); onClose(); }, main: true },
    ]}>
      {!now && <><h1 class="only-read">{t`Tijdens het gesprek`}</h1><Needs language={language} hasWish={wish !== undefined} onPick={go} /></>}
      {now === 'words' && <WordFinder cards={cards} language={language} onPick={(found) => go({ card: found })} />}
      {typeof now === 'string' && now !== 'words' && now !== 'wish' && <HeldUp need={now} language={language} said={said} />}
      {page && (card || now === 'wish') && <PageView page={page} beside={card && language !== 'nl' ? cardPage(card, 'nl') : undefined} said={said} />}
    </TableFrame>
  );
}
