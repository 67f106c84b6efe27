// Kills the browser far oftener than `npm test` does (F8): `node scripts/soak-kills.mjs [kills] [seed]`, 500 kills by default.
import { ensureBrowsers } from './ensure-browsers.mjs';
import { ensureBuild, ensurePackages, requireNode } from './lib.mjs';
import { runVitest } from './run-vitest.mjs';

const [kills = '500', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
requireNode();
ensurePackages();
if (!ensureBrowsers()) process.exit(1);
ensureBuild();
console.log(`${kills} kills, seed ${seed}`);
Object.assign(process.env, { KILLS: kills, SEED: seed });
const { passed, failed } = runVitest('e2e', ['faults/killed-while-typing']);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
