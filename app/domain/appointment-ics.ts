import type { LocalTime } from './day.ts';
import { foldIcsLine } from './fold-ics-line.ts';

/**
 * What goes into the phone's own calendar, which others may see and which is often copied to a cloud. There is
 * no place in it for a family: only a moment and a title that says nothing.
 */
export interface NeutralAppointment {
  readonly at: LocalTime;
  readonly minutes: number;
  readonly uid: string;
  readonly titleText: string;
  /** How long before the moment the phone reminds her; none when absent. */
  readonly alarmMinutes?: number | undefined;
}

/** A calendar file (RFC 5545) in floating local time: ten o'clock stays ten o'clock, wherever the phone thinks it is. */
export function appointmentToIcs({ at, minutes, uid, titleText, alarmMinutes }: NeutralAppointment, stampMs: number): string {
  const title = escapeText(titleText);
  const alarm = alarmMinutes === undefined ? [] : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${title}`, `TRIGGER:-PT${wholeMinutes(alarmMinutes)}M`, 'END:VALARM'];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Drempel//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${compact(new Date(stampMs).toISOString())}Z`,
    `DTSTART:${compact(`${at}:00`)}`,
    `DURATION:PT${Math.max(1, wholeMinutes(minutes))}M`,
    `SUMMARY:${title}`,
    'CLASS:PRIVATE',
    ...alarm,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldIcsLine(line)}\r\n`).join('');
}

const compact = (moment: string): string => moment.slice(0, 19).replace(/[-:]/g, '');
const wholeMinutes = (minutes: number): number => (Number.isFinite(minutes) ? Math.min(Math.max(0, Math.round(minutes)), 10_080) : 0);

/** No text can end its own line: line breaks become spaces, and what has a meaning in the file is escaped. */
const escapeText = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\\;,]/g, '\\$&');
