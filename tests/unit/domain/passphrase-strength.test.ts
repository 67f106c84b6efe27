import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateBits, levelOf } from '../../../app/domain/passphrase-strength.ts';

const own = (text: string): string => levelOf(estimateBits(text, { offered: false }));

test('offered words count by the size of their list', () => {
  expect(estimateBits('maan fiets kaas vogel', { offered: true, words: 4, listSize: 2048 })).toBe(44);
  expect(levelOf(44)).toBe('strong');
  expect(levelOf(estimateBits('maan fiets kaas', { offered: true, words: 3, listSize: 2048 }))).toBe('weak');
});

describe('of her own', () => {
  test.each([
    '', 'a', 'aaaaaaaaaaaaaaaaaaaa', '123456', '000000', '1234567890123456', 'welkom01', 'Welkom2026!', 'wachtwoord123', 'W@chtwoord!', 'qwertyuiop', 'zyxwvutsrq', 'abcabcabcabcabc', 'maart2026', '12031985', '12-03-1985', 'Tr0ub4dor&3', 'Fatima1985',
    'galatasaray1905', 'merhaba', 'haslo1234', 'مرحبا123', 'محمد2020', 'amsterdam', 'onafhankelijkheid', 'fiets fiets fiets fiets fiets', 'ajax ajax ajax', 'mama papa oma', 'januari februari maart april',
  ])('weak: %s', (text) => expect(own(text)).toBe('weak'));

  test.each(['tafel groen lepel wolken', 'mijn buurman fluit zacht', 'sarı kapı uzun nehir', 'kowal lubi zielone okna', 'باب اخضر نهر طويل'])('fair or better: %s', (text) => expect(own(text)).not.toBe('weak'));

  test.each(['de geit danst langzaam onder zeven paraplu s', 'k7Xq2Vb9Rt4Mw8Zn', 'lamba otobüs pencere zeytin kalem yağmur'])('strong: %s', (text) => expect(own(text)).toBe('strong'));
});

test('a word more never makes it weaker', () => {
  fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => estimateBits(`${text} wolken`, { offered: false }) >= estimateBits(text, { offered: false })));
});

test('saying the same words again gains nothing', () => {
  const words = fc.array(fc.constantFrom('fietsen', 'wolken', 'pencere', 'zeytin', 'okulary', 'paraplu'), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(words, (chosen) => {
      const once = estimateBits(chosen.join(' '), { offered: false });
      expect(estimateBits([...chosen, ...chosen].join(' '), { offered: false })).toBe(once);
    }),
  );
});

test('digits alone are never worth more than digits, and long text is no trouble', () => {
  fc.assert(fc.property(fc.stringMatching(/^\d{1,20}$/), (text) => estimateBits(text, { offered: false }) <= text.length * Math.log2(10)));
  const start = performance.now();
  for (const unit of ['a', 'ab', 'a1', '1 ', 'مر']) estimateBits(unit.repeat(50_000), { offered: false });
  expect(performance.now() - start).toBeLessThan(1000);
});
