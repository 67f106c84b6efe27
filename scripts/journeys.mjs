// The journeys in real browsers, over the built app: `node scripts/journeys.mjs [part of a file name …]`.
import { pathToFileURL } from 'node:url';
import { ensureBrowsers } from './ensure-browsers.mjs';
import { ensureBuild, ensurePackages, requireNode } from './lib.mjs';
import { runVitest } from './run-vitest.mjs';

export function runJourneys(args = []) {
  if (!ensureBrowsers()) return { passed: 0, failed: 1 };
  ensureBuild();
  return runVitest('e2e', args);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  requireNode();
  ensurePackages();
  const { passed, failed } = runJourneys(process.argv.slice(2));
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
