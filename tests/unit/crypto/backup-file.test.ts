import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBackup, openOwnBackup, writeBackup } from '../../../app/crypto/backup-file.ts';
import { MAX_BACKUP_BYTES, readBackupHeader } from '../../../app/crypto/backup-header.ts';
import { concatBytes, readU32, u32 } from '../../../app/crypto/bytes.ts';
import { utf8 } from '../../../app/crypto/text-bytes.ts';
import { wrapWithPassphrase, wrapWithRecovery } from '../../../app/crypto/wraps.ts';
import { fixedKeys, fixedRandom, fixedSecret, flipBit, opened, quickKdf } from './fixtures.ts';

const CODE = fixedRandom('code')(16);
const PAYLOAD = utf8(JSON.stringify({ roads: ['zwaan', 'سلام', 'Łódź'] }));
const recovery = { type: 'recovery', code: CODE } as const;

async function setupBackup(payload: Uint8Array = PAYLOAD) {
  const keys = await fixedKeys();
  const random = fixedRandom('backup');
  const passphrase = opened(await wrapWithPassphrase(fixedSecret(), 'vier woorden', { kdf: quickKdf, random }));
  const wraps = [passphrase, await wrapWithRecovery(fixedSecret(), CODE, random)];
  const file = await writeBackup({ vaultId: keys.vaultId, wraps, payload }, keys, random);
  return { keys, wraps, file };
}

const open = (file: Uint8Array) => openBackup(file, recovery, quickKdf);

test('openBackup() gives everything back for the code and for the passphrase', async () => {
  const { keys, wraps, file } = await setupBackup();
  const whole = { vaultId: keys.vaultId, wraps, payload: PAYLOAD, secret: fixedSecret() };
  expect(opened(await open(file))).toEqual(whole);
  const byPassphrase = { type: 'passphrase', passphrase: 'vier  woorden' } as const;
  expect(opened(await openBackup(file, byPassphrase, quickKdf))).toEqual(whole);
  expect(opened(await openOwnBackup(file, keys))).toEqual(PAYLOAD);
});

test('openBackup() says that the code is wrong, not that the file is', async () => {
  const { file } = await setupBackup();
  const wrongCode = { ok: false, error: { type: 'wrong-code' } };
  expect(await openBackup(file, { type: 'recovery', code: fixedRandom('no')(16) }, quickKdf)).toEqual(wrongCode);
  expect(await openBackup(file, { type: 'passphrase', passphrase: 'iets anders' }, quickKdf)).toEqual(wrongCode);
});

test('two backups of one moment share neither key nor bytes', async () => {
  const keys = await fixedKeys();
  const wraps = [await wrapWithRecovery(fixedSecret(), CODE, fixedRandom('w'))];
  const content = { vaultId: keys.vaultId, wraps, payload: PAYLOAD };
  const [one, other] = [
    await writeBackup(content, keys, fixedRandom('one')),
    await writeBackup(content, keys, fixedRandom('other')),
  ];
  const { bodyOffset } = opened(await readBackupHeader(one));
  const mixed = concatBytes(one.subarray(0, bodyOffset), other.subarray(bodyOffset));
  expect(await open(mixed)).toEqual({ ok: false, error: { type: 'damaged' } });
});

test('openBackup() refuses a file cut at any length, and says so', async () => {
  const { file } = await setupBackup();
  for (let length = 0; length < file.length; length += 3) {
    const type = length < 8 ? 'not-a-backup' : 'truncated';
    expect(await open(file.subarray(0, length))).toEqual({ ok: false, error: { type } });
  }
});

test('openBackup() refuses every flipped bit', async () => {
  const { file } = await setupBackup();
  for (let bit = 0; bit < file.length * 8; bit += 5) expect((await open(flipBit(file, bit))).ok).toBe(false);
});

test('openBackup() takes nothing from a file changed in any of 1,000 ways', async () => {
  const { file } = await setupBackup();
  const at = fc.nat({ max: file.length - 1 });
  const mutations = fc.oneof(
    fc.tuple(at, fc.uint8Array({ minLength: 1, maxLength: 40 })).map(([place, bytes]) => overwrite(file, place, bytes)),
    fc.tuple(at, at).map(([one, other]) => concatBytes(file.subarray(0, one), file.subarray(other))),
    fc.tuple(at, fc.uint8Array({ minLength: 1, maxLength: 40 })).map(([place, bytes]) =>
      concatBytes(file.subarray(0, place), bytes, file.subarray(place)),
    ),
    fc.uint8Array({ maxLength: 600 }),
    fc.tuple(fc.nat({ max: 12 }), fc.nat()).map(([field, value]) => overwrite(file, 37 + field, u32(value))),
  );
  await fc.assert(
    fc.asyncProperty(mutations, async (mutated) => {
      fc.pre(Buffer.compare(mutated, file) !== 0);
      expect((await open(mutated)).ok).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('openBackup() refuses chunks that changed places or are missing', async () => {
  const { file } = await setupBackup(fixedRandom('noise')(3_000_000));
  const { bodyOffset } = opened(await readBackupHeader(file));
  const chunk = 4 + readU32(file, bodyOffset);
  const header = file.subarray(0, bodyOffset);
  const [one, two, rest] = [0, 1, 2].map((index) => file.subarray(bodyOffset + index * chunk, bodyOffset + (index + 1) * chunk));
  if (!one || !two || !rest) throw new Error('three chunks were written');
  expect((await open(concatBytes(header, one, two, rest))).ok).toBe(true);
  expect(await open(concatBytes(header, two, one, rest))).toEqual({ ok: false, error: { type: 'damaged' } });
  expect(await open(concatBytes(header, one, two))).toEqual({ ok: false, error: { type: 'truncated' } });
});

test('readBackupHeader() knows a newer file, a foreign one and one beyond the limit', async () => {
  const { file } = await setupBackup();
  expect(await readBackupHeader(overwrite(file, 8, [2]))).toEqual({ ok: false, error: { type: 'newer-version' } });
  expect(await readBackupHeader(utf8('%PDF-1.7 and so on'))).toEqual({ ok: false, error: { type: 'not-a-backup' } });
  const huge = new Uint8Array(MAX_BACKUP_BYTES + 1);
  expect(await readBackupHeader(huge)).toEqual({ ok: false, error: { type: 'too-big' } });
});

test('writeBackup() throws on more than openBackup() would take back', async () => {
  const keys = await fixedKeys();
  const wraps = [await wrapWithRecovery(fixedSecret(), CODE, fixedRandom('w'))];
  const payload = new Uint8Array(MAX_BACKUP_BYTES + 1);
  await expect(writeBackup({ vaultId: keys.vaultId, wraps, payload }, keys, fixedRandom('x'))).rejects.toThrow(RangeError);
});

function overwrite(file: Uint8Array, at: number, bytes: ArrayLike<number>): Uint8Array {
  const changed = file.slice();
  for (let index = 0; index < bytes.length && at + index < file.length; index++) changed[at + index] = bytes[index] ?? 0;
  return changed;
}
