import { useSignal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { WriteError, WriteResult } from '../vault/vault.ts';

export interface Saving {
  readonly error: Signal<WriteError | undefined>;
  readonly busy: Signal<boolean>;
  /** Runs one save at a time: twenty quick taps are one tap. `after` runs only when it is on disk. */
  readonly save: (work: () => Promise<WriteResult>, after: () => void) => void;
}

export function useSave(): Saving {
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
      void work().then((result) => {
        running.current = false;
        busy.value = false;
        if (result.ok) after();
        else error.value = result.error;
      });
    },
  };
}
