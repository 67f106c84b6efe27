import { t } from '@lingui/core/macro';
import { addDays, type Day } from '../../domain/day.ts';
import type { Entity } from '../../domain/entities.ts';
import { availability } from '../../domain/line-availability.ts';
import { formatDay } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import type { Clock } from '../../services.ts';

export interface Presence {
  readonly words: string;
  /** Somebody is likely to answer now. */
  readonly here: boolean;
  /** Calling makes little sense now, so whoever stands in comes first. */
  readonly away: boolean;
}

function nextWords(name: string, next: Day | undefined, today: Day): string {
  if (next === undefined) return t`${name} is er voorlopig niet`;
  if (next === addDays(today, 1)) return t`${name} is er morgen weer`;
  const day = formatDay(next);
  return t`Volgende werkdag van ${name}: ${day}`;
}

/** Whether it makes sense to call now, in one sentence. */
export function presenceOf(line: Entity<'line'>, clock: Clock): Presence {
  const today = clock.today();
  const { now, nextDay } = availability(line, { day: today, time: clock.localTime().slice(11) });
  const name = isolate(line.firstName);
  const { from, to } = line;
  const away = now !== 'here';
  // Office days are only a guess then: calling is fine, promising that she is there is not.
  if (line.days.length === 0) return { words: t`Werkdagen nog niet ingevuld`, here: false, away };
  if (now === 'here') return { words: to ? t`${name} is er vandaag tot ${to}` : t`${name} is er vandaag`, here: true, away };
  if (now === 'later-today' && from) return { words: t`${name} is er vandaag vanaf ${from}`, here: false, away };
  return { words: nextWords(name, nextDay, today), here: false, away };
}
