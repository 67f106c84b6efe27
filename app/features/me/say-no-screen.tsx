import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { RecordId } from '../../domain/ids.ts';
import { spokenShown } from '../../hooks/spoken-shown.ts';
import { spokenLocale } from '../../i18n/activate-locale.ts';
import { STEP_LABELS } from '../../i18n/labels/road-labels.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { NoMoment, NoSentence } from '../../reference/no-sentences.ts';
import { MOMENT_WORDS, NO_SENTENCES } from '../../reference/no-sentences.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Screen } from '../../ui/screen.tsx';
import { LanguageChoice, SpokenWords } from '../../ui/spoken-words.tsx';
import './me.css';

const MOMENTS = ['no', 'not-now', 'hand-back'] as const;
const PICTURES: Readonly<Record<NoMoment, string>> = { no: 'open-hand-no', 'not-now': 'waiting', 'hand-back': 'hand-back' };

function Sentence({ sentence, language }: { readonly sentence: NoSentence; readonly language: Locale }) {
  const { expectReturn, show } = useServices();
  const { to, words, listener, moment } = sentence;
  const spoken = listener === 'dutch' ? 'nl' : language;
  const share = (): void => {
    expectReturn();
    // She may close the share sheet again; that is no error.
    navigator.share({ text: words[spoken].join(' ') }).catch(() => undefined);
  };
  return (
    <SpokenWords to={i18n._(to)} words={words} spoken={spoken} beside={listener === 'dutch' ? language : 'nl'} bigLabel={t`Laat groot zien`} onBig={() => show(spokenShown(words, spoken, PICTURES[moment]))}>
      {'share' in navigator && <button type="button" class="pill" onClick={share}><Icon name="share" size={20} />{t`Deel`}</button>}
    </SpokenWords>
  );
}

interface SayNoProps {
  /** She came for these only. */
  readonly handBack?: true;
  readonly roadId?: RecordId;
}

/** Saying it is one thing, passing it on the other: of a family nothing goes along before the parent said yes to it. */
function AfterSaying({ roadId }: { readonly roadId: RecordId }) {
  const { navigation, records } = useServices();
  const lineId = records.get('road', roadId)?.lineId;
  return (
    <section class="stack">
      <h2>{t`En daarna`}</h2>
      {lineId && <Button look="soft" icon="phone" onClick={() => navigation.go({ at: 'line', id: lineId })}>{t`Naar deze lijn`}</Button>}
      <Button look="soft" icon="handshake" onClick={() => navigation.go({ at: 'step', roadId, kind: 'handover' })}>{i18n._(STEP_LABELS.handover)}</Button>
    </section>
  );
}

/** Words that are ready when saying no is hard. */
export function SayNoScreen({ handBack, roadId }: SayNoProps) {
  const { navigation } = useServices();
  const language = useSignal<Locale>(spokenLocale());
  // Who came for a few words has them in sight first.
  const choice = <LanguageChoice question={t`Lees het in`} value={language.value} onChange={(next) => { language.value = next; }} />;
  return (
    <Screen title={handBack ? t`Teruggeven` : t`Nee zeggen`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{handBack ? t`Teruggeven mag. Zeg het zelf: de app stuurt niets.` : t`Nee is ook een antwoord. Je hoeft niet uit te leggen waarom.`}</p>
      {!handBack && choice}
      {MOMENTS.filter((moment) => !handBack || moment === 'hand-back').map((moment) => (
        <section class="stack" key={moment}>
          <h2>{i18n._(MOMENT_WORDS[moment])}</h2>
          {NO_SENTENCES.filter((sentence) => sentence.moment === moment).map((sentence) => <Sentence key={sentence.id} sentence={sentence} language={language.value} />)}
        </section>
      ))}
      {handBack && choice}
      {roadId && <AfterSaying roadId={roadId} />}
    </Screen>
  );
}
