import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createRecoveryCode,
  isRecoveryCodeGroup,
  parseRecoveryCode,
  RECOVERY_GROUPS,
  recoveryCodeGroup,
} from '../../../app/crypto/recovery-code.ts';
import { fixedRandom, opened } from './fixtures.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const codeOf = (code: Uint8Array) => createRecoveryCode(() => code);
const place = fc.integer({ min: 0, max: 27 });
const symbols = (code: string) => [...code.replaceAll('-', '')];

test('parseRecoveryCode() gives back the bytes of any code', () => {
  fc.assert(
    fc.property(bytes, (code) => {
      const text = codeOf(code);
      expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(opened(parseRecoveryCode(text))).toEqual(new Uint8Array(code));
    }),
  );
});

test('parseRecoveryCode() reads what hands and keyboards make of a code', () => {
  const text = createRecoveryCode(fixedRandom('tolerant-5'));
  const expected = opened(parseRecoveryCode(text));
  const variants = [
    text.toLowerCase(),
    text.replaceAll('-', ''),
    text.replaceAll('-', ' – '),
    `\u200F ${text}.\n`,
    text.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('V', 'u'),
    text.replaceAll('1', 'I'),
    text.replaceAll('1', 'ı'),
    text.replaceAll('1', 'İ'),
    text.replaceAll(/\d/g, (digit) => String.fromCharCode(0x06_60 + Number(digit))),
    text.replaceAll(/\d/g, (digit) => String.fromCharCode(0x06_f0 + Number(digit))),
    text.replaceAll(/[0-9A-Z]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfe_e0)),
  ];
  for (const character of '01V') expect(text).toContain(character);
  for (const variant of variants) expect(opened(parseRecoveryCode(variant)), variant).toEqual(expected);
});

test('parseRecoveryCode() notices one or two wrong characters, and points at a single one', () => {
  const slip = fc.record({ at: place, symbol: fc.constantFrom(...ALPHABET) });
  fc.assert(
    fc.property(bytes, slip, slip, (code, one, other) => {
      const right = symbols(codeOf(code));
      const wrong = right.with(one.at, one.symbol).with(other.at, other.symbol);
      fc.pre(wrong.join('') !== right.join(''));
      const result = parseRecoveryCode(wrong.join(''));
      expect(result).toMatchObject({ ok: false, error: { type: 'typo' } });
    }),
    { numRuns: 500 },
  );
});

test('parseRecoveryCode() nearly always points at the group of a single slip', () => {
  const groups = fc.sample(fc.tuple(bytes, place, fc.constantFrom(...ALPHABET)), { numRuns: 400, seed: 1 });
  const slips = groups.filter(([code, at, symbol]) => symbols(codeOf(code))[at] !== symbol);
  const pointed = slips.filter(([code, at, symbol]) => {
    const result = parseRecoveryCode(symbols(codeOf(code)).with(at, symbol).join(''));
    return !result.ok && result.error.type === 'typo' && result.error.group === at >> 2;
  });
  expect(pointed.length / slips.length).toBeGreaterThan(0.95);
});

test('parseRecoveryCode() notices every pair of neighbours that changed places, and where', () => {
  const right = symbols(createRecoveryCode(fixedRandom('swap')));
  for (let at = 0; at < 27; at++) {
    const [one = '', other = ''] = right.slice(at, at + 2);
    if (one === other) continue;
    const result = parseRecoveryCode(right.with(at, other).with(at + 1, one).join(''));
    expect(result).toMatchObject({ ok: false, error: { type: 'typo', group: at >> 2 } });
  }
});

test('parseRecoveryCode() tells a missing character from a wrong one', () => {
  const text = createRecoveryCode(fixedRandom('length'));
  const wrongLength = { ok: false, error: { type: 'wrong-length' } };
  for (const cut of ['', text.slice(1), `${text}0`, text.slice(0, 9)]) expect(parseRecoveryCode(cut)).toEqual(wrongLength);
  expect(parseRecoveryCode(`ж${text.slice(1)}`)).toEqual({ ok: false, error: { type: 'typo', group: 0 } });
});

test('recoveryCodeGroup() names the seven groups, and a group typed back may be sloppy', () => {
  const text = 'AB10-0000-0000-0000-0000-0000-0000';
  expect(RECOVERY_GROUPS).toBe(7);
  expect(recoveryCodeGroup(text, 0)).toBe('AB10');
  expect(recoveryCodeGroup(text, 7)).toBe('');
  expect(isRecoveryCodeGroup(text, 0, ' ab lo')).toBe(true);
  expect(isRecoveryCodeGroup(text, 0, 'AB1')).toBe(false);
});

test('createRecoveryCode() refuses a random source that gives too little', () => {
  expect(() => createRecoveryCode(() => new Uint8Array(8))).toThrow(RangeError);
});
