import { describe, expect, it, test } from 'vitest';
import { stampOf } from '../../../app/domain/hybrid-clock.ts';
import type { Json, RecordState } from '../../../app/domain/record.ts';
import { DEFAULT_SETTINGS } from '../../../app/storage/settings-store.ts';
import { exportRecords, importRecords } from '../../../app/vault/export-records.ts';
import { missingHere, takeNumbers, withNumbers } from '../../../app/vault/kept-numbers.ts';
import { fixedRandom, opened } from '../crypto/fixtures.ts';
import { setupDevice, writeMany } from './vault-fixture.ts';

const HERS = { helperName: 'Karim', helperPhone: '06 12345678', nightPhone: '030 123 4567' };
const making = () => ({ now: Date.UTC(2026, 10, 22), random: fixedRandom('numbers') });
const throughFile = (records: readonly RecordState[]) => takeNumbers(opened(importRecords(exportRecords(records))));

async function threeRecords(): Promise<readonly RecordState[]> {
  const vault = await (await setupDevice()).openTab();
  await writeMany(vault, 3);
  return vault.records.all();
}

it('a backup holds the numbers that lie outside the vault, and gives them apart from the records', async () => {
  const records = await threeRecords();
  const back = throughFile(withNumbers(records, { ...DEFAULT_SETTINGS, ...HERS }, making()));
  expect(back.numbers).toEqual(HERS);
  expect(back.records).toEqual(records);
});

it('a version from before reads them as a record that it keeps and does not know, and a later file has one of them', async () => {
  const [settings, other] = [{ ...DEFAULT_SETTINGS, ...HERS }, { ...DEFAULT_SETTINGS, helperPhone: '06 87654321' }];
  const keptByOldVersion = opened(importRecords(exportRecords(withNumbers(await threeRecords(), settings, making()))));
  expect(keptByOldVersion).toHaveLength(4);
  expect(throughFile(keptByOldVersion).numbers).toEqual(HERS);
  expect(throughFile(withNumbers(keptByOldVersion, other, making()))).toMatchObject({ numbers: { helperPhone: '06 87654321' }, records: { length: 3 } });
});

it('an older backup, or a phone on which none was filled in, gives none', async () => {
  const records = await threeRecords();
  expect(throughFile(records)).toEqual({ records, numbers: {} });
  expect(withNumbers(records, DEFAULT_SETTINGS, making())).toEqual(records);
});

describe('of what makes no sense in a file nothing is taken', () => {
  const device = 'H'.repeat(11);
  const hostile = (fields: Readonly<Record<string, Json>>): RecordState => {
    const stamps = Object.keys(fields).map((_, at) => stampOf({ ms: 1, counter: at, device }));
    return { id: 'numbers'.padEnd(22, 'A'), kind: 'line', fields: new Map(Object.entries(fields).map(([field, value], at) => [field, [{ stamp: stamps[at]!, value }]])), seen: new Map([[device, stamps.at(-1)!]]) };
  };
  test.each<[string, Readonly<Record<string, Json>>, object]>([
    ['a name that is too long', { ...HERS, helperName: 'K'.repeat(41) }, { helperPhone: HERS.helperPhone, nightPhone: HERS.nightPhone }],
    ['numbers that are none', { helperName: 'Karim', helperPhone: '12', nightPhone: 'call me' }, {}],
    ['a number with more behind it', { helperPhone: '0612345678;ext=1', nightPhone: '9'.repeat(5000) }, {}],
    ['other types', { helperName: { toString: 'x' }, helperPhone: 612345678, nightPhone: ['0612345678'] }, {}],
    ['a name without a number', { helperName: 'Karim' }, {}],
    ['other settings', { ...HERS, lockAfterMinutes: 60, wrongTries: 0, deviceId: 'x', ['__proto__']: { polluted: true } }, HERS],
  ])('%s', (_name, fields, numbers) => {
    expect(throughFile([hostile(fields)])).toEqual({ records: [], numbers });
  });
});

it('missingHere() leaves what this phone has, and never puts a name beside the number of somebody else', () => {
  expect(missingHere(HERS, DEFAULT_SETTINGS)).toEqual(HERS);
  expect(missingHere(HERS, { ...DEFAULT_SETTINGS, helperPhone: '06 87654321' })).toEqual({ nightPhone: HERS.nightPhone });
  expect(missingHere({ helperPhone: '06 12345678' }, { ...DEFAULT_SETTINGS, helperName: 'Marieke', nightPhone: '0881234567' })).toEqual({ helperName: '', helperPhone: '06 12345678' });
});
