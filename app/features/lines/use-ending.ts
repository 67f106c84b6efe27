import type { RecordId } from '../../domain/ids.ts';
import { useHubAct } from '../../hooks/use-hub-act.ts';
import { useServices } from '../../services.ts';

interface Ending extends Pick<ReturnType<typeof useHubAct>, 'busy' | 'error'> {
  readonly end: (after: () => void) => void;
}

/** Takes away what two people shared, here and at the hub. */
export function useEnding(id: RecordId): Ending {
  const { lines } = useServices();
  const { busy, error, run } = useHubAct();
  return { busy, error, end: (after) => run(() => lines.end(id), after) };
}
