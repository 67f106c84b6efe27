import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import type { Locale } from '../i18n/locales.ts';
import { LOCALE_NAMES, LOCALES, directionOf } from '../i18n/locales.ts';
import { ChooseOne } from './choices.tsx';
import { Sheet } from './sheet.tsx';
import './spoken-words.css';

type WordsByLocale = Readonly<Record<Locale, readonly string[]>>;

interface SpokenWordsProps {
  readonly to: ComponentChildren;
  readonly words: WordsByLocale;
  /** Said in this language: the big one. */
  readonly spoken: Locale;
  /** Under it, so that she knows what she says, or can say it in Dutch. */
  readonly beside: Locale;
  readonly bigLabel: string;
  readonly closeLabel: string;
  readonly children?: ComponentChildren;
}

function Lines({ words, locale, look }: { readonly words: WordsByLocale; readonly locale: Locale; readonly look: string }) {
  return <div class={look} lang={locale} dir={directionOf(locale)}>{words[locale].map((line) => <p key={line}>{line}</p>)}</div>;
}

/** Sentences to say aloud or to show across the table, in two languages under each other. */
export function SpokenWords({ to, words, spoken, beside, bigLabel, closeLabel, children }: SpokenWordsProps) {
  const big = useSignal(false);
  return (
    <article class="card spoken">
      <h3 class="spoken-to">{to}</h3>
      <Lines words={words} locale={spoken} look="spoken-main" />
      {beside !== spoken && <Lines words={words} locale={beside} look="spoken-beside" />}
      <div class="row">
        <button type="button" class="button button-plain spoken-big" onClick={() => { big.value = true; }}>{bigLabel}</button>
        {children}
      </div>
      {big.value && (
        <Sheet title={<span class="only-read">{to}</span>} onClose={() => { big.value = false; }}>
          <Lines words={words} locale={spoken} look="spoken-huge" />
          <button type="button" class="button button-soft" onClick={() => { big.value = false; }}>{closeLabel}</button>
        </Sheet>
      )}
    </article>
  );
}

interface LanguageChoiceProps { readonly question: ComponentChildren; readonly value: Locale; readonly onChange: (locale: Locale) => void }

/** The five languages, each in its own script. */
export function LanguageChoice({ question, value, onChange }: LanguageChoiceProps) {
  return <div class="languages"><ChooseOne shape="small" question={question} value={value} onChange={onChange} options={LOCALES.map((code) => ({ code, lang: code, label: LOCALE_NAMES[code] }))} /></div>;
}
