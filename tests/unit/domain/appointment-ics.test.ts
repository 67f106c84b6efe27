import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appointmentToIcs } from '../../../app/domain/appointment-ics.ts';
import { foldIcsLine } from '../../../app/domain/fold-ics-line.ts';
import { localTime } from './build-entity.ts';

const STAMP = Date.UTC(2026, 10, 21, 21, 34, 5);
const at = localTime('2026-11-24T10:00');
const make = (titleText: string, uid = 'abc123'): string => appointmentToIcs({ at, minutes: 60, uid, titleText, alarmMinutes: 30 }, STAMP);
const unfold = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');
const octets = (line: string): number => Buffer.byteLength(line, 'utf8');

test('a whole file, in floating local time', () => {
  expect(make('Afspraak')).toBe(
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Drempel//NL', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'BEGIN:VEVENT', 'UID:abc123', 'DTSTAMP:20261121T213405Z',
      'DTSTART:20261124T100000', 'DURATION:PT60M', 'SUMMARY:Afspraak', 'CLASS:PRIVATE', 'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Afspraak', 'TRIGGER:-PT30M', 'END:VALARM',
      'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'),
  );
});

test('no reminder when none is asked', () => {
  expect(appointmentToIcs({ at, minutes: 0, uid: 'x', titleText: 'y' }, STAMP)).not.toContain('VALARM');
});

describe('a title', () => {
  test('cannot add a line or a property', () => {
    const file = make('Afspraak\r\nATTENDEE:mailto:x@y.nl\nEND:VEVENT\u2028BEGIN:VALARM;,\\', 'id\r\nURL:http://x');
    expect(unfold(file).filter((line) => /^(ATTENDEE|URL)/.test(line))).toEqual([]);
    expect(file.match(/END:VEVENT\r\n/g)).toHaveLength(1);
    expect(file).toContain('BEGIN:VALARM\\;\\,\\\\');
  });

  test('of any kind gives lines of at most 75 octets that read back as they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const file = make(title);
        const lines = file.split('\r\n');
        expect(lines.every((line) => octets(line) <= 75 && !/[\u0000-\u001f]/.test(line))).toBe(true);
        expect(unfold(file)).toHaveLength(20);
        const summary = unfold(file).find((line) => line.startsWith('SUMMARY:'))?.slice(8);
        expect(summary?.replace(/\\([\\;,])/g, '$1')).toBe(title.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' '));
      }),
      { numRuns: 500 },
    );
  });
});

test('a folded line is put together again by taking out the folds', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }).filter((text) => !text.includes('\r')), (text) => foldIcsLine(text).replaceAll('\r\n ', '') === text));
});

test.each([['a', 75], ['é', 75], ['م', 75], ['日', 75], ['🍋', 73]])('long lines of %s are filled up to the limit and no further', (char, longest) => {
  const lines = foldIcsLine(char.repeat(300)).split('\r\n');
  expect(Math.max(...lines.map(octets))).toBe(longest);
  expect(lines.slice(1).every((line) => line.startsWith(' '))).toBe(true);
});
