import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { spokenLocale } from '../../i18n/activate-locale.ts';
import type { Locale } from '../../i18n/locales.ts';
import { SAFETY_SENTENCES } from '../../reference/safety-sentences.ts';
import { LanguageChoice, SpokenWords } from '../../ui/spoken-words.tsx';

/** Words for when she has none: to the lines in Dutch, to the parent and herself in their own language. */
export function SayIt() {
  const own: Locale = spokenLocale();
  const chosen = useSignal<Locale>(own);
  const language = chosen.value;
  return (
    <section class="stack">
      <h2>{t`Dit kun je zeggen`}</h2>
      <LanguageChoice question={t`Lees het in`} value={language} onChange={(next) => { chosen.value = next; }} />
      {SAFETY_SENTENCES.map(({ id, to, words, listener }) => (
        <SpokenWords key={id} to={i18n._(to)} words={words} bigLabel={t`Laat groot zien`} closeLabel={t`Sluit`}
          spoken={listener === 'dutch' ? 'nl' : language} beside={listener === 'dutch' ? language : 'nl'} />
      ))}
    </section>
  );
}
