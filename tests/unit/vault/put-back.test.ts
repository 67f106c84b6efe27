import { describe, expect, test } from 'vitest';
import type { DeviceId, RecordId } from '../../../app/domain/ids.ts';
import type { RecordState } from '../../../app/domain/record.ts';
import type { Vault } from '../../../app/vault/vault.ts';
import { opened } from '../crypto/fixtures.ts';
import { day, id, setupDevice } from './vault-fixture.ts';

const STEP = id('step');
const ROAD = id('road');

async function setupStep() {
  const device = await setupDevice();
  const vault = await device.openTab();
  opened(await vault.write([
    { id: ROAD, kind: 'road', set: { contactId: id('contact'), startedOn: day('2026-10-01'), touchedOn: day('2026-10-01'), parentKnowsFace: false } },
    { id: STEP, kind: 'step', set: { roadId: ROAD, kind: 'inform', on: day('2026-11-10'), done: true, minutes: 30, hats: ['listener'] } },
  ]));
  return { device, vault };
}

const stateOf = (vault: Vault, record: RecordId): RecordState => {
  const state = vault.records.state(record);
  if (!state) throw new Error('it was never written');
  return state;
};
const eraseStep = async (vault: Vault) => {
  const before = stateOf(vault, STEP);
  opened(await vault.erase([{ id: STEP, kind: 'step', erase: true }]));
  return { id: STEP, kind: 'step', before, after: stateOf(vault, STEP), under: ROAD } as const;
};

describe('A29 putting back what was erased', () => {
  test('brings every field back, also at the next opening and after a fold, and leaves no mark of the erasure', async () => {
    const { device, vault } = await setupStep();
    const step = vault.records.get('step', STEP);
    const back = await eraseStep(vault);
    expect(vault.records.get('step', STEP)).toBeUndefined();
    opened(await vault.write([back]));
    expect(vault.records.get('step', STEP)).toEqual(step);
    expect([...stateOf(vault, STEP).fields.keys()].sort()).toEqual([...back.before.fields.keys()].sort());
    opened(await vault.erase([{ id: ROAD, kind: 'road', erase: true }]));
    vault.close();
    expect((await device.openTab()).records.get('step', STEP)).toEqual(step);
  });

  test('keeps both of two versions that nobody chose between', async () => {
    const { device, vault } = await setupStep();
    const seen = stateOf(vault, STEP);
    const other = await device.openTab({ device: 'BBBBBBBBBBA' as DeviceId });
    opened(await other.write([{ id: STEP, kind: 'step', set: { minutes: 45 }, seen }]));
    opened(await vault.catchUp());
    opened(await vault.write([{ id: STEP, kind: 'step', set: { minutes: 60 }, seen }]));
    const back = await eraseStep(vault);
    opened(await vault.write([back]));
    expect(stateOf(vault, STEP).fields.get('minutes')?.map((head) => head.value).sort()).toEqual([45, 60]);
  });

  test('brings nothing back of a family that was erased since', async () => {
    const { device, vault } = await setupStep();
    const back = await eraseStep(vault);
    opened(await vault.erase([{ id: ROAD, kind: 'road', erase: true }]));
    const rows = device.openRows();
    opened(await vault.write([back]));
    expect(vault.records.get('step', STEP)).toBeUndefined();
    expect(await rows.commits.count()).toBe(0);
  });

  test('can be erased again', async () => {
    const { vault } = await setupStep();
    opened(await vault.write([await eraseStep(vault)]));
    await eraseStep(vault);
    expect(vault.records.list('step')).toEqual([]);
  });
});

describe('A29 putting back what was changed', () => {
  const callBack = async (vault: Vault) => {
    const before = stateOf(vault, STEP);
    opened(await vault.write([{ id: STEP, kind: 'step', set: { calledBackOn: day('2026-11-20') } }]));
    return { id: STEP, kind: 'step', before, after: stateOf(vault, STEP) } as const;
  };

  test('empties what was empty and leaves what was written since', async () => {
    const { vault } = await setupStep();
    const back = await callBack(vault);
    opened(await vault.write([{ id: STEP, kind: 'step', set: { minutes: 60 } }]));
    opened(await vault.write([back]));
    expect(vault.records.get('step', STEP)).toMatchObject({ calledBackOn: undefined, minutes: 60 });
  });

  test('leaves a field that was written again since, and a record that was erased since', async () => {
    const { vault } = await setupStep();
    const back = await callBack(vault);
    opened(await vault.write([{ id: STEP, kind: 'step', set: { calledBackOn: day('2026-11-21') } }]));
    opened(await vault.write([back]));
    expect(vault.records.get('step', STEP)?.calledBackOn).toBe('2026-11-21');
    await eraseStep(vault);
    opened(await vault.write([back]));
    expect(vault.records.get('step', STEP)).toBeUndefined();
  });

  test('still works after the record was itself erased and put back', async () => {
    const { vault } = await setupStep();
    const first = await callBack(vault);
    opened(await vault.write([await eraseStep(vault)]));
    opened(await vault.write([first]));
    expect(vault.records.get('step', STEP)).toMatchObject({ calledBackOn: undefined, minutes: 30 });
  });

  test('does not set the retention clock of a road back', async () => {
    const { vault } = await setupStep();
    const before = stateOf(vault, ROAD);
    opened(await vault.write([{ id: ROAD, kind: 'road', set: { parentKnowsFace: true, touchedOn: day('2026-11-20') } }]));
    opened(await vault.write([{ id: ROAD, kind: 'road', before, after: stateOf(vault, ROAD) }]));
    expect(vault.records.get('road', ROAD)).toMatchObject({ parentKnowsFace: false, touchedOn: '2026-11-20' });
  });
});
