import type { Line } from './entities.ts';
import { cleanText, dayOf, hoursMinutesOf, isUsableDay, isWhole, text, valueOf, whole, writtenOn } from './field-readers.ts';
import { TEXT_LIMITS } from './limits.ts';
import type { Json, RecordState } from './record.ts';

const DEFAULT_REPLY_DAYS = 3;
const MAX_REPLY_DAYS = 30;
const MAX_EARLIER = 20;

export const readLine = (state: RecordState): Line => ({
  firstName: text(state, 'firstName', TEXT_LIMITS.firstName) ?? '',
  team: text(state, 'team', TEXT_LIMITS.team) ?? '',
  callFor: text(state, 'callFor', TEXT_LIMITS.callFor) ?? '',
  days: readWeekdays(valueOf(state, 'days')),
  from: hoursMinutesOf(state, 'from'),
  to: hoursMinutesOf(state, 'to'),
  phone: text(state, 'phone', TEXT_LIMITS.phone),
  whatsapp: text(state, 'whatsapp', TEXT_LIMITS.phone),
  mail: text(state, 'mail', TEXT_LIMITS.mail),
  deputyName: text(state, 'deputyName', TEXT_LIMITS.firstName),
  deputyPhone: text(state, 'deputyPhone', TEXT_LIMITS.phone),
  replyDays: whole(state, 'replyDays', 1, MAX_REPLY_DAYS) ?? DEFAULT_REPLY_DAYS,
  since: dayOf(state, 'since') ?? writtenOn(state, 'first'),
  space: readSpace(valueOf(state, 'space')),
  person: readSpace(valueOf(state, 'person')),
  successor: text(state, 'successor', TEXT_LIMITS.firstName),
  former: readSpaces(valueOf(state, 'former')),
  endedOn: dayOf(state, 'endedOn'),
  unreadOn: dayOf(state, 'unreadOn'),
  passedOn: dayOf(state, 'passedOn'),
  stoppedOn: dayOf(state, 'stoppedOn'),
  overReadOn: dayOf(state, 'overReadOn'),
  earlier: readEarlier(valueOf(state, 'earlier')),
});

const SPACE = /^[\w-]{22}$/;
export const readSpace = (value: Json | undefined): string | undefined => (typeof value === 'string' && SPACE.test(value) ? value : undefined);

function readSpaces(value: Json | undefined): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items: readonly Json[] = value;
  return [...new Set(items.slice(0, MAX_EARLIER).map(readSpace).filter((space) => space !== undefined))];
}

export function readWeekdays(value: Json | undefined): readonly number[] {
  if (!Array.isArray(value)) return [];
  const items: readonly Json[] = value;
  return [...new Set(items.filter((day) => isWhole(day, 1, 7)))].sort((a, b) => a - b);
}

function readEarlier(value: Json | undefined): Line['earlier'] {
  if (!Array.isArray(value)) return [];
  const items: readonly Json[] = value;
  return items.slice(0, MAX_EARLIER).flatMap((item) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
    const { firstName, until, unreadOn } = item as { readonly [key: string]: Json };
    const name = cleanText(firstName, TEXT_LIMITS.firstName);
    return name !== undefined && isUsableDay(until) ? [{ firstName: name, until, ...(isUsableDay(unreadOn) && { unreadOn }) }] : [];
  });
}
