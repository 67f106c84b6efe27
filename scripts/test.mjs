// `npm test`: installs what the tests need, runs all of them, and ends with one line that counts them.
import { runChecks } from './check.mjs';
import { ensurePostgres } from './ensure-browsers.mjs';
import { runJourneys } from './journeys.mjs';
import { ensureBuild, ensurePackages, requireNode } from './lib.mjs';
import { runVitest } from './run-vitest.mjs';

requireNode();
ensurePackages();

function runHubTests() {
  // What cannot run counts as failed.
  if (!ensurePostgres()) return { passed: 0, failed: 1 };
  ensureBuild();
  return runVitest('hub');
}

const parts = [
  // The hub and the browsers need the build; made beside the checks it costs next to nothing.
  ['Checks', () => runChecks({ build: true })],
  ['Unit tests', () => runVitest('unit')],
  ['The hub and its databases', () => runHubTests()],
  ['Journeys in browsers', () => runJourneys()],
];

const total = { passed: 0, failed: 0 };
for (const [title, runPart] of parts) {
  console.log(`\n## ${title}\n`);
  const { passed, failed } = await runPart();
  total.passed += passed;
  total.failed += failed;
}

// Set, not exited with: the last line has to reach a pipe before the process ends.
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
