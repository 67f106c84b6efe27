import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import { localVoice } from './voices.ts';

export interface Reader {
  /** Whether there is a voice for this language that needs no network. */
  readonly canSpeak: (lang: string) => boolean;
  readonly speaking: ReadonlySignal<boolean>;
  /** Speaks line by line; what was being said stops. */
  readonly speak: (lines: readonly string[], lang: string) => void;
  readonly stop: () => void;
  /** Goes up when the device tells of other voices: most do so only after a while. */
  readonly voicesChanged: ReadonlySignal<number>;
}

/** Undefined where the browser cannot speak at all. */
export function createReader(synthesis: SpeechSynthesis | undefined): Reader | undefined {
  if (!synthesis) return undefined;
  const speaking = signal(false);
  const voicesChanged = signal(0);
  // Old WebKit has speech without events for its voices.
  synthesis.addEventListener?.('voiceschanged', () => { voicesChanged.value += 1; });
  let run = 0;
  const stop = (): void => {
    run += 1;
    synthesis.cancel();
    speaking.value = false;
  };
  return {
    speaking, voicesChanged, stop,
    canSpeak: (lang) => localVoice(synthesis.getVoices(), lang) !== undefined,
    speak: (lines, lang) => {
      stop();
      const voice = localVoice(synthesis.getVoices(), lang);
      if (!voice || lines.length === 0) return;
      const mine = run;
      speaking.value = true;
      for (const [at, text] of lines.entries()) {
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        const isLast = at === lines.length - 1;
        const done = (): void => { if (isLast && mine === run) speaking.value = false; };
        utterance.addEventListener('end', done);
        utterance.addEventListener('error', done);
        synthesis.speak(utterance);
      }
    },
  };
}
