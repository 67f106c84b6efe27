import { describe, expect, test } from 'vitest';
import { deviceOfStamp, parseStamp, type Stamp, stampOf } from '../../../app/domain/hybrid-clock.ts';
import type { DeviceId } from '../../../app/domain/ids.ts';
import type { Op } from '../../../app/domain/record.ts';
import type { SpaceState } from '../../../app/sync/space-state.ts';
import type { Vault } from '../../../app/vault/vault.ts';
import type { SpaceDevice, SpaceId } from '../../../wire/ids.ts';
import { opened } from '../crypto/fixtures.ts';
import { type Device, id, line, names, setupDevice } from './vault-fixture.ts';

const SPACE = 'AAAAAAAAAAAAAAAAAAAAAQ' as SpaceId;
const identity = { device: 'AAAAAAAAAAE' as SpaceDevice, signSeed: 'c2VlZA', dhSeed: 'c2VlZA', token: 'dG9rZW4', person: 'cGVyc29u' };
const state: SpaceState = { v: 1, space: SPACE, identity, epochKeys: {}, cursor: { store: '', seq: 0 }, heads: {}, told: {}, since: { commits: 0, bytes: 0 }, doubt: false, heard: {} };
const FIVE_MINUTES = 300_000;
const LAST_OF_ALL = 'z'.repeat(13);

const stampsOf = (vault: Vault, name: string): readonly string[] => [...vault.records.state(id(name))!.fields.values()].flatMap((heads) => heads.map(({ stamp }) => stamp));
const writerOf = (vault: Vault, name: string): string => deviceOfStamp(stampsOf(vault, name)[0]!);

/** She wrote something; somebody who reads along takes the name that stands in its stamps, and writes under it at the end of time. */
async function setup(field = 'firstName'): Promise<{ readonly device: Device; readonly vault: Vault; readonly name: string }> {
  const device = await setupDevice();
  const vault = await device.openTab();
  opened(await vault.beginMine({ state, entries: [] }));
  opened(await vault.write([line('a', 'Anna')]));
  const name = writerOf(vault, 'a');
  const op: Op = { id: id('a'), kind: 'line', field, value: 'Not hers', stamp: `${LAST_OF_ALL}${name}`, sees: [] };
  const { version } = opened(await vault.space(SPACE).read());
  opened(await vault.space(SPACE).commit({ expected: version, state, ops: [op] }));
  return { device, vault, name };
}

describe('somebody else who writes under the name of this opening', () => {
  test('moves its clock no further than any other would', async () => {
    const { device, vault } = await setup();
    opened(await vault.write([line('b', 'Bea')]));
    for (const stamp of stampsOf(vault, 'b')) expect(parseStamp(stamp)?.ms).toBeLessThanOrEqual(device.clock.now + FIVE_MINUTES);
  });

  test('takes nothing away of what she writes after that, which goes on under another name', async () => {
    const { device, vault, name } = await setup();
    opened(await vault.write([{ ...line('a', 'Anne'), seen: vault.records.state(id('a')) }]));
    expect(names(vault)).toEqual(['Anne']);
    const later = stampsOf(vault, 'a').filter((stamp) => deviceOfStamp(stamp) !== name);
    expect(later.map((stamp) => parseStamp(stamp)?.ms)).toEqual([device.clock.now]);
    opened(await vault.write([{ ...line('a', 'Annie'), seen: vault.records.state(id('a')) }]));
    vault.close();
    expect(names(await device.openTab())).toEqual(['Annie']);
  });

  test('leaves an erasure an erasure', async () => {
    const { device, vault } = await setup('phone');
    opened(await vault.erase([{ id: id('a'), kind: 'line', erase: true }]));
    expect(names(vault)).toEqual([]);
    vault.close();
    expect(names(await device.openTab())).toEqual([]);
  });
});

test('somebody else who calls replaced what she has yet to write takes nothing away of it', async () => {
  const { vault } = await setup('phone');
  opened(await vault.write([line('b', 'Bea')]));
  const [[writer, stamp]] = [...vault.records.state(id('b'))!.seen] as [[DeviceId, Stamp]];
  const { ms, counter } = parseStamp(stamp)!;
  // More than this edit will take.
  const next = Array.from({ length: 9 }, (_, n) => stampOf({ ms, counter: counter + 1 + n, device: writer }));
  const op: Op = { id: id('b'), kind: 'line', field: 'phone', value: 'Not hers', stamp: `${'0'.repeat(13)}somebodyels`, sees: next };
  opened(await vault.space(SPACE).commit({ expected: opened(await vault.space(SPACE).read()).version, state, ops: [op] }));
  opened(await vault.write([{ ...line('b', 'Beatrix'), seen: vault.records.state(id('b')) }]));
  expect(vault.records.get('line', id('b'))?.firstName).toBe('Beatrix');
});

test('what she wrote while the clock stood years ahead is followed by what she writes after it was set right, in the same opening', async () => {
  const device = await setupDevice();
  const vault = await device.openTab();
  const other = await device.openTab();
  const years = 10 * 365 * 86_400_000;
  device.clock.now += years;
  opened(await vault.write([line('a', 'Ahead')]));
  device.clock.now -= years;
  opened(await other.catchUp());
  opened(await other.erase([{ id: id('nothing'), kind: 'line', erase: true }], [line('b', 'Other tab')]));
  for (let n = 0; n < 70; n += 1) opened(await other.write([line(`n${n}`, 'n')]));
  opened(await other.tidy());
  opened(await vault.write([{ ...line('a', 'Right'), seen: vault.records.state(id('a')) }, line('c', 'C')]));
  vault.close();
  const again = await device.openTab();
  expect(again.records.get('line', id('a'))?.firstName).toBe('Right');
});
