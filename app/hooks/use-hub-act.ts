import type { ReadonlySignal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { err, type Result } from '../domain/result.ts';
import { useServices } from '../services.ts';
import type { DevicesError } from './own-devices.ts';

interface HubAct {
  readonly busy: ReadonlySignal<boolean>;
  readonly error: ReadonlySignal<DevicesError | undefined>;
  /** `after` runs only when it was done, and only where she still is. */
  readonly run: (act: () => Promise<Result<void, DevicesError>>, after: () => void) => void;
}

/** Something that needs the hub, once at a time, with its answer. */
export function useHubAct(): HubAct {
  const { navigation } = useServices();
  const busy = useSignal(false);
  const error = useSignal<DevicesError | undefined>(undefined);
  const run: HubAct['run'] = (act, after) => {
    if (busy.peek()) return;
    busy.value = true;
    error.value = undefined;
    const from = navigation.here();
    const finish = (done: Result<void, DevicesError>): void => {
      busy.value = false;
      if (done.ok) navigation.onlyFrom(from, after);
      else error.value = done.error;
    };
    act().then(finish, (fault: unknown) => {
      // A fault of ours: the button works again all the same.
      finish(err({ type: 'storage' }));
      throw fault;
    });
  };
  return { busy, error, run };
}
