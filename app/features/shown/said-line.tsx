import { useEffect, useRef } from 'preact/hooks';
import type { ShownLine } from '../../hooks/shown.ts';
import { isInArabicLetters } from '../../domain/language-of-words.ts';
import { wordsOf } from '../../hooks/shown-page.ts';

/** One line, which stands out while it is said. Own words keep a language and a direction of their own. */
export function SaidLine({ line, isSaid, isStruck }: { readonly line: ShownLine; readonly isSaid: boolean; readonly isStruck?: boolean }) {
  const element = useRef<HTMLParagraphElement>(null);
  useEffect(() => { if (isSaid) element.current?.scrollIntoView({ block: 'center' }); }, [isSaid]);
  return <p ref={element} class={isSaid ? 'is-said' : ''} {...(typeof line === 'string' ? {} : { dir: 'auto', lang: isInArabicLetters(line.own) ? 'ar' : '' })}>{isStruck ? <s>{wordsOf(line)}</s> : wordsOf(line)}</p>;
}
