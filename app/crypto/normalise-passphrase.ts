// Marks that steer direction or joining show nothing; keyboards add them unasked, differently per phone.
const INVISIBLE = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * One spelling for what looks the same on another keyboard: composed letters, single spaces, nothing invisible.
 * Letters, case and digits of any script stay as typed. Part of the format: a change here locks people out.
 */
export const normalisePassphrase = (typed: string): string =>
  typed.normalize('NFKC').replaceAll(INVISIBLE, '').replaceAll(/\s+/g, ' ').trim();
