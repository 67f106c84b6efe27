import { useEffect, useRef } from 'preact/hooks';
import { isInArabicLetters } from '../../domain/language-of-words.ts';
import { sentencesIn } from '../../domain/sentences-in.ts';
import type { SaidPlace } from '../../hooks/read-aloud/reader.ts';
import type { ShownLine } from '../../hooks/shown.ts';
import { languageOfLine, wordsOf } from '../../hooks/shown-page.ts';
import type { Locale } from '../../i18n/locales.ts';

/** How much of a line is being said: all of it, or one of its sentences. */
export type Mark = 'all' | number | undefined;

/** The mark on the line with this place. */
export const markAt = (said: SaidPlace | undefined, line: number): Mark => (said?.line === line ? said.sentence ?? 'all' : undefined);

/** The words with the sentence that is being said standing out among them. */
export function SaidWords({ words, mark, language }: { readonly words: string; readonly mark: Mark; readonly language: Locale }) {
  if (mark === undefined) return <>{words}</>;
  const sentences = sentencesIn(words, language);
  if (mark === 'all' || sentences.length === 1) return <span class="is-said">{words}</span>;
  return <>{sentences.map((sentence, at) => (at === mark ? <span key={at} class="is-said">{sentence}</span> : sentence))}</>;
}

interface SaidLineProps { readonly line: ShownLine; readonly mark: Mark; readonly language: Locale; readonly isStruck?: boolean }

/** One line, which stands out while it is said. Own words keep a language and a direction of their own. */
export function SaidLine({ line, mark, language, isStruck }: SaidLineProps) {
  const element = useRef<HTMLParagraphElement>(null);
  const isSaid = mark !== undefined;
  useEffect(() => { if (isSaid) element.current?.scrollIntoView({ block: 'center' }); }, [isSaid]);
  const words = <SaidWords words={wordsOf(line)} mark={mark} language={languageOfLine(line, language)} />;
  return <p ref={element} {...(typeof line === 'string' ? {} : { dir: 'auto', lang: isInArabicLetters(line.own) ? 'ar' : '' })}>{isStruck ? <s>{words}</s> : words}</p>;
}
