// How many pushes a second a hub takes and what memory it needs: SQLite and PostgreSQL, one process and four, ten spaces and ten thousand.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePostgres } from '../../scripts/ensure-browsers.mjs';
import { at } from '../../scripts/lib.mjs';
import { bundleForNode } from './lib/bundle-for-node.mjs';

if (!ensurePostgres()) process.exit(1);
const { createDatabase, measureHub, startPostgres } = await import(await bundleForNode('hub-load'));
const SECONDS = Number(process.env.HUB_BENCH_SECONDS ?? 8);
const WORKERS = 16;

async function startHub(env) {
  const hub = spawn(process.execPath, [at('dist-hub', 'main.mjs')], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', RATE_PER_ADDRESS: '100000000', RATE_PER_DEVICE: '100000000', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port, code }] = await once(hub, 'message');
  return { hub, code, origin: `http://127.0.0.1:${port}` };
}

/** Megabytes in memory, where the system tells. */
function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** The floor: how often a second this disk, at this moment, takes a kilobyte for good. */
function measureDisk(folder) {
  const file = openSync(join(folder, 'floor'), 'w');
  const kilobyte = Buffer.alloc(1_024, 1);
  const end = performance.now() + 500;
  let times = 0;
  for (; performance.now() < end; times += 1) {
    writeSync(file, kilobyte);
    fsyncSync(file);
  }
  closeSync(file);
  return times * 2;
}

async function measure(name, processes, spaces, databaseUrl) {
  const dataDir = mkdtempSync(join(tmpdir(), 'hub-bench-'));
  const env = { DATA_DIR: dataDir, ...(databaseUrl ? { DATABASE_URL: databaseUrl, DATABASE_CONNECTIONS: '8' } : {}) };
  const hubs = [];
  for (let n = 0; n < processes; n += 1) hubs.push(await startHub(env));
  const before = measureDisk(dataDir);
  const result = await measureHub({ origins: hubs.map(({ origin }) => origin), code: hubs[0].code, spaces, workers: WORKERS, seconds: SECONDS });
  const disk = (before + measureDisk(dataDir)) / 2;
  const memory = hubs.map(({ hub }) => memoryOf(hub.pid));
  for (const { hub } of hubs) hub.kill('SIGKILL');
  await Promise.all(hubs.map(({ hub }) => hub.exitCode ?? hub.signalCode ?? once(hub, 'exit')));
  rmSync(dataDir, { recursive: true, force: true });
  const figures = [name, String(processes), String(spaces), result.pushesPerSecond.toFixed(0), disk.toFixed(0), (result.pushesPerSecond / disk).toFixed(2), result.p50.toFixed(1), result.p99.toFixed(1), (memory.reduce((a, b) => a + b) / processes).toFixed(0)];
  console.log(`| ${figures.join(' | ')} |`);
  return result.pushesPerSecond;
}

console.log(`\n${WORKERS} devices at a time, commits of 1 kB, ${SECONDS} s each; hubs, database and load share ${cpus().length} cores.\n`);
console.log('| database | processes | spaces | pushes/s | fsync/s | pushes per fsync | ms (half) | ms (99 %) | MB per process |\n|---|---|---|---|---|---|---|---|---|');
const cluster = await startPostgres();
try {
  const rates = {};
  for (const spaces of [10, 10_000]) {
    rates[`sqlite-1-${spaces}`] = await measure('SQLite', 1, spaces);
    for (const processes of [1, 4]) rates[`postgres-${processes}-${spaces}`] = await measure('PostgreSQL', processes, spaces, await createDatabase(cluster.url));
  }
  const ratio = (a, b) => (rates[a] / rates[b]).toFixed(2);
  console.log(`\nFour processes for one: ${ratio('postgres-4-10000', 'postgres-1-10000')} times. 10,000 spaces for 10: ${ratio('sqlite-1-10000', 'sqlite-1-10')} times on SQLite, ${ratio('postgres-1-10000', 'postgres-1-10')} times on PostgreSQL.`);
} finally {
  cluster.stop();
}
