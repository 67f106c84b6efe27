import type { ComponentChildren } from 'preact';
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
  /** Makes it fill the screen. */
  readonly onBig: () => void;
  readonly children?: ComponentChildren;
}

function Lines({ words, locale, look }: { readonly words: WordsByLocale; readonly locale: Locale; readonly look: string }) {
  return <div class={look} lang={locale} dir={directionOf(locale)}>{words[locale].map((line) => <p key={line}>{line}</p>)}</div>;
}

/** Sentences to say aloud or to show across the table, in two languages under each other. */
export function SpokenWords({ to, words, spoken, beside, bigLabel, onBig, children }: SpokenWordsProps) {
  return (
    <article class="card spoken">
      <h3 class="spoken-to">{to}</h3>
      <Lines words={words} locale={spoken} look="spoken-main" />
      {beside !== spoken && <Lines words={words} locale={beside} look="spoken-beside" />}
      <div class="row">
        <button type="button" class="button button-plain spoken-big" onClick={onBig}>{bigLabel}</button>
        {children}
      </div>
    </article>
  );
}

interface BigWordsProps extends Pick<SpokenWordsProps, 'to' | 'words' | 'spoken'> { readonly closeLabel: string; readonly onClose: () => void }

/** The same words for her own eyes, over what she is doing: whoever closes it is back in the app. */
export function BigWords({ to, words, spoken, closeLabel, onClose }: BigWordsProps) {
  return (
    <Sheet title={<span class="only-read">{to}</span>} onClose={onClose}>
      <Lines words={words} locale={spoken} look="spoken-huge" />
      <button type="button" class="button button-soft" onClick={onClose}>{closeLabel}</button>
    </Sheet>
  );
}

interface LanguageChoiceProps { readonly question: ComponentChildren; readonly value: Locale; readonly onChange: (locale: Locale) => void; readonly atOnce?: boolean }

/** The five languages, each in its own script. */
export function LanguageChoice({ question, value, onChange, atOnce = false }: LanguageChoiceProps) {
  return <div class="languages"><ChooseOne shape="small" atOnce={atOnce} question={question} value={value} onChange={onChange} options={LOCALES.map((code) => ({ code, lang: code, label: LOCALE_NAMES[code] }))} /></div>;
}
