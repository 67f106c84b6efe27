import { isDay } from '../../domain/day.ts';
import type { Services } from '../../services.ts';
import type { RetentionOutcome } from '../../vault/run-retention.ts';
import { runRetention } from '../../vault/run-retention.ts';

/** Erases what is past its term, and remembers the day unless it is doubtful. */
export async function checkRetention({ vault, settings, clock, newId }: Services, dayConfirmed = false): Promise<RetentionOutcome> {
  const today = clock.today();
  const { lastSeenDay } = settings.read();
  const outcome = await runRetention(vault, { today, newId, dayConfirmed, lastSeenDay: isDay(lastSeenDay) ? lastSeenDay : undefined });
  if (outcome.type !== 'clock-jumped') settings.update({ lastSeenDay: today });
  return outcome;
}
