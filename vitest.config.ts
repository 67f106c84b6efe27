import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongFirst } from './tests/support/long-first.ts';
import { helplines } from './scripts/vite/content-modules.ts';
import { appPlugins } from './vite.shared.ts';

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    // As many browsers at a time as the smallest machine has cores.
    maxConcurrency: 2,
    projects: [
      {
        plugins: [appPlugins(), helplines(fileURLToPath(new URL('content', import.meta.url)))],
        // Generous, because a shared machine may be busy; nothing here measures speed. One thread for many files: starting a
        // fresh one for each takes longer than most of them.
        test: { name: 'unit', pool: 'threads', isolate: false, maxWorkers: 2, environment: 'node', testTimeout: 60_000, include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/convergence/**/*.test.ts'] },
      },
      {
        // The hub as a process of its own, on a real disk and a real PostgreSQL.
        test: {
          name: 'hub',
          environment: 'node',
          include: ['tests/hub/**/*.test.ts'],
          globalSetup: ['tests/support/build-once.ts', 'tests/support/hub/postgres-once.ts'],
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          // The tools of a journey are read in once, not for each file.
          isolate: false,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/build-once.ts'],
          // No browser may break a rule or ask anything of another place, in whatever journey.
          setupFiles: ['tests/support/hold-visits.ts'],
          // One more than the smallest machine has cores: measured, a journey waits for a sixth of its time.
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What has to become true gets as long as a busy machine needs.
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        // What takes too long for every run of the tests: `npm run look`.
        test: { name: 'looks', environment: 'node', include: ['tests/looks/**/*.test.ts'], globalSetup: ['tests/support/build-once.ts'], expect: { poll: { timeout: 15_000 } } },
      },
    ],
  },
});
