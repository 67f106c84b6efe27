const EASTERN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Arabic-Indic and Persian digits as Latin ones. In both blocks the last hexadecimal figure is the digit. */
export const foldDigits = (text: string): string => text.replace(EASTERN_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf));
