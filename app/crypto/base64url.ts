// Strict: no padding, no spaces, no other alphabet, and the unused bits of the last character are zero, so one byte
// string has exactly one spelling. Undefined otherwise.
export { fromBase64url, toBase64url } from '../../wire/bytes.ts';
