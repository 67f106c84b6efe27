import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { SaidPlace } from '../../hooks/read-aloud/reader.ts';
import type { Question } from '../../hooks/shown.ts';
import type { ShownPage } from '../../hooks/shown-page.ts';
import { spokenLines } from '../../hooks/shown-page.ts';
import { saying, withName } from '../../hooks/shown-texts.ts';
import { CONSENT_CARD } from '../../hooks/voices/consent-card.ts';
import { useCardVoice } from '../../hooks/voices/use-card-voice.ts';
import { dayIn } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { directionOf } from '../../i18n/locales.ts';
import { FREE_TO_SAY_NO, HOLDS_UNTIL, KEEP_AFTER_ALL, MAY_KNOW, NO_NOT_NOW, STRIKE_OUT, YES_THAT_MAY } from '../../reference/consent-words.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { CardPicture } from '../../ui/pictures/cards/card-picture.tsx';
import type { Clips } from '../../vault/clips.ts';
import type { Answer } from './answered-view.tsx';
import { LanguageSheet } from './language-sheet.tsx';
import { markAt, SaidLine, SaidWords } from './said-line.tsx';
import { lookButtons, TableFrame, useLooks } from './table-frame.tsx';
import { useSpeaking } from './use-speaking.tsx';

interface QuestionTableProps {
  readonly question: Question;
  readonly first: Locale;
  readonly clips: Clips;
  readonly onClose: () => void;
  readonly onAnswered: (answer: Answer) => void;
}

/** What is asked, in one language: the sentences that are not struck out, then how long and that she is free. */
function pageOf({ receiver, sentences, until }: Question, struck: ReadonlySet<number>, language: Locale): ShownPage {
  const kept = sentences.filter((_, at) => !struck.has(at)).map(({ kept: words, inAll }) => inAll?.[language] ?? saying(words, language));
  const terms = [HOLDS_UNTIL[language].replace('{day}', dayIn(language, until)), FREE_TO_SAY_NO[language]];
  return { title: withName(MAY_KNOW, receiver)[language], language, parts: [{ key: 'sentences', lines: kept }, { key: 'terms', lines: terms }] };
}

interface AskedProps { readonly question: Question; readonly page: ShownPage; readonly struck: ReadonlySet<number>; readonly said: SaidPlace | undefined; readonly beside: boolean; readonly onStrike: (at: number) => void }

/** Word for word what will be told, each sentence hers to strike out. */
function Asked({ question, page, struck, said, beside, onStrike }: AskedProps) {
  const { language } = page;
  const [spoken, terms] = [page.parts[0]!.lines.length, page.parts[1]!.lines];
  const placeOf = (at: number): number => 1 + question.sentences.slice(0, at).filter((_, before) => !struck.has(before)).length;
  return (
    <div class="shown-words" lang={language} dir={directionOf(language)}>
      <h1 tabIndex={-1}><SaidWords words={page.title} mark={markAt(said, 0)} language={language} /></h1>
      {beside && <p class="shown-beside" lang="nl" dir="ltr">{withName(MAY_KNOW, question.receiver).nl}</p>}
      <ul class="asked">
        {question.sentences.map(({ kept, inAll, isAsked }, at) => (
          <li key={at}>
            <SaidLine line={inAll?.[language] ?? saying(kept, language)} mark={struck.has(at) ? undefined : markAt(said, placeOf(at))} language={language} isStruck={struck.has(at)} />
            {beside && <p class="shown-beside" lang="nl" dir="ltr">{inAll?.nl ?? kept}</p>}
            {question.canStrike && !isAsked && <button type="button" class="pill" aria-pressed={struck.has(at)} onClick={() => onStrike(at)}><Icon name={struck.has(at) ? 'undo' : 'close'} />{(struck.has(at) ? KEEP_AFTER_ALL : STRIKE_OUT)[language]}</button>}
          </li>
        ))}
      </ul>
      {terms.map((line, n) => <SaidLine key={n} line={line} mark={markAt(said, 1 + spoken + n)} language={language} />)}
    </div>
  );
}

/** May this be told? In her language, by voice, and with her own finger: in front of the lock, so nothing else can be reached. */
export function QuestionTable({ question, first, clips, onClose, onAnswered }: QuestionTableProps) {
  const [looks, language, besideDutch] = [useLooks(), useSignal(first), useSignal(false)];
  const [asksLanguage, busy] = [useSignal(false), useSignal(false)];
  const struck = useSignal<ReadonlySet<number>>(new Set());
  const page = pageOf(question, struck.value, language.value);
  const { hush, said, buttons, panel } = useSpeaking(page, useCardVoice(clips, CONSENT_CARD, page.language, spokenLines(page)));
  const left = question.sentences.filter((_, at) => !struck.value.has(at));
  const strike = (at: number): void => {
    hush();
    struck.value = new Set(struck.value.has(at) ? [...struck.value].filter((one) => one !== at) : [...struck.value, at]);
  };
  const keeping = useRef<Promise<unknown>>(Promise.resolve());
  const saidNo = useRef(false);
  const yes = async (): Promise<void> => {
    if (busy.value) return;
    hush();
    busy.value = true;
    const kept = question.onYes(left.map((sentence) => sentence.kept));
    keeping.current = kept;
    const result = await kept;
    // What she tapped last holds.
    if (saidNo.current) return;
    busy.value = false;
    onAnswered(result.ok ? { said: 'yes', language: language.value } : { failed: 'yes', error: result.error });
  };
  const no = async (): Promise<void> => {
    if (saidNo.current) return;
    hush();
    [saidNo.current, busy.value] = [true, true];
    await keeping.current;
    const result = await question.onNo();
    onAnswered(result.ok ? { said: 'no', language: language.value } : { failed: 'no', error: result.error });
  };
  return (
    <>
      <TableFrame looks={looks} name="question" panel={panel} label={t`Wat je met deze vraag kunt`} buttons={[
        ...buttons, ...lookButtons(looks),
        { icon: 'globe', label: t`Taal`, onClick: () => { hush(); asksLanguage.value = true; } },
        { icon: 'check', label: t`Klaar`, onClick: () => { hush(); onClose(); }, main: true },
      ]}>
        <div class="shown-picture"><CardPicture name="consent" size={72} /></div>
        <Asked question={question} page={page} struck={struck.value} said={said} beside={besideDutch.value && language.value !== 'nl'} onStrike={strike} />
        <div class="stack answers" lang={language.value} dir={directionOf(language.value)}>
          {left.length > 0 && <Button icon="check" busy={busy.value} onClick={() => void yes()}>{YES_THAT_MAY[language.value]}</Button>}
          <Button look="quiet" icon="close" onClick={() => void no()}>{NO_NOT_NOW[language.value]}</Button>
        </div>
      </TableFrame>
      {asksLanguage.value && <LanguageSheet language={language} besideDutch={besideDutch} onClose={() => { asksLanguage.value = false; }} />}
    </>
  );
}
