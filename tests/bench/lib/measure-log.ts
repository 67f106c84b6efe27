// Run in Node, bundled out of the app's own sources: the same records sealed and opened in pieces of different sizes.
import { webcrypto } from 'node:crypto';
import { openSegment, sealSegment } from '../../../app/crypto/segment.ts';
import { fromUtf8, utf8 } from '../../../app/crypto/text-bytes.ts';
import { createVaultKey, deriveVaultKeys } from '../../../app/crypto/vault-keys.ts';
import { CLOCK_AT_ZERO } from '../../../app/domain/hybrid-clock.ts';
import type { DeviceId } from '../../../app/domain/ids.ts';
import type { Day } from '../../../app/domain/day.ts';
import { changesToOps } from '../../../app/vault/changes.ts';
import { createRecordMap } from '../../../app/vault/record-map.ts';
import { decodeSegment, encodeSegment } from '../../../app/vault/segment-codec.ts';
import { manyRecords } from './many-records.ts';

const RUNS = Number(process.argv[2] ?? 5);
const random = (length: number): Uint8Array => webcrypto.getRandomValues(new Uint8Array(length));
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const map = createRecordMap();
map.apply({ ...changesToOps(manyRecords('2026-11-21' as Day), map.state, { clock: CLOCK_AT_ZERO, now: Date.UTC(2026, 10, 21), writer: 'benchbenchb' as DeviceId }), records: [] });
const records = map.all();
const keys = await deriveVaultKeys(createVaultKey(random));
const iv = new Uint8Array(12);

async function timed<Value>(work: () => Promise<Value>): Promise<readonly [number, Value]> {
  const start = performance.now();
  const value = await work();
  return [performance.now() - start, value];
}

const cut = (size: number): readonly string[] => Array.from({ length: Math.ceil(records.length / size) }, (_, n) => encodeSegment(records.slice(n * size, (n + 1) * size)));
const place = (segmentId: number) => ({ vaultId: keys.vaultId, segmentId, generation: 1 });

async function once(pieces: readonly string[], compress: boolean) {
  const [sealing, sealed] = await timed(() => Promise.all(pieces.map((text, n) => sealSegment(place(n), utf8(text), keys, random, { compress }))));
  const [opening, count] = await timed(async () => {
    const opened = await Promise.all(sealed.map((bytes, n) => openSegment(place(n), bytes, keys)));
    return opened.reduce((sum, piece) => sum + (piece.ok ? (decodeSegment(fromUtf8(piece.value) ?? '')?.length ?? 0) : 0), 0);
  });
  if (count !== records.length) throw new Error('not everything came back');
  // One change rewrites one piece.
  const [rewriting] = await timed(() => sealSegment(place(0), utf8(pieces[0]!), keys, random, { compress }));
  return { sealing, opening, rewriting, bytes: sealed.reduce((sum, piece) => sum + piece.length, 0) };
}

/** The floor: one call of AES-GCM over all the bytes at once. */
async function raw(bytes: number): Promise<number> {
  const sealed = await webcrypto.subtle.encrypt({ name: 'AES-GCM', iv }, keys.records, new Uint8Array(bytes));
  return (await timed(() => webcrypto.subtle.decrypt({ name: 'AES-GCM', iv }, keys.records, sealed)))[0];
}

const inClear = utf8(encodeSegment(records)).length;
const floors: number[] = [];
const found = [1, 64, 250, 1000].flatMap((size) => [false, true].map((compress) => ({ size, compress, runs: [] as Awaited<ReturnType<typeof once>>[] })));
for (let run = 0; run <= RUNS; run += 1) {
  const floor = await raw(inClear);
  if (run > 0) floors.push(floor);
  for (const { size, compress, runs } of found) {
    const measured = await once(cut(size), compress);
    // The first round warms up.
    if (run > 0) runs.push(measured);
  }
}
const rows = found.map(({ size, compress, runs }) => ({ size, compress, sealing: median(runs.map((run) => run.sealing)), opening: median(runs.map((run) => run.opening)), rewriting: median(runs.map((run) => run.rewriting)), bytes: runs[0]!.bytes }));
console.log(JSON.stringify({ records: records.length, inClear, floor: median(floors), rows }));
