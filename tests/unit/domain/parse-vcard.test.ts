import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TEXT_LIMITS } from '../../../app/domain/limits.ts';
import { parseVcard } from '../../../app/domain/parse-vcard.ts';

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n');
const read = (...lines: string[]) => parseVcard(card(...lines));

describe('reads a card', () => {
  test('of version 3 and 4', () => {
    expect(read('VERSION:3.0', 'N:Jansen;Marieke;;mw.;', 'FN:mw. Marieke Jansen', 'ORG:CJG Dordrecht;Team Oost', 'TEL;TYPE=CELL:+31 6 12345678', 'item1.TEL;TYPE=FAX:078 1234567', 'TEL;VALUE=uri:tel:+31-78-123-4567;ext=5', 'EMAIL;TYPE=work:m.jansen@voorbeeld.nl')).toEqual({
      ok: true, value: { firstName: 'Marieke', org: 'CJG Dordrecht', phones: ['+31 6 12345678', '+31-78-123-4567'], mail: 'm.jansen@voorbeeld.nl' },
    });
  });

  test('of version 2.1 with quoted-printable over several lines', () => {
    expect(read('VERSION:2.1', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=C5=81ukasz=\r\n=20=D8=A3;;;', 'TEL;CELL:0612345678')).toMatchObject({ ok: true, value: { firstName: 'Łukasz أ', phones: ['0612345678'] } });
  });

  test('with folded lines, escapes, lower case and a mark at the start', () => {
    const text = '\ufeffbegin:vcard\nn:Y\\;ilmaz;Ay\n şe;;;\norg:Wijk\\, team\\nOost\nend:vcard\n';
    expect(parseVcard(text)).toMatchObject({ ok: true, value: { firstName: 'Ayşe', org: 'Wijk, team Oost' } });
  });

  test('with only a full name, and only the first of several cards', () => {
    expect(parseVcard(card('FN:Amina Yusuf') + '\r\n' + card('FN:Bert', 'TEL:0612345678'))).toMatchObject({ ok: true, value: { firstName: 'Amina', phones: [] } });
  });

  test('and of the rest of it nothing', () => {
    const found = JSON.stringify(read('FN:Amina', 'BDAY:1990-01-01', 'ADR:;;Kerkstraat 1;Dordrecht;;;', 'NOTE:diagnose', 'PHOTO;ENCODING=b:AAAA', 'URL:javascript:alert(1)'));
    expect(found).not.toMatch(/1990|Kerk|diagnose|AAAA|javascript/);
  });
});

describe('refuses', () => {
  test.each([['', 'not-a-vcard'], ['hallo', 'not-a-vcard'], ['BEGIN:VCALENDAR\nFN:x\nEND:VCALENDAR', 'not-a-vcard'], [card(), 'empty'], [card('NOTE:x'), 'empty'], [card('NOTE:' + 'x'.repeat(70_000)), 'too-big']])(
    '%#', (text, type) => expect(parseVcard(text)).toEqual({ ok: false, error: { type } }),
  );

  test('numbers and addresses that are none', () => {
    expect(read('FN:A', 'TEL:javascript:alert(1)', 'TEL:<b>', 'EMAIL:x@y" onclick=z', 'EMAIL:a b@c.nl')).toMatchObject({ value: { phones: [], mail: '' } });
  });
});

test('never throws, stays small and is quick, whatever the file holds', () => {
  const bit = fc.oneof(
    fc.constantFrom('BEGIN:VCARD\n', 'END:VCARD\n', 'N:', 'FN:', 'TEL;', 'ORG;ENCODING=QUOTED-PRINTABLE:', '=C5', '=\n', '\n ', ';', '\\', '"', ':', '\r', '__proto__:', 'EMAIL:a@b.c\n'),
    fc.string({ unit: 'binary', maxLength: 10 }),
  );
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 60 }).map((bits) => `BEGIN:VCARD\n${bits.join('')}`), (text) => {
      const found = parseVcard(text);
      if (!found.ok) return;
      expect(found.value.firstName.length).toBeLessThanOrEqual(TEXT_LIMITS.firstName);
      expect(found.value.org.length).toBeLessThanOrEqual(TEXT_LIMITS.team);
      expect(found.value.phones.length).toBeLessThanOrEqual(5);
      expect(JSON.stringify(found.value).length).toBeLessThan(1000);
    }),
    { numRuns: 2000 },
  );
  const start = performance.now();
  for (const unit of ['a', ';', '"', ';"', '=\n', '\\;', 'N:;', '=C5', ':\n', 'TEL:1\n', ' ']) parseVcard(`BEGIN:VCARD\nN;QUOTED-PRINTABLE:${unit.repeat(60_000 / unit.length)}`);
  expect(performance.now() - start).toBeLessThan(2000);
});
