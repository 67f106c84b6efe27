import type { Sentinel } from '../storage/sentinel.ts';
import type { LogHealth } from './read-log.ts';

/** Nothing that she saved is gone; what the second copy could repair does not count. */
export const isClean = (health: LogHealth): boolean => health.missingChanges + health.missingRecords + health.damagedRows === 0;

/** What the store itself cannot know: that its end was cut off, or that it is an older copy. `found` is what was opened. */
export function compareWithSentinel(health: LogHealth, expected: Sentinel | undefined, found: { readonly vaultId: string; readonly seq: number; readonly records: number }): { readonly health: LogHealth; readonly cutOff: number } {
  if (!expected || expected.vaultId !== found.vaultId) return { health, cutOff: 0 };
  const cutOff = Math.max(0, expected.seq - found.seq);
  const missingChanges = health.missingChanges + cutOff;
  // Missing changes explain missing records: the same loss is not told twice. A log that went on since the note was written may hold fewer.
  const missingRecords = missingChanges > 0 || found.seq > expected.seq ? health.missingRecords : Math.max(health.missingRecords, expected.records - found.records);
  return { health: { ...health, missingChanges, missingRecords }, cutOff };
}
