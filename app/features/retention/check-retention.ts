import { isDay } from '../../domain/day.ts';
import type { Services } from '../../services.ts';
import type { RetentionOutcome } from '../../vault/run-retention.ts';
import { runRetention } from '../../vault/run-retention.ts';

/** Erases what is past its term, and remembers the day unless it is doubtful. What waits is announced from this day. */
export async function checkRetention({ vault, settings, clock, newId }: Services, dayConfirmed = false): Promise<RetentionOutcome> {
  const today = clock.today();
  const { lastSeenDay, noticeFrom, heldOn } = settings.read();
  const outcome = await runRetention(vault, {
    today, newId, dayConfirmed, lastSeenDay: isDay(lastSeenDay) ? lastSeenDay : undefined, noticeFrom: isDay(noticeFrom) ? noticeFrom : undefined,
    heldOn: isDay(heldOn) ? heldOn : undefined,
  });
  if ('held' in outcome) settings.update({ heldOn: today });
  // After a run that failed the day is not remembered: what was never announced would pass for announced at the next one.
  if (outcome.type === 'done') settings.update({ lastSeenDay: today, ...(outcome.waiting > 0 && { noticeFrom: today }) });
  return outcome;
}
