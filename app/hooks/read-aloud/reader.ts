import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import { takeTurn } from './one-voice.ts';
import { localVoice } from './voices.ts';

/**
 * `from` counts lines from 0; `rate` is 1 for the voice's own speed. `languages` has the language of each line where they
 * differ: what no voice here can say is left out, for in another voice nobody would understand it.
 */
export interface SpeakHow { readonly from?: number; readonly rate?: number; readonly languages?: readonly string[] }

export interface Reader {
  /** Whether there is a voice for this language that needs no network. */
  readonly canSpeak: (lang: string) => boolean;
  readonly speaking: ReadonlySignal<boolean>;
  /** The line that is being said, counted from 0; undefined in silence. */
  readonly line: ReadonlySignal<number | undefined>;
  /** Speaks line by line; what was being said stops. */
  readonly speak: (lines: readonly string[], lang: string, how?: SpeakHow) => void;
  readonly stop: () => void;
  /** Goes up when the device tells of other voices: most do so only after a while. */
  readonly voicesChanged: ReadonlySignal<number>;
}

/** Undefined where the browser cannot speak at all. */
export function createReader(synthesis: SpeechSynthesis | undefined): Reader | undefined {
  if (!synthesis) return undefined;
  const speaking = signal(false);
  const line = signal<number | undefined>(undefined);
  const voicesChanged = signal(0);
  // Old WebKit has speech without events for its voices.
  synthesis.addEventListener?.('voiceschanged', () => { voicesChanged.value += 1; });
  let run = 0;
  const stop = (): void => {
    run += 1;
    synthesis.cancel();
    speaking.value = false;
    line.value = undefined;
  };
  return {
    speaking, line, voicesChanged, stop,
    canSpeak: (lang) => localVoice(synthesis.getVoices(), lang) !== undefined,
    speak: (lines, lang, { from = 0, rate = 1, languages = [] } = {}) => {
      takeTurn(stop);
      stop();
      const voices = synthesis.getVoices();
      const said = [...lines.entries()].slice(from).flatMap(([at, text]) => {
        const voice = localVoice(voices, languages[at] ?? lang);
        return voice ? [{ at, text, voice }] : [];
      });
      if (said.length === 0) return;
      const mine = run;
      speaking.value = true;
      line.value = said[0]!.at;
      for (const { at, text, voice } of said) {
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.rate = rate;
        const isLast = at === said.at(-1)!.at;
        const done = (): void => {
          if (!isLast || mine !== run) return;
          speaking.value = false;
          line.value = undefined;
        };
        utterance.addEventListener('start', () => { if (mine === run) line.value = at; });
        utterance.addEventListener('end', done);
        utterance.addEventListener('error', done);
        synthesis.speak(utterance);
      }
    },
  };
}
