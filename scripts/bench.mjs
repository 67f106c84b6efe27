// `npm run bench`: every tests/bench/*.bench.mjs in order, each printing its own table; or only those named.
import { basename } from 'node:path';
import { at, ensureBuild, ensurePackages, listFiles, requireNode, tryRun } from './lib.mjs';

requireNode();
ensurePackages();
ensureBuild();

const wanted = process.argv.slice(2);
const isWanted = (file) => wanted.length === 0 || wanted.some((name) => basename(file).includes(name));
const benches = listFiles(at('tests', 'bench')).filter((file) => file.endsWith('.bench.mjs') && isWanted(file));

const failed = benches.filter((file) => {
  console.log(`\n## ${basename(file, '.bench.mjs')}`);
  return !tryRun(process.execPath, [file]).ok;
});
console.log(`\n${benches.length - failed.length} measured, ${failed.length} failed`);
process.exit(failed.length > 0 ? 1 : 0);
