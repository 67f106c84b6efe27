import { foldText } from '../../app/domain/fold-text.ts';
import { TRAP_WORDS } from '../unit/trap-word-lists.ts';
import { readings } from './read-catalog.ts';

/** Folds the letters of a pattern and leaves its signs alone. */
const foldPattern = (pattern: string): string => pattern.replaceAll(/\\p\{L\}|[\p{L}\p{M}]+/gu, (part) => (part.startsWith('\\') ? part : foldText(part)));

/** Folded text is words with one space between them, in every script; `\b` would know Latin letters only. */
function trapsOf(locale: string): readonly RegExp[] {
  const { words = [], stems = [], patterns = [] } = TRAP_WORDS[locale] ?? {};
  const all = [...words.map(foldText), ...stems.map((stem) => `${foldText(stem)}\\p{L}*`), ...patterns.map(foldPattern)];
  return all.map((pattern) => new RegExp(`(?<=^| )(?:${pattern})(?= |$)`, 'u'));
}

/** The words of a text that a parent hears differently in that language. */
export function trapsIn(locale: string, text: string): readonly string[] {
  const folded = readings(text).map(foldText).join('  ');
  return trapsOf(locale).flatMap((trap) => trap.exec(folded)?.[0] ?? []);
}
