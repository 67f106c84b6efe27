import type { Profile } from './entities.ts';

/** Whether `time` (`HH:MM`) falls in the hours she keeps for herself, which may run past midnight. */
export function inQuietTime(profile: Pick<Profile, 'quietFrom' | 'quietTo'> | undefined, time: string): boolean {
  const { quietFrom, quietTo } = profile ?? {};
  if (!quietFrom || !quietTo || quietFrom === quietTo) return false;
  return quietFrom < quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
}
