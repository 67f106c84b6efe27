// What memory an idle watch takes in one hub process, against a bare server that holds as many streams of events.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../scripts/lib.mjs';
import { bundleForNode } from './lib/bundle-for-node.mjs';

const COUNTS = [1_000, 5_000];
/** Ten thousand of them leave a third of a gigabyte of memory for the rest. */
const MOST_KB = 64;
/** The first streams also warm the process up: they are not counted. */
const WARM_UP = 200;
const SETTLE_MS = 3_000;

const { openStreams, watchQuestion } = await import(await bundleForNode('watch-load'));
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** In kilobytes; 0 where the system does not tell. */
function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
  } catch {
    return 0;
  }
}

async function start(file, env = {}) {
  const child = spawn(process.execPath, [file], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  process.once('exit', () => child.kill('SIGKILL'));
  const [{ port, code }] = await once(child, 'message');
  return { pid: child.pid, origin: `http://127.0.0.1:${port}`, code, stop: () => child.kill('SIGKILL') };
}

async function kilobytesEach({ pid, origin }, path, count, body) {
  await openStreams(origin, path, WARM_UP, body);
  await pause(SETTLE_MS);
  const before = memoryOf(pid);
  await openStreams(origin, path, count, body);
  await pause(SETTLE_MS);
  return (memoryOf(pid) - before) / count;
}

const rows = [];
for (const count of COUNTS) {
  const dataDir = mkdtempSync(join(tmpdir(), 'watch-bench-'));
  const hub = await start(at('dist-hub', 'main.mjs'), { PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, RATE_PER_ADDRESS: '100000000', RATE_PER_DEVICE: '100000000', WATCHES_PER_ADDRESS: '20000', BEHIND_PROXY: '1' });
  const ours = await kilobytesEach(hub, '/api/v1/watch', count, await watchQuestion(hub.origin, hub.code));
  hub.stop();
  const bare = await start(at('tests', 'bench', 'lib', 'bare-streams.mjs'));
  const floor = await kilobytesEach(bare, '/', count);
  bare.stop();
  rmSync(dataDir, { recursive: true, force: true });
  rows.push({ watches: count, 'kB each': Number(ours.toFixed(1)), 'at most': MOST_KB, 'bare stream, kB': Number(floor.toFixed(1)), ratio: Number((ours / floor).toFixed(2)) });
}
console.table(rows);
console.log('Each asks after five spaces, over HTTP/1.1 as from the proxy before the hub. Resident memory of the one process, after 200 streams to warm it up.');
process.exit(rows.some((row) => row['kB each'] > row['at most']) ? 1 : 0);
