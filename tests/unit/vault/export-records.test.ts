import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBackup, writeBackup } from '../../../app/crypto/backup-file.ts';
import { wrapWithPassphrase, wrapWithRecovery } from '../../../app/crypto/wraps.ts';
import { exportRecords, importRecords } from '../../../app/vault/export-records.ts';
import { replaceRecords } from '../../../app/vault/replace-records.ts';
import { fixedKeys, fixedRandom, fixedSecret, flipBit, opened, quickKdf } from '../crypto/fixtures.ts';
import { DEVICE, id, line, names, setupDevice, writeMany } from './vault-fixture.ts';

async function filled() {
  const device = await setupDevice();
  const vault = await device.openTab();
  await writeMany(vault, 70);
  opened(await vault.tidy());
  const seen = vault.records.state(id('n1'));
  const other = await device.openTab();
  opened(await vault.write([{ ...line('n1', 'Mine'), seen }]));
  opened(await other.write([{ ...line('n1', 'Hers'), seen }]));
  opened(await vault.catchUp());
  opened(await vault.erase([{ id: id('n2'), kind: 'line', erase: true }]));
  return { device, vault };
}

test('records come back as they were, conflicts and erasures included', async () => {
  const { vault } = await filled();
  const all = vault.records.all();
  expect(all).toHaveLength(70);
  const back = opened(importRecords(exportRecords(all)));
  expect(new Map(back.map((record) => [record.id, record]))).toEqual(new Map(all.map((record) => [record.id, record])));
});

test('restored on another phone everything is there and can be changed at once', async () => {
  const { vault } = await filled();
  const phone = await setupDevice('other');
  const records = opened(importRecords(exportRecords(vault.records.all())));
  const log = phone.openLog();
  opened(await replaceRecords({ keys: phone.keys, records, log, random: fixedRandom('restore'), now: () => phone.clock.now, after: 0 }));
  const restored = await phone.openTab();
  expect(names(restored)).toEqual(names(vault));
  expect(restored.health.missingChanges).toBe(0);
  opened(await restored.write([{ ...line('n5', 'Changed'), seen: restored.records.state(id('n5')) }]));
  restored.close();
  expect(names(await phone.openTab())).toContain('Changed');
});

test('restored on the same phone after its clock was set back, a change still counts', async () => {
  const { device, vault } = await filled();
  const records = vault.records.all();
  vault.close();
  device.clock.now -= 400 * 86_400_000;
  opened(await replaceRecords({ keys: device.keys, records, log: device.openLog(), random: fixedRandom('restore'), now: () => device.clock.now, after: 0 }));
  device.sentinel.clear();
  const restored = await device.openTab({ device: DEVICE });
  opened(await restored.write([{ ...line('n5', 'Changed'), seen: restored.records.state(id('n5')) }]));
  expect(names(restored)).toContain('Changed');
  expect(names(restored)).not.toContain('n5');
});

describe('content that is not whole is refused whole', () => {
  const good = '["aaaaaaaaaaaaaaaaaaaaaa","line","0k00000000000AAAAAAAAAAA",{"firstName":"A"}]';
  const text = (json: string, head = 'drempel-records 1\n') => new TextEncoder().encode(`${head}${json}`);
  test.each([
    ['nothing', text('', '')],
    ['no head', text(`[${good}]`, '')],
    ['not JSON', text('[')],
    ['no list', text('{}')],
    ['one broken record', text(`[${good},["x"]]`)],
    ['a strange id', text('[["../../x","line","0k00000000000AAAAAAAAAAA",{}]]')],
    ['the same record twice', text(`[${good},${good}]`)],
    ['a value later than its device', text('[["aaaaaaaaaaaaaaaaaaaaaa","line",["0k00000000000AAAAAAAAAAA"],[["firstName","0k00000000001AAAAAAAAAAA","A"]]]]')],
    ['broken text', Uint8Array.of(0xff, 0xfe, 0x00)],
  ])('%s', (_name, bytes) => {
    expect(importRecords(bytes)).toEqual({ ok: false, error: { type: 'damaged' } });
  });

  test('while the good one alone is taken', () => {
    expect(opened(importRecords(text(`[${good}]`)))).toHaveLength(1);
  });

  test('from a newer version it says so', () => {
    expect(importRecords(text('whatever', 'drempel-records 2\n'))).toEqual({ ok: false, error: { type: 'newer-version' } });
  });

  test('names of fields that mean something to JavaScript are only names (S26)', () => {
    const json = '[["aaaaaaaaaaaaaaaaaaaaaa","line","0k00000000000AAAAAAAAAAA",{"__proto__":{"polluted":true},"constructor":"x"}]]';
    const [record] = opened(importRecords(text(json)));
    expect(record?.fields.get('__proto__')?.[0]?.value).toEqual({ polluted: true });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('a thousand damaged files: each is refused as a whole, none throws (F41, S28)', { timeout: 60_000 }, async () => {
  const random = fixedRandom('file');
  const secret = fixedSecret();
  const code = random(16);
  const { vault, device } = await filled();
  const passphrase = opened(await wrapWithPassphrase(secret, 'four words', { kdf: quickKdf, random }));
  const wraps = [passphrase, await wrapWithRecovery(secret, code, random)];
  const file = await writeBackup({ vaultId: device.keys.vaultId, wraps, payload: exportRecords(vault.records.all()) }, await fixedKeys(), random);
  expect(names(vault)).toHaveLength(69);
  expect(opened(importRecords(opened(await openBackup(file, { type: 'recovery', code }, quickKdf)).payload))).toHaveLength(70);
  const damage = fc.oneof(
    fc.nat({ max: file.length * 8 - 1 }).map((bit) => flipBit(file, bit)),
    fc.nat({ max: file.length - 1 }).map((end) => file.slice(0, end)),
    fc.uint8Array({ minLength: 1, maxLength: 40 }).map((more) => new Uint8Array([...file, ...more])),
    fc.tuple(fc.nat({ max: file.length - 9 }), fc.uint8Array({ minLength: 8, maxLength: 8 })).map(([at, bytes]) => {
      const changed = file.slice();
      changed.set(bytes, at);
      return changed;
    }).filter((changed) => !changed.every((byte, n) => byte === file[n])),
  );
  await fc.assert(fc.asyncProperty(damage, async (bytes) => {
    expect((await openBackup(bytes, { type: 'recovery', code }, quickKdf)).ok).toBe(false);
  }), { seed: 41, numRuns: 1000 });
});

test('restored over a longer log, with what was noted of that one still there after a kill, it is whole', async () => {
  const device = await setupDevice();
  const vault = await device.openTab();
  await writeMany(vault, 3);
  const records = vault.records.all();
  await writeMany(vault, 4, 'later');
  const noted = device.sentinel.read()!;
  vault.close();
  opened(await replaceRecords({ keys: device.keys, records, log: device.openLog(), random: fixedRandom('restore'), now: () => device.clock.now, after: noted.seq }));
  // The note of the old log came to the disk, the one of the new log did not.
  device.sentinel.write(noted);
  const again = await device.openTab();
  expect([again.health.missingChanges, again.health.missingRecords, again.health.damagedRows]).toEqual([0, 0, 0]);
  expect(names(again)).toHaveLength(3);
  opened(await again.write([line('more', 'more')]));
  again.close();
  const last = await device.openTab();
  expect([names(last).length, last.health.missingChanges]).toEqual([4, 0]);
});
