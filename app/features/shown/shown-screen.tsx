import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Card } from '../../domain/card.ts';
import type { Day } from '../../domain/day.ts';
import { readEntry } from '../../hooks/history-entry.ts';
import type { RecordSignals } from '../../hooks/record-signals.ts';
import type { Shown } from '../../hooks/shown.ts';
import { cardsOr, useCardsOf } from '../../hooks/use-cards.ts';
import { useCardVoice } from '../../hooks/voices/use-card-voice.ts';
import { directionOf } from '../../i18n/locales.ts';
import { LONG_AGO } from '../../reference/helplines-shown.ts';
import { DECK_NAMES } from '../../reference/card-part-names.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CardPicture } from '../../ui/pictures/cards/card-picture.tsx';
import type { Clips } from '../../vault/clips.ts';
import type { Answer } from './answered-view.tsx';
import { AnsweredView } from './answered-view.tsx';
import { ClosedView } from './closed-view.tsx';
import type { Laid } from './lay-out.ts';
import { isOld, layOut } from './lay-out.ts';
import { LanguageSheet } from './language-sheet.tsx';
import { MeetingTable } from './meeting-table.tsx';
import { PageView } from './page-view.tsx';
import { PictureTiles } from './picture-tiles.tsx';
import { QuestionTable } from './question-table.tsx';
import { lookButtons, TableFrame, useLooks } from './table-frame.tsx';
import { useSpeaking } from './use-speaking.tsx';
import type { ShownPage } from '../../hooks/shown-page.ts';
import { spokenLines } from '../../hooks/shown-page.ts';
import './shown.css';

interface ShownScreenProps {
  readonly shown: Shown;
  /** For what her organisation added to the cards. */
  readonly records: Pick<RecordSignals, 'list'>;
  /** Voices that were recorded to the cards. */
  readonly clips: Clips;
  readonly today: Day;
  /** Holds the place behind it once more, for the phone's own back button. */
  readonly onHold: () => void;
  /** Goes on in the app, which asks for the lock. */
  readonly onLeave: () => void;
  /** She is about to send something: coming back does not ask for the lock again. */
  readonly expectReturn: () => void;
}

/** Only because she wants it: on her phone others may read it. */
function SendOn({ page, expectReturn }: { readonly page: ShownPage; readonly expectReturn: () => void }) {
  const asks = useSignal(false);
  if (!('share' in navigator)) return null;
  const close = (): void => { asks.value = false; };
  const send = (): void => {
    close();
    expectReturn();
    // She may close the share sheet again; that is no error.
    navigator.share({ text: spokenLines(page).join('\n') }).catch(() => undefined);
  };
  return (
    <>
      <Button look="plain" icon="share" onClick={() => { asks.value = true; }}>{t`Stuur naar haar eigen telefoon`}</Button>
      {asks.value && (
        <Sheet title={t`Wil zij dit op haar eigen telefoon?`} onClose={close}>
          <p>{t`Wie haar telefoon pakt, kan het dan lezen. Vraag het haar eerst.`}</p>
          <Button icon="share" onClick={send}>{t`Ja, zij wil het`}</Button>
          <Button look="quiet" onClick={close}>{t`Nee`}</Button>
        </Sheet>
      )}
    </>
  );
}

interface TableProps extends Pick<ShownScreenProps, 'clips' | 'today' | 'expectReturn'> { readonly shown: Laid; readonly cards: readonly Card[]; readonly onClose: () => void }

function Table({ shown, cards, clips, today, onClose, expectReturn }: TableProps) {
  const [looks, language, besideDutch] = [useLooks(), useSignal(shown.language), useSignal(false)];
  const way = useSignal<readonly string[]>([]);
  const asksLanguage = useSignal(false);
  const { page, beside, card, tiles, canBeSent } = layOut(shown, cards, way.value.at(-1), language.value);
  const { hush, said, buttons, panel } = useSpeaking(page, useCardVoice(clips, card, page?.language));
  const turnTo = (next: readonly string[]): void => {
    hush();
    way.value = next;
  };
  const picture = card?.picture ?? (shown.type === 'text' ? shown.picture : undefined);
  return (
    <>
      <TableFrame looks={looks} name={way.value.join('/')} panel={panel} label={t`Wat je met deze kaart kunt`} buttons={[
        ...buttons, ...lookButtons(looks),
        { icon: 'globe', label: t`Taal`, onClick: () => { hush(); asksLanguage.value = true; } },
        { icon: 'check', label: t`Klaar`, onClick: () => { hush(); onClose(); }, main: true },
      ]}>
        {picture && <div class="shown-picture"><CardPicture name={picture} size={132} /></div>}
        {page && <PageView page={page} beside={besideDutch.value ? beside : undefined} said={said} />}
        {!page && shown.type === 'cards' && <h1 lang={language.value} dir={directionOf(language.value)} tabIndex={-1}>{DECK_NAMES[tiles.every(({ kind }) => kind === 'barrier') ? 'barrier' : 'other'][language.value]}</h1>}
        {page && card && isOld(card, today) && <p class="hint" lang={page.language} dir={directionOf(page.language)}>{LONG_AGO[page.language]}</p>}
        {tiles.length > 0 && <PictureTiles look={page ? 'rows' : 'tiles'} cards={tiles} language={language.value} onPick={(id) => turnTo([...way.value, id])} />}
        {way.value.length > 0 && <Button look="quiet" icon="undo" onClick={() => turnTo(way.value.slice(0, -1))}>{t`Vorige kaart`}</Button>}
        {page && canBeSent && <SendOn page={page} expectReturn={expectReturn} />}
      </TableFrame>
      {asksLanguage.value && <LanguageSheet language={language} besideDutch={besideDutch} onClose={() => { asksLanguage.value = false; }} />}
    </>
  );
}

/** The phone on the table, for the parent's eyes: nothing else of the app can be reached from here without the lock. */
export function ShownScreen({ shown, records, clips, today, onHold, onLeave, expectReturn }: ShownScreenProps) {
  const cards = useCardsOf(records);
  const isClosed = useSignal(false);
  const answer = useSignal<Answer | undefined>(undefined);
  const wentBack = useRef(false);
  const close = (): void => { isClosed.value = true; };
  const open = (): void => {
    if (wentBack.current) onHold();
    [wentBack.current, isClosed.value, answer.value] = [false, false, undefined];
  };
  useEffect(() => {
    // The phone's own back button ends here too, never in the app.
    const { depth } = readEntry(history.state);
    const onBack = ({ state }: PopStateEvent): void => {
      // Not where Safety was closed in front of it, nor the shortcut that leads there.
      if (location.hash === '' && readEntry(state).depth < depth) [wentBack.current, isClosed.value] = [true, true];
    };
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  if (answer.value) return <AnsweredView answer={answer.value} onAgain={open} onLeave={onLeave} />;
  // Only what everybody may read can be seen again: her own words are for her, not for who picks the phone up next.
  const isPublic = shown.type === 'cards' || (shown.type === 'meeting' && shown.wish === undefined);
  if (isClosed.value) return <ClosedView onAgain={isPublic ? open : undefined} onLeave={onLeave} />;
  if (shown.type === 'question') return <QuestionTable question={shown.question} first={shown.language} clips={clips} onClose={close} onAnswered={(given) => { answer.value = given; }} />;
  if (cards === 'loading') return <main class="scroll shown" aria-busy="true" />;
  const all = cardsOr(cards);
  if (shown.type === 'meeting') return <MeetingTable language={shown.language} wish={shown.wish} cards={all} clips={clips} onClose={close} />;
  return <Table shown={shown} cards={all} clips={clips} today={today} onClose={close} expectReturn={expectReturn} />;
}
