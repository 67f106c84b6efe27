export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** As a form shows what is stored: 1 is Monday. */
export const weekdaysOf = (days: readonly number[]): readonly Weekday[] => WEEKDAYS.filter((day) => days.includes(Number(day)));
