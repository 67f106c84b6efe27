import { addDays, type Day, dayOfTime, type LocalTime } from './day.ts';
import type { Profile } from './entities.ts';
import type { TodayItem } from './today.ts';

type QuietHours = Pick<Profile, 'quietFrom' | 'quietTo'>;

/** Whether `time` (`HH:MM`) falls in the hours she keeps for herself, which may run past midnight. */
export function inQuietTime(profile: QuietHours | undefined, time: string): boolean {
  const { quietFrom, quietTo } = profile ?? {};
  if (!quietFrom || !quietTo || quietFrom === quietTo) return false;
  return quietFrom < quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
}

/** When the rest that she has now is over; undefined when she has none. */
export function quietUntil(profile: QuietHours | undefined, now: LocalTime): LocalTime | undefined {
  const time = now.slice(11);
  const end = profile?.quietTo;
  if (!end || !inQuietTime(profile, time)) return undefined;
  const today = dayOfTime(now);
  return `${end > time ? today : addDays(today, 1)}T${end}` as LocalTime;
}

/**
 * What stays in sight while she rests: that somebody expects her today, and a family that is gone at the next opening
 * tomorrow. Everything else asks something of her.
 */
function isStill(item: TodayItem, today: Day): boolean {
  if (item.type === 'appointment') return dayOfTime(item.at) === today;
  return item.type === 'retention' && !item.ask && item.on <= addDays(today, 1);
}

/** Today while she rests: what is shown, and what waits until her rest is over. Nothing is left out. */
export function holdBack(items: readonly TodayItem[], today: Day): { readonly still: readonly TodayItem[]; readonly waiting: readonly TodayItem[] } {
  return { still: items.filter((item) => isStill(item, today)), waiting: items.filter((item) => !isStill(item, today)) };
}
