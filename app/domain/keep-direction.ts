const TURNS = /[\u202a-\u202e\u2066-\u2069]/;
const OVERRIDES = /[\u202a-\u202e]/g;
const OPENS = /[\u2066-\u2068]/;
const CLOSES = '\u2069';

/**
 * The same words without what could turn the sentence around them: a name from elsewhere may begin by closing the
 * isolation that it stands in. Isolates in pairs stay: a sentence of ours that was kept has them around a name.
 */
export function keepDirection(text: string): string {
  if (!TURNS.test(text)) return text;
  const chars = [...text.replace(OVERRIDES, '')];
  const open: number[] = [];
  const lone = new Set<number>();
  for (const [at, char] of chars.entries()) {
    if (OPENS.test(char)) open.push(at);
    else if (char === CLOSES && open.pop() === undefined) lone.add(at);
  }
  for (const at of open) lone.add(at);
  return chars.filter((_, at) => !lone.has(at)).join('');
}
