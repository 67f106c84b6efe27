import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createReader } from '../../../app/hooks/read-aloud/reader.ts';

class Utterance extends EventTarget {
  voice: unknown;
  lang = '';
  rate = 1;
  readonly text: string;
  constructor(text: string) { super(); this.text = text; }
}

let queue: Utterance[];
const synthesis = { getVoices: () => [{ lang: 'nl-NL', localService: true, default: true }], speak: (one: Utterance) => { queue.push(one); }, cancel: () => { queue = []; }, addEventListener: () => undefined } as unknown as SpeechSynthesis;

beforeEach(() => {
  queue = [];
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
});
afterEach(() => vi.unstubAllGlobals());

const LINES = ['Kost het geld?', 'Nee. Advies is gratis. Vraag het gerust.', 'Tot ziens.'];
const started = (at: number): void => { queue[at]?.dispatchEvent(new Event('start')); };
const texts = (): readonly string[] => queue.map(({ text }) => text);

it('says one sentence at a time, and knows which one', () => {
  const reader = createReader(synthesis)!;
  reader.speak(LINES, 'nl');
  expect(texts()).toEqual(['Kost het geld?', 'Nee.', 'Advies is gratis.', 'Vraag het gerust.', 'Tot ziens.']);
  expect(reader.said.value).toEqual({ line: 0, sentence: 0 });
  started(2);
  expect(reader.said.value).toEqual({ line: 1, sentence: 1 });
});

it('goes on from a sentence in the middle of a line, and is silent after the last', () => {
  const reader = createReader(synthesis)!;
  reader.speak(LINES, 'nl', { from: { line: 1, sentence: 1 }, rate: 0.5 });
  expect(texts()).toEqual(['Advies is gratis.', 'Vraag het gerust.', 'Tot ziens.']);
  expect(queue[0]?.rate).toBe(0.5);
  queue[1]?.dispatchEvent(new Event('end'));
  expect(reader.speaking.value).toBe(true);
  queue[2]?.dispatchEvent(new Event('end'));
  expect([reader.speaking.value, reader.said.value]).toEqual([false, undefined]);
});

it('leaves out what no voice here can say', () => {
  const reader = createReader(synthesis)!;
  reader.speak(LINES, 'nl', { languages: ['nl', 'ar', 'nl'] });
  expect(texts()).toEqual(['Kost het geld?', 'Tot ziens.']);
});
