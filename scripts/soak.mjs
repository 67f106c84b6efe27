// `npm run soak [minutes] [first seed]`: what `npm test` does once, again and again with other seeds: histories of every mix, a real hub
// that is killed in the middle of its work, 100,000 malformed requests to a hub, and the faults of a phone on one that shares nothing. What goes
// wrong is printed with its seed; 30 minutes unless told otherwise, and at least one round.
import { ensureBrowsers, ensurePostgres } from './ensure-browsers.mjs';
import { at, ensureBuild, ensurePackages, requireNode, tryRun } from './lib.mjs';
import { runVitest } from './run-vitest.mjs';

const HISTORIES_AT_A_TIME = 500;
const KILLS_AT_A_TIME = 20;
const REQUESTS_AT_A_TIME = 100_000;
const LONGEST_MS = 3_600_000;

const [minutes = '30', from = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
if (!(Number(minutes) > 0)) throw new Error('for how many minutes?');
if (!Number.isSafeInteger(Number(from))) throw new Error('from which seed on?');
requireNode();
ensurePackages();
if (!ensurePostgres() || !ensureBrowsers()) process.exit(1);
ensureBuild();

// Counted from here, and whatever was asked for is one round at least: nothing played is no pass.
const end = Date.now() + Number(minutes) * 60_000;
const total = { rounds: 0, passed: 0, failed: 0 };
function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

for (let seed = Number(from); total.rounds === 0 || Date.now() < end; seed += HISTORIES_AT_A_TIME) {
  console.log(`\n## ${HISTORIES_AT_A_TIME} histories of each mix from seed ${seed} on, then ${KILLS_AT_A_TIME} kills of a hub on each database, ${REQUESTS_AT_A_TIME} malformed requests, and the faults of a phone that is alone\n`);
  Object.assign(process.env, { HISTORIES: String(HISTORIES_AT_A_TIME), FIRST_SEED: String(seed) });
  add(runVitest('unit', ['tests/convergence/honest-hub', 'tests/convergence/other-hubs', `--testTimeout=${LONGEST_MS}`]));
  // Its seed is the time, and is printed when it fails.
  add(runVitest('hub', ['tests/hub/crash', '-t', 'killed']));
  const { ok } = tryRun(process.execPath, [at('scripts', 'attack-hub.mjs'), String(REQUESTS_AT_A_TIME), String(seed)]);
  add({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
  // `npm test` has them on a phone that shares what it holds.
  process.env.FAULTS = 'alone';
  add(runVitest('e2e', ['faults/crashes', 'faults/full-disk', 'faults/half-forms', 'faults/no-network', 'faults/silent-storage', 'faults/versions']));
  total.rounds += 1;
}
console.log(`\n${total.rounds} rounds: ${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
