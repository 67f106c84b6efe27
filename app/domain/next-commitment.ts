import type { Entity } from './entities.ts';
import type { RecordId } from './ids.ts';

type Commitment = Entity<'commitment'>;

/** Earliest first, hers before those of others on the same day. */
export const byUrgency = (a: Commitment, b: Commitment): number => compare(urgency(a), urgency(b));
const urgency = ({ by, who, id }: Commitment): string => `${by} ${who === 'me' ? 0 : 1} ${id}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What was promised and is not done yet, of one road or of all. */
export function nextCommitment(commitments: readonly Commitment[], roadId?: RecordId): Commitment | undefined {
  let next: Commitment | undefined;
  for (const item of commitments) {
    if (item.doneOn || (roadId && item.roadId !== roadId)) continue;
    if (!next || byUrgency(item, next) < 0) next = item;
  }
  return next;
}
