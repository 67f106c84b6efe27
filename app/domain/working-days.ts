import { addDays, type Day, weekdayOf, yearOf } from './day.ts';
import { dutchHolidays } from './dutch-holidays.ts';

export const isHoliday = (day: Day): boolean => dutchHolidays(yearOf(day)).includes(day);
export const isWorkingDay = (day: Day): boolean => weekdayOf(day) <= 5 && !isHoliday(day);

/** The working day that many after `day`, which itself does not count: an answer within three working days, asked on a Thursday, comes by Tuesday. */
export function addWorkingDays(day: Day, count: number): Day {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}
