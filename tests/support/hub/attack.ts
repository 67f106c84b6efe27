import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { removeSpace } from '../../../hub/space/remove-space.ts';
import { fromBase64url } from '../../../wire/bytes.ts';
import { createDice } from '../dice.ts';
import { commitFrame, type Pulled } from './hub-client.ts';
import { openHubInProcess, requestTo } from './hub-in-process.ts';
import { type Attacker, makeMalformed } from './malformed.ts';
import { makeDevice, makeSpace, writeCommit } from './sealed-things.ts';

export interface AttackReport {
  readonly sent: number;
  /** How many could not even be made, and never reached the hub. */
  readonly unmade: number;
  readonly seed: number;
  /** How often each status came back. */
  readonly statuses: Readonly<Record<number, number>>;
  /** What was answered with 500, or threw: none, it is to be hoped. */
  readonly crashes: readonly string[];
  /** In bytes, from a tenth of the way on. */
  readonly heapGrowth: number;
  /** What is left in the file, in bytes, when the attacker's own space has gone. */
  readonly fileGrowth: number;
  /** The space that was attacked from outside, before and after. */
  readonly before: Pulled;
  readonly after: Pulled;
  readonly seconds: number;
}

/**
 * The attacker's own space, which its quota pays for, is taken away before the files are measured: what is left is what
 * everybody pays for. Some pages of the database stay in use by chance.
 */
export const MOST_GROWTH = { file: 64 * 1024, heap: 8 * 1024 ** 2 };

/** The files of the database, their log written back first. */
async function fileSize(file: string, scrub: () => Promise<number>): Promise<number> {
  await scrub();
  return statSync(file).size + statSync(`${file}-wal`).size;
}

const ADDRESS = '192.0.2.1';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Undefined for what is no request at all. Whatever is thrown after this is the hub's. */
function madeRequest(path: string, init: RequestInit): Request | undefined {
  try {
    return requestTo(`/api/v1${path}`, init);
  } catch {
    return undefined;
  }
}

/** Sends that many malformed requests to a whole hub. The same seed sends the same kinds in the same order. */
export async function attackHub(count: number, seed: number): Promise<AttackReport> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-attack-'));
  const file = join(folder, 'hub.db');
  const { hub, client, code, service, close } = await openHubInProcess({ file });
  const [device, othersDevice] = [makeDevice(), makeDevice()];
  const [own, others] = [makeSpace(device), makeSpace(othersDevice)];
  for (const space of [own, others]) await client.create(space, code);
  await client.push(others, othersDevice, commitFrame(writeCommit(others, othersDevice)));
  const before = await client.pull(others, othersDevice);
  const attacker: Attacker = { own, device, others, othersDevice: { ...othersDevice, token: makeDevice().token }, code: 'wrong' };
  const dice = createDice(seed);
  const statuses: Record<number, number> = {};
  const crashes: string[] = [];
  let unmade = 0;
  const start = performance.now();
  const size = await fileSize(file, service.database.scrub);
  let heap = 0;
  for (let n = 0; n < count; n += 1) {
    if (n === Math.floor(count / 10)) heap = heapUsed();
    const { path, init } = makeMalformed(dice, attacker);
    const request = madeRequest(path, init);
    if (!request) {
      unmade += 1;
      continue;
    }
    try {
      const response = await hub.fetch(request, ADDRESS);
      statuses[response.status] = (statuses[response.status] ?? 0) + 1;
      // It may close its own space, and opens it again: a closed one has nothing left to attack.
      if (init.method === 'DELETE' && response.status === 204) await client.create(own, code);
      if (response.status === 500) crashes.push(`${String(init.method)} ${path}`);
      if (response.headers.get('content-type') === 'text/event-stream') await response.body?.cancel();
      else await response.arrayBuffer();
    } catch (error) {
      crashes.push(`${String(init.method)} ${path}: ${String(error)}`);
    }
  }
  const heapGrowth = heapUsed() - heap;
  await removeSpace(service.database, fromBase64url(own.id)!);
  const report = {
    sent: count - unmade, unmade, seed, statuses, crashes, before, heapGrowth, fileGrowth: (await fileSize(file, service.database.scrub)) - size,
    after: await client.pull(others, othersDevice), seconds: (performance.now() - start) / 1000,
  };
  await close();
  rmSync(folder, { recursive: true, force: true });
  return report;
}
