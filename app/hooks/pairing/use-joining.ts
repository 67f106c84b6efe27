import type { ReadonlySignal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Result } from '../../domain/result.ts';
import type { DevicesError, Joining } from '../own-devices.ts';
import { useServices } from '../../services.ts';

export interface Knocking {
  readonly busy: ReadonlySignal<boolean>;
  readonly error: ReadonlySignal<DevicesError | undefined>;
  /** Present while she waits to be let in. */
  readonly joining: ReadonlySignal<Joining | undefined>;
  readonly joined: ReadonlySignal<boolean>;
  readonly knock: (join: () => Promise<Result<Joining, DevicesError>>) => void;
  readonly stop: () => void;
}

/** Knocks with a code, and waits to be let in. Who leaves the screen waits no longer. */
export function useJoining(): Knocking {
  const busy = useSignal(false);
  const error = useSignal<DevicesError | undefined>(undefined);
  const joining = useSignal<Joining | undefined>(undefined);
  const joined = useSignal(false);
  const left = useRef(false);
  const { holdReturn } = useServices();
  // Whoever let her in is told to call: that call is no leaving.
  const isWaiting = joining.value !== undefined && !joined.value;
  useEffect(() => (isWaiting ? holdReturn() : undefined), [isWaiting]);
  useEffect(() => () => {
    left.current = true;
    if (!joined.peek()) joining.peek()?.cancel();
  }, []);
  const stop = (why?: DevicesError): void => {
    joining.value?.cancel();
    joining.value = undefined;
    error.value = why;
  };
  const wait = async (knocked: Joining): Promise<void> => {
    joining.value = knocked;
    const admitted = await knocked.admitted;
    // She stopped, or knocked again: this answer is to an old question.
    if (joining.peek() !== knocked) return;
    if (admitted.ok) joined.value = true;
    else stop(admitted.error);
  };
  const knock: Knocking['knock'] = (join) => {
    busy.value = true;
    error.value = undefined;
    void join().then((knocked) => {
      busy.value = false;
      if (!knocked.ok) error.value = knocked.error;
      else if (left.current) knocked.value.cancel();
      else void wait(knocked.value);
    });
  };
  return { busy, error, joining, joined, knock, stop: () => stop() };
}
