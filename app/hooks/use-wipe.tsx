import { t } from '@lingui/core/macro';
import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLocked, type WipeDevice } from '../services.ts';
import { Note } from '../ui/note.tsx';

export interface Wiping {
  /** From her last yes on: there is no way back while it goes on, and when it is done the page starts anew. */
  readonly busy: Signal<boolean>;
  readonly wipe: () => void;
  /** Says that it could not be done. */
  readonly alert: JSX.Element;
}

/** Wiping what is on this device, and hearing so when nothing was wiped. */
export function useWipe(after: Parameters<WipeDevice>[0]): Wiping {
  const { wipeDevice } = useLocked();
  const busy = useSignal(false);
  const failed = useSignal(false);
  const wipe = (): void => {
    if (busy.peek()) return;
    busy.value = true;
    failed.value = false;
    void wipeDevice(after).then((isGone) => {
      busy.value = isGone;
      failed.value = !isGone;
    });
  };
  return { busy, wipe, alert: <div role="alert">{failed.value && <Note look="alarm" icon="warning">{t`Wissen lukt nu niet. Er is niets veranderd. Laad de app opnieuw en probeer het dan weer.`}</Note>}</div> };
}
