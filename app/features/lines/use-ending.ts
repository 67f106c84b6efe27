import type { ReadonlySignal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import type { RecordId } from '../../domain/ids.ts';
import type { DevicesError } from '../../hooks/own-devices.ts';
import { useServices } from '../../services.ts';

interface Ending {
  readonly busy: ReadonlySignal<boolean>;
  readonly error: ReadonlySignal<DevicesError | undefined>;
  readonly end: (after: () => void) => void;
}

/** Takes away what two people shared, here and at the hub. */
export function useEnding(id: RecordId): Ending {
  const { lines, navigation } = useServices();
  const busy = useSignal(false);
  const error = useSignal<DevicesError | undefined>(undefined);
  const end: Ending['end'] = (after) => {
    busy.value = true;
    error.value = undefined;
    const from = navigation.here();
    void lines.end(id).then((ended) => {
      busy.value = false;
      if (ended.ok) navigation.onlyFrom(from, after);
      else error.value = ended.error;
    });
  };
  return { busy, error, end };
}
