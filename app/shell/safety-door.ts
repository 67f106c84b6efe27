import { addEntry, readEntry } from '../hooks/history-entry.ts';
import type { RootState } from './root-state.ts';

type WhenThere = (work: () => void) => void;

export interface SafetyDoor {
  /** Safety is there at once, and its entry as soon as the browser is where it was asked to go. */
  readonly open: (whenThere?: WhenThere) => void;
  /** Back to what lies behind it, as with the phone's own back button. */
  readonly close: () => void;
  /** On to another place, which takes over the entry. */
  readonly goOn: () => void;
  /** How many entries quick exit has to wind back beside those of the places. */
  readonly entries: () => number;
}

/** Safety is one entry of the browser's history, whatever lies behind it: the phone's back button closes it and leads no further. */
export function createSafetyDoor({ safety, call }: Pick<RootState, 'safety' | 'call'>, whenThere: WhenThere): SafetyDoor {
  const isFront = (): boolean => readEntry(history.state).isFront;
  let [isOn, isClosing] = [isFront(), false];
  const enter = (): void => {
    if (!safety.peek()) return;
    if (!isFront()) addEntry(history, { depth: readEntry(history.state).depth, isFront: true });
    isOn = true;
  };
  const shut = (): void => {
    safety.value = false;
    call.value = 'none';
  };
  // The page was loaded anew with it in front.
  if (isOn) safety.value = true;
  enter();
  addEventListener('popstate', ({ state }) => {
    // An address that just came in, and is taken away again.
    if (location.hash !== '') return;
    const wasOn = isOn;
    [isOn, isClosing] = [readEntry(state).isFront, false];
    if (isOn) safety.value = true;
    else if (wasOn) shut();
  });
  return {
    open: (when = whenThere) => {
      safety.value = true;
      when(enter);
    },
    close: () => {
      // A second tap does not wait for a browser that does not go back.
      if (!isOn || isClosing) return shut();
      isClosing = true;
      history.back();
    },
    goOn: () => {
      isOn = false;
      shut();
    },
    entries: () => (isFront() && !isClosing ? 1 : 0),
  };
}
