import type { ReadonlySignal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import type { Result } from '../../domain/result.ts';
import type { DevicesError } from '../../hooks/own-devices.ts';
import { useServices } from '../../services.ts';

interface TeamAct {
  readonly busy: ReadonlySignal<boolean>;
  readonly error: ReadonlySignal<DevicesError | undefined>;
  readonly run: (act: () => Promise<Result<void, DevicesError>>, after: () => void) => void;
}

/** Something that needs the hub, once at a time, with its answer. */
export function useTeamAct(): TeamAct {
  const { navigation } = useServices();
  const busy = useSignal(false);
  const error = useSignal<DevicesError | undefined>(undefined);
  const run: TeamAct['run'] = (act, after) => {
    busy.value = true;
    error.value = undefined;
    const from = navigation.here();
    void act().then((done) => {
      busy.value = false;
      if (done.ok) navigation.onlyFrom(from, after);
      else error.value = done.error;
    });
  };
  return { busy, error, run };
}
