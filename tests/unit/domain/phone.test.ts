import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPhone } from '../../../app/domain/format-phone.ts';
import { isDutchLandline, parsePhone, phoneToTel } from '../../../app/domain/phone.ts';
import { phoneToWhatsApp } from '../../../app/domain/phone-to-whatsapp.ts';

describe('a number that can be dialled', () => {
  test.each([
    ['06 12345678', 'tel:+31612345678', '06 1234 5678'],
    ['+31 (0)6-1234 5678', 'tel:+31612345678', '06 1234 5678'],
    ['0031612345678', 'tel:+31612345678', '06 1234 5678'],
    ['31612345678', 'tel:+31612345678', '06 1234 5678'],
    ['٠٦١٢٣٤٥٦٧٨', 'tel:+31612345678', '06 1234 5678'],
    ['۰۶۱۲۳۴۵۶۷۸', 'tel:+31612345678', '06 1234 5678'],
    ['\u202a06\u00a012345678\u202c', 'tel:+31612345678', '06 1234 5678'],
    ['020-1234567', 'tel:+31201234567', '020 123 4567'],
    ['078 7708505', 'tel:+31787708505', '078 770 8505'],
    ['0180 123456', 'tel:+31180123456', '0180 123 456'],
    ['+48 600 700 800', 'tel:+48600700800', '+48 600 700 800'],
    ['0090 532 123 45 67', 'tel:+905321234567', '+90 532 123 4567'],
    ['+212 6 12 34 56 78', 'tel:+212612345678', '+212 612 345 678'],
    ['0800-2000', 'tel:08002000', '0800 2000'],
    ['0800 0113', 'tel:08000113', '0800 0113'],
    ['112', 'tel:112', '112'],
    ['116 111', 'tel:116111', '116 111'],
    ['14078', 'tel:14078', '14 078'],
  ])('%s', (typed, link, shown) => {
    expect(phoneToTel(typed)).toEqual({ ok: true, value: link });
    expect(formatPhone(typed)).toBe(shown);
  });

  test.each(['', '   ', 'Amina', '06', '12345', '06 1234 567', '06 1234 56789', '+31 6 1234', '+', '0612345678;ext=1', 'tel:0612345678', '06123x5678', '++31612345678', '1'.repeat(40), '+0612345678'])('is not %j', (typed) => {
    expect(phoneToTel(typed).ok).toBe(false);
    expect(formatPhone(typed)).toBe(typed);
  });
});

test.each(['612345678', '600 700 800', '48600700800', '٦١٢٣٤٥٦٧٨'])('%s has no 0 and no country, and is not made Dutch by guessing', (typed) => {
  expect(parsePhone(typed)).toEqual({ ok: false, error: { type: 'no-start' } });
  expect(phoneToWhatsApp(typed).ok).toBe(false);
  expect(formatPhone(typed)).toBe(typed);
});

test.each([['030 123 4567', true], ['088-1234567', true], ['06 12345678', false], ['+48 22 123 45 67', false], ['0800 2000', false], ['Amina', false]])('%s is a Dutch landline: %s', (typed, is) => {
  expect(isDutchLandline(typed)).toBe(is);
});

describe('WhatsApp', () => {
  test('gets a number without plus and a sentence that cannot break out of the link', () => {
    expect(phoneToWhatsApp('06 12345678')).toEqual({ ok: true, value: 'https://wa.me/31612345678' });
    expect(phoneToWhatsApp('0612345678', 'Kunt u mij bellen? &phone=1#x')).toEqual({
      ok: true, value: 'https://wa.me/31612345678?text=Kunt%20u%20mij%20bellen%3F%20%26phone%3D1%23x',
    });
    expect(phoneToWhatsApp('0612345678', 'half \ud83c')).toMatchObject({ ok: true });
  });

  test('is not for service numbers', () => {
    expect(phoneToWhatsApp('0800 2000')).toEqual({ ok: false, error: { type: 'no-whatsapp' } });
  });
});

test('whatever is typed, a link holds nothing but digits, and reading it again gives the same number', () => {
  const typed = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789+-() .٠٦۶٣'), maxLength: 20 }));
  fc.assert(
    fc.property(typed, (text) => {
      const link = phoneToTel(text);
      if (!link.ok) return;
      expect(link.value).toMatch(/^tel:\+?\d{3,15}$/);
      expect(phoneToTel(link.value.slice(4))).toEqual(link);
      expect(phoneToTel(formatPhone(text))).toEqual(link);
      expect(parsePhone(text).ok).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
