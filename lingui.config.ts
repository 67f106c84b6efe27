import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

const FIRST_WORDS = [
  'shell/topbar.tsx', 'hooks/deferred.tsx', 'features/start/language-step.tsx', 'features/lock/open-view.tsx',
  ...['prove-lock.tsx', 'secret-field.tsx', 'wait-note.tsx', 'lock-sentence.ts', 'language-row.tsx'].map((file) => `hooks/lock/${file}`),
].map((file) => `<rootDir>/app/${file}`);

export default defineConfig({
  sourceLocale: 'nl',
  locales: ['nl', 'ar', 'tr', 'pl', 'en', 'pseudo'],
  // Accented, lengthened Dutch that shows untranslated and cut-off text; `npm run dev` writes its catalog, git never sees it.
  pseudoLocale: 'pseudo',
  // The few words of the screens that can be first come with the script itself, in all five languages; the rest is loaded by language.
  catalogs: [
    { path: '<rootDir>/locales/first/{locale}', include: FIRST_WORDS },
    { path: '<rootDir>/locales/{locale}', include: ['<rootDir>/app'], exclude: FIRST_WORDS },
  ],
  format: formatter({ lineNumbers: false, origins: false }),
});
