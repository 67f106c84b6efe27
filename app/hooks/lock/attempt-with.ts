import type { Result } from '../../domain/result.ts';
import type { RingError } from '../../vault/key-ring.ts';
import type { TryBrake } from './try-brake.ts';

/** Looks at one proof. Undefined when it is too early for another try. */
export type Attempt = <Value>(look: () => Promise<Result<Value, RingError>>) => Promise<Result<Value, RingError> | undefined>;

/** These say that the proof itself was not the right one. */
const isWrong = (error: RingError): boolean => error.type === 'wrong' || error.type === 'no-such-lock';

export const attemptWith = (brake: TryBrake): Attempt => async (look) => {
  if (brake.waitMs() > 0) return undefined;
  // Together, so that it costs no time; what was found is not told before the try is counted.
  const [looked] = await Promise.all([look(), brake.begin()]);
  if (looked.ok) brake.right();
  else if (isWrong(looked.error)) await brake.wrong();
  else brake.undo();
  return looked;
};
