interface SameWordsProps { readonly words: readonly string[]; readonly label: string }

/** The words that both screens show, numbered, so that they can be read aloud one by one. */
export function SameWords({ words, label }: SameWordsProps) {
  return (
    <ol class="same-words" aria-label={label}>
      {words.map((word, at) => <li key={at}><span class="same-number" aria-hidden="true">{at + 1}</span><bdi dir="auto">{word}</bdi></li>)}
    </ol>
  );
}
