// Plays far more histories than `npm test` does: `node scripts/soak-sync.mjs [histories per mix] [first seed]`, 20,000 by default.
import { ensurePackages, requireNode } from './lib.mjs';
import { runVitest } from './run-vitest.mjs';

const [count = '20000', from = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
requireNode();
ensurePackages();
console.log(`${count} histories of each mix, from seed ${from} on`);
Object.assign(process.env, { HISTORIES: count, FIRST_SEED: from });
const { passed, failed } = runVitest('unit', ['tests/convergence/honest-hub', 'tests/convergence/other-hubs', '--testTimeout=86400000']);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
