import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  sourceLocale: 'nl',
  locales: ['nl', 'ar', 'tr', 'pl', 'en', 'pseudo'],
  // Accented, lengthened Dutch that shows untranslated and cut-off text; `npm run dev` writes its catalog, git never sees it.
  pseudoLocale: 'pseudo',
  catalogs: [{ path: '<rootDir>/locales/{locale}', include: ['<rootDir>/app'] }],
  format: formatter({ lineNumbers: false, origins: false }),
});
