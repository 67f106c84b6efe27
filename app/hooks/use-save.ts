import { useSignal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { err } from '../domain/result.ts';
import { useServices } from '../services.ts';
import type { WriteError, WriteResult } from '../vault/vault.ts';

export interface Saving {
  readonly error: Signal<WriteError | undefined>;
  readonly busy: Signal<boolean>;
  /** Runs one save at a time: twenty quick taps are one tap. `after` runs only when it is on disk. */
  readonly save: (work: () => Promise<WriteResult>, after: () => void) => void;
}

/** What was finished or taken away took the focus with it: a screen reader would begin at the top of the page again. */
function keepFocus(): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  const heading = [...document.querySelectorAll<HTMLElement>('main h1')].find((element) => element.offsetParent !== null);
  heading?.focus({ preventScroll: true });
}

export function useSave(): Saving {
  const { saving, navigation } = useServices();
  const error = useSignal<WriteError | undefined>(undefined);
  const busy = useSignal(false);
  const running = useRef(false);
  return {
    error, busy,
    save: (work, after) => {
      if (running.current) return;
      running.current = true;
      busy.value = true;
      error.value = undefined;
      saving.begin();
      const from = navigation.here();
      const finish = (result: WriteResult): void => {
        running.current = false;
        busy.value = false;
        saving.end(result.ok);
        if (result.ok) {
          navigation.onlyFrom(from, after);
          requestAnimationFrame(keepFocus);
        } else error.value = result.error;
      };
      work().then(finish, (fault: unknown) => {
        // A fault of ours: what she typed stays, and the button works again.
        finish(err({ type: 'unavailable' }));
        throw fault;
      });
    },
  };
}
