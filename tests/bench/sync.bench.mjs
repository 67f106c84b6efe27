// A fresh device that takes in ten thousand records, against PouchDB and the bare bytes; and what an edit and a look cost on the wire.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, ensurePackages } from '../../scripts/lib.mjs';
import { median } from './lib/browser.mjs';
import { bundleForNode } from './lib/bundle-for-node.mjs';
import { bundlePage } from './lib/bundle-page.mjs';
import { openSecureFront } from './lib/secure-front.mjs';
import { joinOnPhone, race } from './lib/sync-race.mjs';
import { measureWire } from './lib/sync-wire.mjs';

const RUNS = Number(process.env.RUNS ?? 5);
/** Each takes the twenty seconds that the line needs. */
const PHONE_RUNS = 3;
const SPACES = 5;
const TODAY = new Date().toISOString().slice(0, 10);
/** Packages of its own: what we are compared with never belongs to what we build with. */
const POUCHDB = join('tests', 'bench', 'pouchdb');
/** It was written for Node and brings neither. */
const FOR_POUCHDB = { define: { global: 'globalThis' }, resolve: { alias: { events: at(POUCHDB, 'node_modules', 'events', 'events.js') } } };
/** One browser asks here for what many do. */
const RATES = { RATE_PER_ADDRESS: '1000000', RATE_PER_DEVICE: '1000000' };

function start(file, args, env) {
  const child = spawn(process.execPath, [file, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}

async function startHub(distDir) {
  const dataDir = mkdtempSync(join(tmpdir(), 'sync-bench-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const hub = start(at('dist-hub', 'main.mjs'), [], { ...RATES, HOST: '127.0.0.1', PORT: '0', DIST: distDir, DATA_DIR: dataDir });
  return (await once(hub, 'message'))[0];
}

async function startPouch(pageDir, documents) {
  const server = start(at(POUCHDB, 'server.mjs'), [pageDir]);
  const [{ port }] = await once(server, 'message');
  server.send(documents);
  await once(server, 'message');
  return { port };
}

const { openHost } = await import(await bundleForNode('sync-host'));
const hub = await startHub(await bundlePage('sync-page'));
const host = await openHost(`http://localhost:${hub.port}`, hub.code, TODAY);
ensurePackages(POUCHDB);
const pouch = await startPouch(await bundlePage('pouchdb/page', FOR_POUCHDB), host.documents);

const races = [];
for (let turn = 0; turn < RUNS; turn += 1) races.push(await race({ host, hubPort: hub.port, pouchPort: pouch.port }, turn));
const onPhone = [];
for (let turn = 0; turn < Math.min(RUNS, PHONE_RUNS); turn += 1) onPhone.push(await joinOnPhone({ host, hubPort: hub.port, bytes: races[0].ours.down }));
const front = await openSecureFront(hub.port);
const wire = { host, code: hub.code, spaces: SPACES };
const secure = await measureWire({ ...wire, port: front.port, protocol: 'https', times: 3 });
const plain = await measureWire({ ...wire, port: hub.port, protocol: 'http', times: 1 });
host.stop();
front.close();

const of = (pick) => median(races.map(pick));
const kB = (bytes) => Math.round(bytes / 1_000);
const ms = of(({ ours }) => ours.ms);
const spread = (pick) => { const all = races.map(pick); return `${Math.min(...all).toFixed(1)} to ${Math.max(...all).toFixed(1)}`; };
const gain = ({ ours, theirs }) => theirs.ms / ours.ms;
const overBare = ({ ours }) => ours.ms / ours.raw;
const clear = Math.round(JSON.stringify(host.documents).length / host.records);
console.log(`${host.records} records of ${clear} bytes of JSON, half of them touched twice; ${RUNS} fresh profiles, who goes first by turns. PouchDB's server has its database in memory, batches of 1,000.`);
const onPlain = ({ up, down }) => `plain HTTP/1.1: ${up} up, ${down} down`;
const rows = [
  ['joining: requests that pull', of(({ ours }) => ours.pulls), 3, `all requests from then on: ${races[0].ours.requests.join(', ')}`],
  ['joining: kB, both ways, invitation included', kB(of(({ ours }) => ours.bytes)), 1_600, `PouchDB: ${kB(of(({ theirs }) => theirs.bytes))}, gzip, not encrypted`],
  ['joining: time as a share of PouchDB\'s', Number((1 / of(gain)).toFixed(3)), 0.2, `${Math.round(ms)} ms against ${Math.round(of(({ theirs }) => theirs.ms))}; ${of(gain).toFixed(1)} times as fast (${spread(gain)})`],
  ['joining: times the bare bytes and one AES pass', Number(of(overBare).toFixed(1)), 10, `bare: ${Math.round(of(({ ours }) => ours.raw))} ms (${spread(overBare)})`],
  ['the same on a phone four times as slow, on slow 4G', Number(median(onPhone.map(({ ms: took, raw }) => took / raw)).toFixed(2)), 10, `${(median(onPhone.map(({ ms: took }) => took)) / 1_000).toFixed(1)} s against ${(median(onPhone.map(({ raw }) => raw)) / 1_000).toFixed(1)} s`],
  ['ten edits sent: bytes up', secure.sent.up, 1_000, onPlain(plain.sent)],
  ['ten edits sent: bytes down', secure.sent.down, 1_000],
  ['ten edits received: bytes up', secure.received.up, 1_000, onPlain(plain.received)],
  ['ten edits received: bytes down', secure.received.down, 1_000],
  [`coming back to the front with ${SPACES} spaces, one look: bytes both ways`, secure.idle.both, 400, onPlain(plain.idle)],
  ['coming back to the front with one space: bytes both ways', secure.look.both, undefined, onPlain(plain.look)],
].map(([what, found, most, note = '']) => ({ what, found, 'at most': most ?? '', note }));
console.table(rows);
console.log('On the wire: TLS and HTTP/2 as behind a proxy, all that the deed sets off, headers and records included, on a connection that is there already.');
process.exit(rows.some((row) => row['at most'] !== '' && row.found > row['at most']) ? 1 : 0);
