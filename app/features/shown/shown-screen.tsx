import { t } from '@lingui/core/macro';
import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Card } from '../../domain/card.ts';
import { titleIn } from '../../domain/title-in.ts';
import type { Reader } from '../../hooks/read-aloud/reader.ts';
import type { RecordSignals } from '../../hooks/record-signals.ts';
import type { Shown } from '../../hooks/shown.ts';
import { useAddedCards } from '../../hooks/use-added-cards.ts';
import { cardsOr, useCardsWith } from '../../hooks/use-cards.ts';
import { useCardVoice } from '../../hooks/voices/use-card-voice.ts';
import type { Locale } from '../../i18n/locales.ts';
import { directionOf } from '../../i18n/locales.ts';
import { DECK_NAMES } from '../../reference/card-part-names.ts';
import { Button } from '../../ui/button.tsx';
import { CardPicture } from '../../ui/pictures/cards/card-picture.tsx';
import type { Clips } from '../../vault/clips.ts';
import { ClosedView } from './closed-view.tsx';
import { LanguageSheet } from './language-sheet.tsx';
import { MeetingTable } from './meeting-table.tsx';
import { PageView } from './page-view.tsx';
import { PictureTiles } from './picture-tiles.tsx';
import type { BarButton } from './shown-bar.tsx';
import { ShownBar } from './shown-bar.tsx';
import type { ShownPage } from '../../hooks/shown-page.ts';
import { cardPage, spokenLines, textPage } from '../../hooks/shown-page.ts';
import { OWN_RATE, rateAt } from './speak-row.tsx';
import { VoicePanel } from './voice-panel.tsx';
import './shown.css';

interface ShownScreenProps {
  readonly shown: Shown;
  /** For what her organisation added to the cards. */
  readonly records: Pick<RecordSignals, 'list'>;
  /** Voices that were recorded to the cards. */
  readonly clips: Clips;
  /** Goes on in the app, which asks for the lock. */
  readonly onLeave: () => void;
  /** She is about to send something: coming back does not ask for the lock again. */
  readonly expectReturn: () => void;
}

interface Looks {
  readonly language: Signal<Locale>;
  readonly besideDutch: Signal<boolean>;
  /** Text this many times as large, as a step. */
  readonly size: Signal<number>;
  readonly isTurned: Signal<boolean>;
}

type Laid = Exclude<Shown, { readonly type: 'meeting' }>;

const SIZES = [1, 1.3, 1.7] as const;

interface OnTheTable { readonly page: ShownPage | undefined; readonly beside: ShownPage | undefined; readonly card: Card | undefined; readonly tiles: readonly Card[] }

/** What is to be seen now: a page, and pictures that lead on. */
function layOut(shown: Laid, cards: readonly Card[], at: string | undefined, language: Locale): OnTheTable {
  if (shown.type === 'text') return { page: textPage(shown, language), beside: language === 'nl' ? undefined : textPage(shown, 'nl'), card: undefined, tiles: [] };
  const byId = new Map(cards.map((card) => [card.id, card]));
  const find = (ids: readonly string[]): readonly Card[] => ids.flatMap((id) => byId.get(id) ?? []);
  const card = byId.get(at ?? (shown.ids.length === 1 ? shown.ids[0] ?? '' : ''));
  if (!card) return { page: undefined, beside: undefined, card: undefined, tiles: find(shown.ids) };
  return { card, page: cardPage(card, titleIn(card, language).lang), beside: language === 'nl' ? undefined : cardPage(card, 'nl'), tiles: find(card.leadsTo) };
}

function SendOn({ page, expectReturn }: { readonly page: ShownPage; readonly expectReturn: () => void }) {
  if (!('share' in navigator)) return null;
  const send = (): void => {
    expectReturn();
    // She may close the share sheet again; that is no error.
    navigator.share({ text: spokenLines(page).join('\n') }).catch(() => undefined);
  };
  return <Button look="plain" icon="share" onClick={send}>{t`Stuur naar haar eigen telefoon`}</Button>;
}

interface TableProps extends Pick<ShownScreenProps, 'clips' | 'expectReturn'> { readonly shown: Laid; readonly cards: readonly Card[]; readonly onClose: () => void }

function Table({ shown, cards, clips, onClose, expectReturn }: TableProps) {
  const looks: Looks = { language: useSignal(shown.language), besideDutch: useSignal(false), size: useSignal(0), isTurned: useSignal(false) };
  const way = useSignal<readonly string[]>([]);
  const [asksLanguage, speaks, rate] = [useSignal(false), useSignal(false), useSignal(OWN_RATE)];
  const { page, beside, card, tiles } = layOut(shown, cards, way.value.at(-1), looks.language.value);
  const voice = useCardVoice(clips, card, page?.language);
  const { reader } = voice;
  const hasLanguages = shown.type === 'cards' || Object.keys(shown.texts).length > 1;
  const hush = (): void => { voice.device?.stop(); reader?.stop(); speaks.value = false; };
  const turnTo = (next: readonly string[]): void => {
    hush();
    way.value = next;
  };
  const hasVoice = page !== undefined && reader?.canSpeak(page.language) === true;
  // When all is said she may hear it again; without a voice the second tap takes the note away.
  const isOn = speaks.value && (!hasVoice || reader?.speaking.value === true);
  const say = (by: Reader | undefined, from: number): void => {
    if (page && by?.canSpeak(page.language)) by.speak(spokenLines(page), page.language, { from, rate: rateAt(rate.value) });
  };
  const speak = (): void => {
    if (isOn) return hush();
    speaks.value = true;
    say(voice.reader, 0);
  };
  const buttons: readonly BarButton[] = [
    ...(page ? [{ icon: isOn ? 'quiet' : 'speaker', label: isOn ? t`Stil` : t`Lees voor`, onClick: speak } as const] : []),
    { icon: 'bigger', label: t`Groter`, onClick: () => { looks.size.value = (looks.size.value + 1) % SIZES.length; } },
    { icon: 'turn', label: t`Draai om`, pressed: looks.isTurned.value, onClick: () => { looks.isTurned.value = !looks.isTurned.value; } },
    ...(hasLanguages ? [{ icon: 'globe', label: t`Taal`, onClick: () => { hush(); asksLanguage.value = true; } } as const] : []),
    { icon: 'check', label: t`Klaar`, onClick: () => { hush(); onClose(); }, main: true },
  ];
  const picture = card?.picture ?? (shown.type === 'text' ? shown.picture : undefined);
  return (
    <main class="shown-frame">
      <div class={looks.isTurned.value ? 'scroll shown is-turned' : 'scroll shown'} style={{ '--shown-size': SIZES[looks.size.value] }}>
        <div class="shown-inner">
          {picture && <div class="shown-picture"><CardPicture name={picture} size={132} /></div>}
          {page && <PageView page={page} beside={looks.besideDutch.value ? beside : undefined} said={reader?.line.value} />}
          {!page && shown.type === 'cards' && <h1 lang={looks.language.value} dir={directionOf(looks.language.value)} tabIndex={-1}>{DECK_NAMES[tiles.every(({ kind }) => kind === 'barrier') ? 'barrier' : 'other'][looks.language.value]}</h1>}
          {tiles.length > 0 && <PictureTiles look={page ? 'rows' : 'tiles'} cards={tiles} language={looks.language.value} onPick={(id) => turnTo([...way.value, id])} />}
          {way.value.length > 0 && <Button look="quiet" icon="undo" onClick={() => turnTo(way.value.slice(0, -1))}>{t`Vorige kaart`}</Button>}
          {page && card && <SendOn page={page} expectReturn={expectReturn} />}
        </div>
      </div>
      {speaks.value && page && <VoicePanel voice={voice} language={page.language} rate={rate} onSpeak={say} />}
      <ShownBar label={t`Wat je met deze kaart kunt`} buttons={buttons} />
      {asksLanguage.value && <LanguageSheet language={looks.language} besideDutch={looks.besideDutch} onClose={() => { asksLanguage.value = false; }} />}
    </main>
  );
}

/** The phone on the table, for the parent's eyes: nothing else of the app can be reached from here without the lock. */
export function ShownScreen({ shown, records, clips, onLeave, expectReturn }: ShownScreenProps) {
  const cards = useCardsWith(useAddedCards(records));
  const isClosed = useSignal(false);
  useEffect(() => {
    // The phone's own back button ends here too, never in the app.
    const close = (): void => { isClosed.value = true; };
    addEventListener('popstate', close);
    return () => removeEventListener('popstate', close);
  }, []);
  if (isClosed.value) return <ClosedView onAgain={() => { isClosed.value = false; }} onLeave={onLeave} />;
  if (cards === 'loading') return <main class="scroll shown" aria-busy="true" />;
  const all = cardsOr(cards);
  const close = (): void => { isClosed.value = true; };
  if (shown.type === 'meeting') return <MeetingTable language={shown.language} cards={all} onClose={close} />;
  return <Table shown={shown} cards={all} clips={clips} onClose={close} expectReturn={expectReturn} />;
}
