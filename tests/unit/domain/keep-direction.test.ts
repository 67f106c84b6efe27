import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepDirection } from '../../../app/domain/keep-direction.ts';
import { cleanText } from '../../../app/domain/field-readers.ts';
import { parseVcard } from '../../../app/domain/parse-vcard.ts';
import { isolate } from '../../../app/i18n/isolate.ts';
import { opened } from '../crypto/fixtures.ts';

const BREAKS_OUT = '\u2069\u202eannaS';

it('isolate() keeps a name inside that begins by closing its isolation and turning the rest around', () => {
  expect(isolate(BREAKS_OUT)).toBe('\u2068annaS\u2069');
});

it('a name from a record or a vCard is read without what turns the words around it', () => {
  expect(cleanText(BREAKS_OUT, 40)).toBe('annaS');
  expect(cleanText('\u2069\u202e', 40)).toBeUndefined();
  expect(opened(parseVcard(`BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${BREAKS_OUT} Bos\r\nEND:VCARD`)).firstName).toBe('annaS');
});

it('a kept sentence has the name that it names still isolated, also when the sentence is cut off in the middle of it', () => {
  const sentence = `Ik wil verder met ${isolate('سميرة')}.`;
  expect(cleanText(sentence, 200)).toBe(sentence);
  expect(cleanText(sentence, sentence.length - 2)).toBe('Ik wil verder met سميرة');
});

it('keepDirection() leaves whatever it gets unable to turn what stands around it, takes away nothing else, and nothing twice', () => {
  const piece = fc.oneof(fc.constantFrom('\u2066', '\u2067', '\u2068', '\u2069', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u200f', '👩‍👧', 'سم', 'a'), fc.string({ unit: 'binary', maxLength: 3 }));
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')), (words) => {
    const kept = keepDirection(words);
    let depth = 0;
    for (const char of kept) {
      if (/[\u2066-\u2068]/.test(char)) depth += 1;
      if (char === '\u2069') depth -= 1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(kept).not.toMatch(/[\u202a-\u202e]/);
    const others = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
    expect(others(kept)).toBe(others(words));
    expect(keepDirection(kept)).toBe(kept);
  }));
});
