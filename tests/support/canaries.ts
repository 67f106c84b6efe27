import { randomInt } from 'node:crypto';
import { estimateBits, levelOf } from '../../app/domain/passphrase-strength.ts';

/** Random letters that stand nowhere else, in the scripts she writes in, and numbers that are nobody's. */
export interface Canaries {
  /** All four scripts in one run of letters, cut to what a field takes; four pieces of seven fit the shortest field. */
  readonly text: string;
  /** The same as words. */
  readonly sentence: string;
  readonly phone: string;
  readonly mail: string;
  readonly pin: string;
  readonly needles: readonly Needle[];
}

/** One thing to look for and every form in which it may lie in a file. */
export interface Needle { readonly name: string; readonly forms: readonly Buffer[] }

// Letters that are rare beside each other, so that seven of them are in no program, word list or cache by chance.
const SCRIPTS = {
  latin: 'qwxzkjvyfhgb',
  polish: 'ąćęłńóśźżwyk',
  turkish: 'ğışçöüvyzkpt',
  arabic: 'ضصثقفغعهخحجدشسطظ',
};
const PIECE = 7;

const pick = (letters: string, length: number): string => {
  const all = [...letters];
  return Array.from({ length }, () => all[randomInt(all.length)]).join('');
};

/** Base64 depends on what stands before: three alignments, without the characters that neighbours share. */
function base64Forms(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const inner = whole.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

const unique = (forms: readonly Buffer[]): readonly Buffer[] => [...new Map(forms.map((form) => [form.toString('hex'), form])).values()];

export function bytesNeedle(name: string, bytes: Uint8Array): Needle {
  const raw = Buffer.from(bytes);
  const texts = [raw.toString('hex'), raw.toString('hex').toUpperCase(), ...base64Forms(raw)];
  return { name, forms: unique([raw, ...texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')])]) };
}

const asJsonEscapes = (text: string): string => [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

export function textNeedle(name: string, text: string): Needle {
  const [narrow, wide] = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  const texts = [encodeURIComponent(text), asJsonEscapes(text), narrow.toString('hex'), wide.toString('hex'), ...base64Forms(narrow), ...base64Forms(wide)];
  return { name, forms: unique([narrow, wide, ...texts.map((form) => Buffer.from(form))]) };
}

type Pieces = readonly (readonly [script: string, letters: string])[];

const sentenceOf = (pieces: Pieces): string => pieces.map(([, piece]) => piece).join(' ');

/** Drawn again where one letter comes so often that the app would not take the sentence as a lock: one draw in some hundreds. */
function pickPieces(): Pieces {
  const pieces = Object.entries(SCRIPTS).map(([script, letters]) => [script, pick(letters, PIECE)] as const);
  return levelOf(estimateBits(sentenceOf(pieces), { offered: false })) === 'strong' ? pieces : pickPieces();
}

export function createCanaries(name: string): Canaries {
  const pieces = pickPieces();
  const digits = pick('123456789', 8);
  const pin = pick('123456789', 8);
  const user = pick(SCRIPTS.latin, 10);
  return {
    text: pieces.map(([, piece]) => piece).join(''),
    sentence: sentenceOf(pieces),
    phone: `06${digits}`,
    mail: `${user}@example.org`,
    pin,
    needles: [
      ...pieces.map(([script, piece]) => textNeedle(`${name} ${script}`, piece)),
      textNeedle(`${name} number`, `6${digits}`), textNeedle(`${name} mail`, user), textNeedle(`${name} PIN`, pin),
    ],
  };
}
