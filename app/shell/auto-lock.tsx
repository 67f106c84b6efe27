import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { secondsUntilLock, WARN_SECONDS } from './lock-timing.ts';

const TICK_MS = 1_000;
const ACTIVITY = ['pointerdown', 'keydown', 'scroll'] as const;

/** Locks after the time she set; warns first and one tap keeps it open. Compares clock times, because timers sleep with the phone. */
export function AutoLock() {
  const { settings, clock, lock } = useServices();
  const last = useSignal(clock.now());
  const left = useSignal<number | undefined>(undefined);
  useEffect(() => {
    const touch = (): void => { if (left.value === undefined) last.value = clock.now(); };
    const look = (): void => {
      const seconds = secondsUntilLock(last.value, clock.now(), settings.read().lockAfterMinutes);
      left.value = seconds <= WARN_SECONDS ? Math.max(0, seconds) : undefined;
      if (seconds <= 0) lock();
    };
    for (const name of ACTIVITY) addEventListener(name, touch, { passive: true, capture: true });
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(look, TICK_MS);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      for (const name of ACTIVITY) removeEventListener(name, touch, { capture: true });
    };
  }, []);
  if (left.value === undefined) return null;
  const stay = (): void => {
    last.value = clock.now();
    left.value = undefined;
  };
  const seconds = left.value;
  return (
    <Sheet title={t`Ben je er nog?`} onClose={stay}>
      <p role="timer">{plural(seconds, { one: 'De app gaat over # seconde op slot.', other: 'De app gaat over # seconden op slot.' })}</p>
      <p class="hint">{t`Wat je typte, blijft bewaard.`}</p>
      <Button onClick={stay}>{t`Ik ben er nog`}</Button>
      <Button look="quiet" icon="lock" onClick={lock}>{t`Doe nu op slot`}</Button>
    </Sheet>
  );
}
