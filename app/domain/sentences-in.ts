/** A full stop, a question or a cry, with what closes behind it. */
const ENDS = /[.!?\u061f\u2026]+["'\u2019\u201d\u00bb)\]\u2069]*\s+/gu;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, known);
  return known;
}

/** For a browser that knows no sentences. */
function cutAtMarks(text: string): readonly string[] {
  const ends = [...text.matchAll(ENDS)].map((mark) => mark.index + mark[0].length).filter((end) => end < text.length);
  return [0, ...ends].map((start, at) => text.slice(start, ends[at]));
}

/** The sentences of a line, one by one; put together again they are the line as it was. */
export function sentencesIn(text: string, language: string): readonly string[] {
  // Old Firefox has no Segmenter.
  const pieces = typeof (Intl as Partial<typeof Intl>).Segmenter === 'function' ? Array.from(segmenterOf(language).segment(text), ({ segment }) => segment) : cutAtMarks(text);
  const sentences: string[] = [];
  for (const piece of pieces) {
    // Dots alone are not said: they belong to the sentence before.
    if (sentences.length > 0 && !SAYS_SOMETHING.test(piece)) sentences.push(sentences.pop()! + piece);
    else sentences.push(piece);
  }
  return sentences.length > 0 ? sentences : [text];
}
