import { plural, t } from '@lingui/core/macro';

/** From an hour on nobody says it in minutes. */
export function minutesWords(minutes: number): string {
  switch (minutes) {
    case 60: return t`1 uur`;
    case 90: return t`1,5 uur`;
    case 120: return t`2 uur`;
    default: return plural(minutes, { one: '# minuut', other: '# minuten' });
  }
}
