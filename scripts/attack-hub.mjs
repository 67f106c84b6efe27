// Sends malformed requests to a whole hub and ends with 1 where it crashed, grew or changed somebody else's: `node scripts/attack-hub.mjs [how many] [seed]`.
import { bundleForNode } from '../tests/bench/lib/bundle-for-node.mjs';
import { ensurePackages, requireNode } from './lib.mjs';

requireNode();
ensurePackages();

const [count = 100_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const { attackHub, MOST_GROWTH } = await import(await bundleForNode('attack', { from: 'tests/support/hub', external: ['libsql'] }));
const { sent, unmade, statuses, crashes, heapGrowth, fileGrowth, before, after, seconds } = await attackHub(count, seed);
const isGrown = fileGrowth > MOST_GROWTH.file || heapGrowth > MOST_GROWTH.heap;
const isUntouched = JSON.stringify(after.frames) === JSON.stringify(before.frames);

console.log(`${sent} malformed requests with seed ${seed} in ${seconds.toFixed(0)} s, ${unmade} more that could not be made`);
for (const [status, times] of Object.entries(statuses)) console.log(`  ${status}  ${times} times`);
console.log(`  heap grew by ${(heapGrowth / 1024 ** 2).toFixed(1)} MB, the files by ${(fileGrowth / 1024).toFixed(0)} kB${isGrown ? ': TOO MUCH' : ''}`);
console.log(`  the other space is ${isUntouched ? 'as it was' : 'CHANGED'}; ${crashes.length} crashes`);
for (const crash of crashes.slice(0, 20)) console.log(`    ${crash}`);
process.exit(crashes.length > 0 || isGrown || !isUntouched ? 1 : 0);
