/** Digits with at most one separator between them: `123456789`, `123.456.789`, `06 12 34 56 78`. */
const RUN = /(?<![\d.,:])\+?\d(?:[ .\-/]?\d){6,}(?!\d)/g;
const IBAN = /\b[A-Z]{2}\d{2}\s?[A-Z]{4}\s?\d/;
const PASSPORT = /\b(?=[A-Z]{2}[A-Z0-9]*\d[A-Z0-9]*\b)[A-Z]{2}[A-Z0-9]{6}\d\b/;
/** Numbers anybody may call and everybody may write down. */
const PUBLIC = /^0(800|900|88)\D?\d{4}(\D?\d{3,4})?$/;
const DATE_OR_TIMES = /^(\d{1,2}[./-]\d{1,2}[./-](\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[.]\d{2}([ -]\d{1,2}[.]\d{2})+)$/;

/** Numbers that point at one person: a citizen service number (BSN), a phone number, an account. Takes Latin digits. */
export function findNumbers(text: string): ('bsn' | 'number')[] {
  const runs = (text.match(RUN) ?? []).filter((run) => !PUBLIC.test(run) && !DATE_OR_TIMES.test(run));
  const found = runs.map(meaningOf).filter((meaning) => meaning !== undefined);
  return IBAN.test(text) || PASSPORT.test(text) ? [...found, 'number'] : found;
}

/** Digits in loose groups are often times or counts, so those must look like a BSN or a phone number. */
function meaningOf(run: string): 'bsn' | 'number' | undefined {
  const groups = run.match(/\d+/g) ?? [];
  const length = groups.join('').length;
  const together = groups.length === 1;
  const inThrees = groups.length === 3 && groups.every((group) => group.length === 3);
  if (isBsn(run) && (together || (length === 9 && groups.every((group) => group.length > 1)))) return 'bsn';
  return (together && length >= 8) || (/^[+0]/.test(run) && length >= 9) || inThrees ? 'number' : undefined;
}

/** The eleven test of a BSN: digits weighed 9, 8, ... 2, -1 add up to a multiple of 11. Eight digits had a 0 in front. */
export function isBsn(text: string): boolean {
  const digits = text.replace(/\D/g, '').padStart(9, '0');
  if (text.startsWith('+') || digits.length !== 9 || !/[1-9]/.test(digits.slice(0, 3))) return false;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
}
