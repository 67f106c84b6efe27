import { expect, test } from 'vitest';
import { fromBase64url } from '../../../app/crypto/base64url.ts';
import { openIdentity } from '../../../app/crypto/device-identity.ts';
import { type EpochKey, openEpochKey } from '../../../app/crypto/epoch-key.ts';
import { fromUtf8 } from '../../../app/crypto/text-bytes.ts';
import { canonicalRecord } from '../../../app/sync/canonical-record.ts';
import type { Judge } from '../../../app/sync/judge-commit.ts';
import { createLookAhead } from '../../../app/sync/look-ahead.ts';
import { readManifest } from '../../../app/sync/read-snapshot.ts';
import type { PulledPage } from '../../../app/sync/transport.ts';
import { writeSnapshot } from '../../../app/sync/write-snapshot.ts';
import { fromStored } from '../../../app/vault/segment-codec.ts';
import { founded } from './space-fixture.ts';

const STAMP = '0munrxc9v0000x-iQ5DNHGBM';
/** The last belongs to another space: it may not be in this one. */
const RECORDS = ['a', 'b', 'c', `${'z'.repeat(22)}.d`].map((id) => fromStored([id, 'road', STAMP, { nickname: id }]));

async function setup() {
  const { primitives, membership, epochKeys, identity } = await founded('mine');
  const key = await openEpochKey(primitives, fromBase64url(epochKeys[1]!)!);
  const judgeWith = (known: EpochKey | undefined): Judge => ({ primitives, membership, keyOf: async () => known, kindOf: () => undefined });
  const own = await openIdentity(primitives, identity);
  const snapshot = async () => {
    const { manifest, parts } = await writeSnapshot({ primitives, own, membership, key, partLength: 1 }, { records: RECORDS, heads: {}, base: '', repair: false });
    const items: PulledPage['items'] = [{ type: 'manifest', seq: 1, bytes: manifest }, ...parts.map((bytes) => ({ type: 'part' as const, bytes }))];
    return { items, parts, manifest: (await readManifest(judgeWith(key), manifest))! };
  };
  return { judge: judgeWith(key), keyless: judgeWith(undefined), snapshot };
}

test('a part opened before its turn is what it would be in its turn', async () => {
  const { judge, snapshot } = await setup();
  const { items, parts, manifest } = await snapshot();
  const ahead = createLookAhead();
  ahead.begin(judge, items);
  for (const [index, bytes] of parts.entries()) {
    const found = await ahead.part(judge, manifest, index, bytes);
    const inTurn = await createLookAhead().part(judge, manifest, index, bytes);
    expect(found!.records.map(canonicalRecord)).toEqual(index < 3 ? [canonicalRecord(RECORDS[index]!)] : []);
    expect(found!.records.map(canonicalRecord)).toEqual(inTurn!.records.map(canonicalRecord));
    // Where a record was left out there is no list that says the same.
    expect(found!.text && fromUtf8(found!.text)).toBe(index < 3 ? `[${canonicalRecord(RECORDS[index]!)}]` : undefined);
  }
});

test('opened under a manifest that nobody verified it counts only where the verified one names it', async () => {
  const { judge, snapshot } = await setup();
  const [first, second] = [await snapshot(), await snapshot()];
  const ahead = createLookAhead();
  ahead.begin(judge, first.items);
  expect(await ahead.part(judge, first.manifest, 1, first.parts[0]!)).toBeUndefined();
  expect(await ahead.part(judge, second.manifest, 0, first.parts[0]!)).toBeUndefined();
  expect(await ahead.part(judge, first.manifest, 0, first.parts[0]!)).toBeDefined();
});

test('what could not be opened before its turn is opened in it', async () => {
  const { judge, keyless, snapshot } = await setup();
  const { items, parts, manifest } = await snapshot();
  const ahead = createLookAhead();
  ahead.begin(keyless, items);
  expect((await ahead.part(judge, manifest, 0, parts[0]!))?.records).toHaveLength(1);
});
