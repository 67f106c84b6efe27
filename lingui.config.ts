import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

const FIRST_WORDS = [
  'shell/top-buttons.tsx', 'hooks/deferred.tsx', 'features/start/language-step.tsx', 'features/lock/open-view.tsx', 'features/safety/numbers-alone.tsx', 'hooks/wipe-calls-hint.tsx',
  ...['prove-lock.tsx', 'secret-field.tsx', 'wait-note.tsx', 'lock-sentence.ts', 'language-row.tsx'].map((file) => `hooks/lock/${file}`),
].map((file) => `<rootDir>/app/${file}`);

/** What is said behind the lock only: none of it is loaded before. A test holds that nothing in front of the lock needs it. */
const INSIDE_WORDS = [
  ...['roads', 'lines', 'teams', 'me', 'today', 'devices', 'retention', 'lock-settings', 'install', 'help', 'cards', 'shown'].map((feature) => `features/${feature}/**`),
  ...['open-app', 'auto-lock', 'banners', 'read-aloud', 'save-status', 'tabbar', 'undo-bar'].map((part) => `shell/${part}.tsx`),
  ...['draft-note.tsx', 'gone-family.tsx', 'no-more.tsx', 'handover-words.ts', 'handover-state.tsx', 'day-choice.tsx', 'minutes-choice.tsx', 'minutes-words.ts', 'interpreter-check.tsx', 'show-button.tsx', 'waiting-words.ts', 'phone-words.ts'].map((part) => `hooks/${part}`),
  ...['backup-screen.tsx', 'keep-card.tsx', 'made-card.tsx'].map((part) => `features/backup/${part}`),
  'hooks/apart/**', 'hooks/pairing/**', 'hooks/practice/**', ...['choose-card.tsx', 'keep-version.ts', 'two-versions.tsx', 'version-words.ts', 'where-words.ts'].map((part) => `hooks/two-versions/${part}`), 'hooks/use-text-warning.ts', 'i18n/labels/**', 'i18n/example-words.ts', 'reference/no-sentences.ts', 'reference/promise-of-silence.ts',
].map((path) => `<rootDir>/app/${path}`);

export default defineConfig({
  sourceLocale: 'nl',
  locales: ['nl', 'ar', 'tr', 'pl', 'en', 'pseudo'],
  // Accented, lengthened Dutch that shows untranslated and cut-off text; `npm run dev` writes its catalog, git never sees it.
  pseudoLocale: 'pseudo',
  // The few words of the screens that can be first come with the script itself, in all five languages; the rest is loaded by language,
  // what is behind the lock apart from what is in front of it.
  catalogs: [
    { path: '<rootDir>/locales/first/{locale}', include: FIRST_WORDS },
    { path: '<rootDir>/locales/inside/{locale}', include: INSIDE_WORDS },
    { path: '<rootDir>/locales/{locale}', include: ['<rootDir>/app'], exclude: [...FIRST_WORDS, ...INSIDE_WORDS] },
  ],
  format: formatter({ lineNumbers: false, origins: false }),
});
