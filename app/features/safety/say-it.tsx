import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Shown } from '../../hooks/shown.ts';
import { spokenShown } from '../../hooks/spoken-shown.ts';
import { spokenLocale } from '../../i18n/activate-locale.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { SafetySentence } from '../../reference/safety-sentences.ts';
import { SAFETY_SENTENCES } from '../../reference/safety-sentences.ts';
import { BigWords, LanguageChoice, SpokenWords } from '../../ui/spoken-words.tsx';

/** Lays it on the table with the lock behind it; only where something of a family could be behind it. */
export type ShowToParent = (shown: Shown) => void;

/**
 * Words for when she has none: to the lines in Dutch, to the parent and herself in their own language. What she reads
 * herself while she calls comes up over this screen, and never asks for the lock in between.
 */
export function SayIt({ onShow }: { readonly onShow: ShowToParent | undefined }) {
  const own: Locale = spokenLocale();
  const chosen = useSignal<Locale>(own);
  const language = chosen.value;
  const big = useSignal<SafetySentence | undefined>(undefined);
  const inLanguage = ({ listener }: SafetySentence): Locale => (listener === 'dutch' ? 'nl' : language);
  const enlarge = (sentence: SafetySentence): void => {
    if (sentence.id === 'to-parent' && onShow) onShow(spokenShown(sentence.words, language, 'listener'));
    else big.value = sentence;
  };
  const shown = big.value;
  return (
    <section class="stack">
      <h2>{t`Dit kun je zeggen`}</h2>
      <LanguageChoice question={t`Lees het in`} value={language} onChange={(next) => { chosen.value = next; }} />
      {SAFETY_SENTENCES.map((sentence) => (
        <SpokenWords key={sentence.id} to={i18n._(sentence.to)} words={sentence.words} bigLabel={t`Laat groot zien`} onBig={() => enlarge(sentence)}
          spoken={inLanguage(sentence)} beside={sentence.listener === 'dutch' ? language : 'nl'} />
      ))}
      {shown && <BigWords to={i18n._(shown.to)} words={shown.words} spoken={inLanguage(shown)} closeLabel={t`Sluit`} onClose={() => { big.value = undefined; }} />}
    </section>
  );
}
