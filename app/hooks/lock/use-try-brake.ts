import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { useLocked } from '../../services.ts';
import type { Attempt } from './attempt-with.ts';
import { attemptWith } from './attempt-with.ts';
import { createTryBrake } from './try-brake.ts';

const TICK_MS = 500;

export interface Braked {
  readonly waitMs: Signal<number>;
  readonly attempt: Attempt;
}

export function useTryBrake(delayMs: (wrongTries: number) => number): Braked {
  const { settings, clock, keyRing } = useLocked();
  const brake = useMemo(() => createTryBrake({ settings, keep: keyRing.keepTries, now: clock.now, delayMs }), []);
  const waitMs = useSignal(brake.waitMs());
  const look = (): void => { waitMs.value = brake.waitMs(); };
  useEffect(() => {
    const timer = setInterval(look, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const attempt = useMemo(() => attemptWith(brake), []);
  return {
    waitMs,
    attempt: async (work) => {
      const looked = await attempt(work);
      look();
      return looked;
    },
  };
}
