// Sends malformed requests to a whole hub and says what came of it: `node scripts/attack-hub.mjs [how many] [seed]`.
import { bundleForNode } from '../tests/bench/lib/bundle-for-node.mjs';
import { ensurePackages, requireNode } from './lib.mjs';

requireNode();
ensurePackages();

const [count = 100_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const { attackHub } = await import(await bundleForNode('attack', { from: 'tests/support/hub', external: ['libsql'] }));
const { statuses, crashes, heapGrowth, fileGrowth, before, after, seconds } = await attackHub(count, seed);
const isUntouched = JSON.stringify(after.frames) === JSON.stringify(before.frames);

console.log(`${count} malformed requests with seed ${seed} in ${seconds.toFixed(0)} s`);
for (const [status, times] of Object.entries(statuses)) console.log(`  ${status}  ${times} times`);
console.log(`  heap grew by ${(heapGrowth / 1024 ** 2).toFixed(1)} MB, the file by ${(fileGrowth / 1024).toFixed(0)} kB`);
console.log(`  the other space is ${isUntouched ? 'as it was' : 'CHANGED'}; ${crashes.length} crashes`);
for (const crash of crashes.slice(0, 20)) console.log(`    ${crash}`);
process.exit(crashes.length > 0 || !isUntouched ? 1 : 0);
