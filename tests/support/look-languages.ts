import type { TestLocale } from './volunteer.ts';

const ALL = ['nl', 'ar', 'tr', 'pl', 'en'] as const satisfies readonly TestLocale[];
const wanted = (process.env['LOOK_IN'] ?? '').split(' ').filter(Boolean);

/** Those that `npm run look` was asked for, or all of them. */
export const LANGUAGES: readonly TestLocale[] = ALL.filter((locale) => wanted.length === 0 || wanted.includes(locale));
