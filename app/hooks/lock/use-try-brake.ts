import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Result } from '../../domain/result.ts';
import { useLocked } from '../../services.ts';
import type { RingError } from '../../vault/key-ring.ts';
import { createTryBrake } from './try-brake.ts';

const TICK_MS = 500;

/** These say that the proof itself was not the right one. */
const isWrong = (error: RingError): boolean => error.type === 'wrong' || error.type === 'no-such-lock';

export interface Braked {
  readonly waitMs: Signal<number>;
  /** Looks at one proof. Undefined when it is too early for another try. */
  readonly attempt: <Value>(look: () => Promise<Result<Value, RingError>>) => Promise<Result<Value, RingError> | undefined>;
}

export function useTryBrake(delayMs: (wrongTries: number) => number): Braked {
  const { settings, clock } = useLocked();
  const brake = useMemo(() => createTryBrake({ settings, now: clock.now, delayMs }), []);
  const waitMs = useSignal(brake.waitMs());
  useEffect(() => {
    const timer = setInterval(() => { waitMs.value = brake.waitMs(); }, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return {
    waitMs,
    attempt: async (look) => {
      if (brake.waitMs() > 0) return undefined;
      brake.begin();
      const looked = await look();
      if (looked.ok) brake.right();
      else if (isWrong(looked.error)) brake.wrong();
      else brake.undo();
      waitMs.value = brake.waitMs();
      return looked;
    },
  };
}
