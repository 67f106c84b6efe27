import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

const FIRST_WORDS = ['<rootDir>/app/shell/topbar.tsx', '<rootDir>/app/features/start/language-step.tsx'];

export default defineConfig({
  sourceLocale: 'nl',
  locales: ['nl', 'ar', 'tr', 'pl', 'en', 'pseudo'],
  // Accented, lengthened Dutch that shows untranslated and cut-off text; `npm run dev` writes its catalog, git never sees it.
  pseudoLocale: 'pseudo',
  // The few words of the very first screen come with the script itself, in all five languages; the rest is loaded by language.
  catalogs: [
    { path: '<rootDir>/locales/first/{locale}', include: FIRST_WORDS },
    { path: '<rootDir>/locales/{locale}', include: ['<rootDir>/app'], exclude: FIRST_WORDS },
  ],
  format: formatter({ lineNumbers: false, origins: false }),
});
