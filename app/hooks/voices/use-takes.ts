import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { MicrophoneError, Take } from './microphone.ts';
import { useHush } from '../use-hush.ts';
import { useMicrophone } from './use-microphone.ts';

export type TakesError = MicrophoneError | { readonly type: 'nothing-heard' | 'too-long' };

export interface Takes {
  /** By line; the last one is whole when all lines are there. */
  readonly takes: Signal<readonly Take[]>;
  /** The line that is being spoken; undefined when the microphone is off. */
  readonly at: Signal<number | undefined>;
  /** Sound comes in: the line can be ended. */
  readonly hears: Signal<boolean>;
  readonly error: Signal<TakesError | undefined>;
  /** Opens the microphone for all lines from the first, or for one only. */
  readonly begin: (only?: number) => Promise<void>;
  /** This line is said; on to the next. */
  readonly next: () => Promise<void>;
  /** Says this line once more. */
  readonly again: () => void;
  /** Turns the microphone off. What is not whole is thrown away; a line that was to be said once more stays as it was. */
  readonly stop: () => void;
  readonly drop: () => void;
}

interface TakesDeps {
  /** How many lines there are to say. */
  readonly count: number;
  readonly now: () => number;
}

/** Speaking line after line into the phone. What was said stays in memory until she keeps it. */
export function useTakes({ count, now }: TakesDeps): Takes {
  const takes = useSignal<readonly Take[]>([]);
  const at = useSignal<number | undefined>(undefined);
  const error = useSignal<TakesError | undefined>(undefined);
  const { hears, ...microphone } = useMicrophone(now);
  const last = useRef(0);
  const busy = useRef(false);
  const turnOff = (): void => {
    microphone.close();
    at.value = undefined;
  };
  /** One thing at a time: a second tap while the phone is still asking or closing a line does nothing. */
  const once = async (work: () => Promise<void>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    error.value = undefined;
    await work().finally(() => { busy.current = false; });
  };
  const begin = async (only?: number): Promise<void> => {
    const opened = await microphone.open();
    if (!opened.ok) error.value = opened.error;
    if (!opened.ok || !opened.value) return;
    [last.current, at.value] = [only ?? count - 1, only ?? 0];
    microphone.begin();
  };
  const next = async (): Promise<void> => {
    const line = at.value;
    if (line === undefined) return;
    const take = await microphone.end();
    if (at.value === undefined) return;
    if (!take) {
      error.value = { type: hears.value ? 'too-long' : 'nothing-heard' };
      // What was half heard is begun anew; what is not heard yet goes on listening.
      if (hears.value) microphone.begin();
      return;
    }
    takes.value = Object.assign([...takes.value], { [line]: take });
    if (line === last.current) return turnOff();
    at.value = line + 1;
    microphone.begin();
  };
  const stop = (): void => {
    turnOff();
    error.value = undefined;
    if (takes.value.length < count) takes.value = [];
  };
  useHush(stop);
  return {
    takes, at, hears, error, stop,
    begin: (only) => once(() => begin(only)),
    next: () => once(next),
    again: microphone.begin,
    drop: () => {
      takes.value = [];
      stop();
    },
  };
}
