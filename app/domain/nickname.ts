import { foldText } from './fold-text.ts';

/** Words of the volunteer's language; `pattern` says which comes first: `{adjective} {noun}` or `{noun} {adjective}`. */
export interface NicknameWords {
  readonly adjectives: readonly string[];
  readonly nouns: readonly string[];
  readonly pattern?: '{adjective} {noun}' | '{noun} {adjective}';
}

/**
 * A nickname that no other contact has. `pick(n)` chooses a whole number below n. From there on it goes round,
 * so a free pair is found whenever there is one; when all are taken a number is added.
 */
export function offerNickname(taken: Iterable<string>, pick: (n: number) => number, words: NicknameWords): string {
  const used = new Set([...taken].map(foldText));
  const pairs = words.adjectives.length * words.nouns.length;
  if (pairs === 0) return '';
  const start = pick(pairs);
  for (let step = 0; step < pairs; step += 1) {
    const offered = pairAt((start + step) % pairs, words);
    if (!used.has(foldText(offered))) return offered;
  }
  const base = pairAt(start % pairs, words);
  let number = 2;
  while (used.has(foldText(`${base} ${number}`))) number += 1;
  return `${base} ${number}`;
}

function pairAt(at: number, { adjectives, nouns, pattern = '{adjective} {noun}' }: NicknameWords): string {
  const noun = nouns[at % nouns.length] ?? '';
  const adjective = adjectives[Math.floor(at / nouns.length)] ?? '';
  return pattern.replace('{adjective}', adjective).replace('{noun}', noun);
}
