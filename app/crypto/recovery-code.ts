// 128 random bits as 26 characters of Crockford's base32 and two check characters, in seven groups of four:
// "7K2M-…". Neither I, L, O nor U is in the alphabet, so what a hand wrote as one of them can be read back.
import { err, ok, type Result } from '../domain/result.ts';
import type { Bytes, RandomBytes } from './bytes.ts';
import { likelySlip, symbolsAgree, withCheckSymbols } from './check-symbols.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };
const CODE_BYTES = 16;
const DATA_SYMBOLS = 26;
const SYMBOLS = 28;
const GROUP = 4;

/** How many groups a code is written in. */
export const RECOVERY_GROUPS = SYMBOLS / GROUP;

export type RecoveryCodeError =
  | { readonly type: 'wrong-length' }
  /** `group` counts from 0 and is a likely place to look, not a certain one. */
  | { readonly type: 'typo'; readonly group?: number };

/** A new code as it is written on paper. */
export function createRecoveryCode(random: RandomBytes): string {
  const bytes = random(CODE_BYTES);
  if (bytes.length !== CODE_BYTES) throw new RangeError('the random source gave a code of the wrong length');
  const symbols = withCheckSymbols(toSymbols(bytes)).map((symbol) => ALPHABET.charAt(symbol));
  return Array.from({ length: RECOVERY_GROUPS }, (_, at) => symbols.slice(at * GROUP, (at + 1) * GROUP).join('')).join(
    '-',
  );
}

/** One group, for "type back the third group". */
export const recoveryCodeGroup = (code: string, index: number): string => code.split('-')[index] ?? '';

/** Compares as tolerantly as {@link parseRecoveryCode} reads. */
export const isRecoveryCodeGroup = (code: string, index: number, typed: string): boolean =>
  readable(typed).join('') === recoveryCodeGroup(code, index);

/** Tolerant about case, separators, look-alikes and digits of other scripts; never about content. */
export function parseRecoveryCode(text: string): Result<Bytes, RecoveryCodeError> {
  const characters = readable(text);
  if (characters.length !== SYMBOLS) return err({ type: 'wrong-length' });
  const symbols = characters.map((character) => ALPHABET.indexOf(character));
  const unreadable = symbols.indexOf(-1);
  if (unreadable >= 0) return typoAt(unreadable);
  if (!symbolsAgree(symbols)) return typoAt(likelySlip(symbols));
  const bytes = fromSymbols(symbols.slice(0, DATA_SYMBOLS));
  return bytes ? ok(bytes) : err({ type: 'typo' });
}

const typoAt = (place: number | undefined): Result<never, RecoveryCodeError> =>
  err(place === undefined ? { type: 'typo' } : { type: 'typo', group: Math.floor(place / GROUP) });

// Separators go, letters lose case and marks (Turkish İ and ı both become I), Arabic and Persian digits become Latin.
const readable = (text: string): readonly string[] =>
  Array.from(text.normalize('NFKD').toUpperCase().replaceAll(/[^\p{L}\p{Nd}]/gu, ''), (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x06_60 && code <= 0x06_69) return String(code - 0x06_60);
    if (code >= 0x06_f0 && code <= 0x06_f9) return String(code - 0x06_f0);
    return LOOKALIKES[character] ?? character;
  });

function toSymbols(bytes: Uint8Array): readonly number[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const symbolAt = (at: number) => Number.parseInt(bits.slice(at * 5, at * 5 + 5).padEnd(5, '0'), 2);
  return Array.from({ length: DATA_SYMBOLS }, (_, at) => symbolAt(at));
}

// Undefined when the two bits beyond the 128 are not zero: no code was ever written so.
function fromSymbols(symbols: readonly number[]): Bytes | undefined {
  const bits = symbols.map((symbol) => symbol.toString(2).padStart(5, '0')).join('');
  if (bits.slice(CODE_BYTES * 8).includes('1')) return undefined;
  return Uint8Array.from({ length: CODE_BYTES }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2));
}
