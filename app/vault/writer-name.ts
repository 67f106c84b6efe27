import { deviceOfStamp, laterClock, parseStamp, receive } from '../domain/hybrid-clock.ts';
import type { HybridClock, Stamp } from '../domain/hybrid-clock.ts';
import type { DeviceId } from '../domain/ids.ts';
import type { RecordState } from '../domain/record.ts';

interface Naming {
  readonly writer: DeviceId;
  readonly clock: HybridClock;
  readonly now: number;
}

/** Whether the next stamp of this clock would come before that one. */
function isAhead(stamp: Stamp, { clock, now }: Naming): boolean {
  const { ms, counter } = parseStamp(stamp) ?? clock;
  const known = receive(laterClock(clock, { ms: now, counter: 0 }), stamp, now);
  return ms > known.ms || (ms === known.ms && counter > known.counter);
}

/**
 * Whether the name of this opening is no use for these records: something stands there under it that this opening cannot have
 * written any more. Names are drawn at random, but who shares a space reads them, and could write under one at the end of time:
 * followed, that would take the clock along, and with it everything she writes; not followed, her own edits would pass for known.
 * Nor can anybody have replaced what is not written yet: who says so would have the next edit gone before it is made.
 */
export const isNameTaken = (ids: readonly string[], stateOf: (id: string) => RecordState | undefined, naming: Naming): boolean =>
  ids.some((id) => {
    const state = stateOf(id);
    const own = state?.seen.get(naming.writer);
    return (own !== undefined && isAhead(own, naming)) || [...(state?.replaced ?? [])].some((stamp) => deviceOfStamp(stamp) === naming.writer);
  });
