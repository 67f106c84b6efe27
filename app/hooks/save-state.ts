import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';

export type SaveStep = 'nothing' | 'slow' | 'saved';

/** Long enough that a usual save says nothing but that it is done. */
const SLOW_AFTER_MS = 1_000;

/** What the app is doing with what she gave it, for who cannot see the screen change and for a phone that takes its time. */
export interface SaveState {
  readonly step: ReadonlySignal<SaveStep>;
  readonly begin: () => void;
  /** What went wrong is told where she tapped. */
  readonly end: (done: boolean) => void;
}

export function createSaveState(after: (delayMs: number, run: () => void) => () => void): SaveState {
  const step = signal<SaveStep>('nothing');
  let stop: () => void = () => undefined;
  return {
    step,
    begin: () => {
      stop();
      // Emptied, so that the same word is read out again.
      step.value = 'nothing';
      stop = after(SLOW_AFTER_MS, () => { step.value = 'slow'; });
    },
    end: (done) => {
      stop();
      step.value = done ? 'saved' : 'nothing';
    },
  };
}
