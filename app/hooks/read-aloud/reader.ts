import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import { sentencesIn } from '../../domain/sentences-in.ts';
import { takeTurn } from './one-voice.ts';
import { localVoice } from './voices.ts';

/** A line, counted from 0, and in it a sentence; a recorded voice says whole lines. */
export interface SaidPlace { readonly line: number; readonly sentence?: number }

/**
 * `rate` is 1 for the voice's own speed. `languages` has the language of each line where they differ: what no voice here
 * can say is left out, for in another voice nobody would understand it.
 */
export interface SpeakHow { readonly from?: SaidPlace; readonly rate?: number; readonly languages?: readonly string[] }

export interface Reader {
  /** Whether there is a voice for this language that needs no network. */
  readonly canSpeak: (lang: string) => boolean;
  readonly speaking: ReadonlySignal<boolean>;
  /** What is being said; undefined in silence. */
  readonly said: ReadonlySignal<SaidPlace | undefined>;
  /** Speaks one after the other; what was being said stops. */
  readonly speak: (lines: readonly string[], lang: string, how?: SpeakHow) => void;
  readonly stop: () => void;
  /** Goes up when the device tells of other voices: most do so only after a while. */
  readonly voicesChanged: ReadonlySignal<number>;
}

interface Utterance { readonly place: SaidPlace; readonly text: string; readonly voice: SpeechSynthesisVoice }

/** Sentence by sentence, each in a voice of its language, from the asked place on. */
function utterancesOf(lines: readonly string[], lang: string, { from = { line: 0 }, languages = [] }: SpeakHow, voices: readonly SpeechSynthesisVoice[]): readonly Utterance[] {
  return lines.flatMap((line, at) => {
    const language = languages[at] ?? lang;
    const voice = localVoice(voices, language);
    if (!voice || at < from.line) return [];
    const first = at === from.line ? from.sentence ?? 0 : 0;
    return sentencesIn(line, language).map((sentence, n) => ({ place: { line: at, sentence: n }, text: sentence.trim(), voice })).slice(first);
  });
}

/** Undefined where the browser cannot speak at all. `turn` is how it begins: between the lines of a recorded voice it takes nobody's turn. */
export function createReader(synthesis: SpeechSynthesis | undefined, turn: typeof takeTurn = takeTurn): Reader | undefined {
  if (!synthesis) return undefined;
  const speaking = signal(false);
  const said = signal<SaidPlace | undefined>(undefined);
  const voicesChanged = signal(0);
  // Old WebKit has speech without events for its voices.
  synthesis.addEventListener?.('voiceschanged', () => { voicesChanged.value += 1; });
  let run = 0;
  const stop = (): void => {
    run += 1;
    synthesis.cancel();
    speaking.value = false;
    said.value = undefined;
  };
  return {
    speaking, said, voicesChanged, stop,
    canSpeak: (lang) => localVoice(synthesis.getVoices(), lang) !== undefined,
    speak: (lines, lang, how = {}) => {
      turn(stop);
      stop();
      const all = utterancesOf(lines, lang, how, synthesis.getVoices());
      if (all.length === 0) return;
      const mine = run;
      speaking.value = true;
      said.value = all[0]!.place;
      for (const { place, text, voice } of all) {
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.rate = how.rate ?? 1;
        const isLast = place === all.at(-1)!.place;
        const done = (): void => {
          if (!isLast || mine !== run) return;
          speaking.value = false;
          said.value = undefined;
        };
        utterance.addEventListener('start', () => { if (mine === run) said.value = place; });
        utterance.addEventListener('end', done);
        utterance.addEventListener('error', done);
        synthesis.speak(utterance);
      }
    },
  };
}
