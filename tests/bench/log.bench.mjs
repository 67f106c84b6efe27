// What sealing costs: record by record or in segments, deflated or not, against one bare AES-GCM call over the same bytes.
import { execFileSync } from 'node:child_process';
import { bundleForNode } from './lib/bundle-for-node.mjs';

const SEGMENT = 64;
const measured = JSON.parse(execFileSync(process.execPath, [await bundleForNode('measure-log'), process.env.RUNS ?? '5'], { encoding: 'utf8' }));
const { records, inClear, floor, rows } = measured;
console.log(`${records} records, ${Math.round(inClear / 1024)} kB in clear; bare AES-GCM opens them in ${floor.toFixed(1)} ms`);
console.table(rows.map(({ size, compress, sealing, opening, rewriting, bytes }) => ({
  'records in one piece': size, deflated: compress, 'seal all ms': Math.round(sealing), 'open all ms': Math.round(opening),
  'against bare': `${(opening / floor).toFixed(1)}x`, 'rewrite one ms': Number(rewriting.toFixed(1)), 'kB at rest': Math.round(bytes / 1024),
})));
const timeOf = (size, compress) => rows.find((row) => row.size === size && row.compress === compress).opening;
// The segments must earn their place: opening them has to be at least three times as fast as record by record.
const gain = timeOf(1, false) / timeOf(SEGMENT, false);
console.log(`segments of ${SEGMENT} open ${gain.toFixed(1)}x as fast as single records (at least 3x)`);
process.exitCode = gain < 3 ? 1 : 0;
