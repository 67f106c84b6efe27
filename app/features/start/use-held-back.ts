import { useEffect } from 'preact/hooks';
import { addEntry, readEntry } from '../../hooks/history-entry.ts';
import type { StepBack } from '../../ui/step-back.ts';

/** While `isHeld`, the phone's own back button takes one step back as the button on the screen does, instead of leaving the app. */
export function useHeldBack(isHeld: () => boolean, stepBack: StepBack): void {
  const held = isHeld();
  useEffect(() => {
    if (!held) return undefined;
    const over = readEntry(history.state).depth;
    const hold = (): void => addEntry(history, { depth: over + 1, isFront: false });
    const onPop = ({ state }: PopStateEvent): void => {
      if (location.hash !== '' || readEntry(state).depth > over) return;
      stepBack.current?.();
      if (isHeld()) hold();
    };
    // Quick exit winds back, too, and nothing may be added to that.
    const stop = (): void => removeEventListener('popstate', onPop);
    hold();
    addEventListener('popstate', onPop);
    addEventListener('drempel:exit', stop);
    return () => {
      stop();
      removeEventListener('drempel:exit', stop);
      if (readEntry(history.state).depth > over) history.back();
    };
  }, [held]);
}
