import { describe, expect, test } from 'vitest';
import { flipBit, opened } from '../crypto/fixtures.ts';
import { HEALTHY } from '../../../app/vault/read-log.ts';
import { type Device, id, line, names, setupDevice, writeMany } from './vault-fixture.ts';

/** 130 records in three segments and five commits after them. */
async function filledDevice(): Promise<Device> {
  const device = await setupDevice();
  const vault = await device.openTab();
  await writeMany(vault, 130);
  opened(await vault.tidy());
  await writeMany(vault, 5, 'tail');
  vault.close();
  return device;
}

describe('one flipped bit in a segment (S17, F17)', () => {
  test.each([0, 20, 26 * 8, 60 * 8, -1])('at bit %i is made good by the second copy, and both are whole after tidying', async (bit) => {
    const device = await filledDevice();
    const rows = device.openRows();
    const row = (await rows.segments.get(2))!;
    await rows.segments.put({ ...row, bytes: flipBit(row.bytes, bit < 0 ? row.bytes.length * 8 - 1 : bit) });
    const vault = await device.openTab();
    expect(vault.health).toEqual({ ...HEALTHY, repairedRows: 1 });
    expect(names(vault)).toHaveLength(135);
    opened(await vault.tidy());
    expect((await device.openTab()).health).toEqual(HEALTHY);
  });

  test('in both copies: the others work, the number missing is told, and nothing is written over it', async () => {
    const device = await filledDevice();
    const rows = device.openRows();
    const row = (await rows.segments.get(2))!;
    const damaged = { ...row, bytes: flipBit(row.bytes, 400) };
    await rows.segments.put(damaged);
    await rows.mirrors.put(damaged);
    const vault = await device.openTab();
    expect(vault.health).toEqual({ ...HEALTHY, missingRecords: 64, damagedRows: 1 });
    expect(names(vault)).toHaveLength(135 - 64);
    await writeMany(vault, 70, 'more');
    opened(await vault.tidy());
    opened(await vault.erase([{ id: id('tail0'), kind: 'line', erase: true }]));
    expect((await rows.segments.get(2))?.bytes).toEqual(damaged.bytes);
    vault.close();
    const again = await device.openTab();
    expect(again.health).toMatchObject({ missingRecords: 64, damagedRows: 1 });
    expect(names(again)).toHaveLength(135 - 64 + 70 - 1);
  });

  test('is heard once: after accepting the loss the store is clean', async () => {
    const device = await filledDevice();
    const rows = device.openRows();
    for (const table of [rows.segments, rows.mirrors]) {
      const row = (await table.get(3))!;
      await table.put({ ...row, bytes: flipBit(row.bytes, 999) });
    }
    const vault = await device.openTab();
    expect(vault.health.missingRecords).toBe(2);
    opened(await vault.acceptLoss());
    expect(vault.health).toEqual(HEALTHY);
    opened(await vault.write([line('new', 'New')]));
    vault.close();
    const again = await device.openTab();
    expect(again.health).toEqual(HEALTHY);
    expect(names(again)).toHaveLength(134);
    expect(await rows.segments.get(3)).toBeUndefined();
  });
});

describe('a row from another place or time', () => {
  test('two segments swapped are refused (S18)', async () => {
    const device = await filledDevice();
    const rows = device.openRows();
    const [first, second] = [(await rows.segments.get(1))!, (await rows.segments.get(2))!];
    for (const table of [rows.segments, rows.mirrors]) {
      await table.put({ ...first, bytes: second.bytes });
      await table.put({ ...second, bytes: first.bytes });
    }
    const { health } = await device.openTab();
    expect(health).toMatchObject({ missingRecords: 128, damagedRows: 2 });
  });

  test('an older copy of one segment is refused (S19)', async () => {
    const device = await filledDevice();
    const rows = device.openRows();
    const old = (await rows.segments.get(1))!;
    const vault = await device.openTab();
    opened(await vault.erase([{ id: id('n1'), kind: 'line', erase: true }]));
    for (const table of [rows.segments, rows.mirrors]) await table.put({ ...(await table.get(1))!, bytes: old.bytes });
    const again = await device.openTab();
    expect(again.health).toMatchObject({ missingRecords: 64, damagedRows: 1 });
    expect(again.records.state(id('n1'))).toBeUndefined();
  });

  test('an older copy of the whole store is noticed against the sentinel (S19)', async () => {
    const device = await filledDevice();
    const rows = device.openRows();
    const before = { commits: await rows.commits.toArray(), segments: await rows.segments.toArray(), state: await rows.state.toArray() };
    const vault = await device.openTab();
    await writeMany(vault, 3, 'new');
    vault.close();
    for (const name of ['commits', 'segments', 'state'] as const) {
      await rows.table(name).clear();
      await rows.table(name).bulkPut(before[name]);
    }
    expect((await device.openTab()).health).toEqual({ ...HEALTHY, missingChanges: 3 });
  });

  test('commits in each other\'s place, or one put in from outside, are refused (S18)', async () => {
    const device = await filledDevice();
    const rows = device.openRows();
    const tail = await rows.commits.toArray();
    await rows.commits.put({ seq: tail[1]!.seq, bytes: tail[2]!.bytes });
    await rows.commits.put({ seq: tail[2]!.seq, bytes: tail[1]!.bytes });
    const vault = await device.openTab();
    expect(vault.health.damagedRows).toBe(2);
    expect(names(vault)).toHaveLength(133);
  });

  test('the list of segments lost, damaged or older: the segments open all the same, and it is told', async () => {
    for (const damage of ['gone', 'flipped', 'older'] as const) {
      const device = await filledDevice();
      const rows = device.openRows();
      const old = (await rows.state.get('manifest'))!;
      const vault = await device.openTab();
      opened(await vault.erase([{ id: id('n1'), kind: 'line', erase: true }]));
      vault.close();
      const now = (await rows.state.get('manifest'))!;
      if (damage === 'gone') await rows.state.delete('manifest');
      else if (damage === 'older') await rows.state.put(old);
      else if (now.name === 'manifest') await rows.state.put({ ...now, bytes: flipBit(now.bytes, 200) });
      const next = await device.openTab();
      expect(next.health, damage).toEqual({ ...HEALTHY, damagedRows: 1 });
      expect(names(next), damage).toHaveLength(134);
      opened(await next.write([line('x', 'X')]));
      opened(await next.acceptLoss());
      next.close();
      const last = await device.openTab();
      expect(last.health, damage).toEqual(HEALTHY);
      expect(names(last), damage).toHaveLength(135);
    }
  });
});

describe('a store that lost its end (S20, F15)', () => {
  test('says how many changes are missing, and goes on saying so until she has accepted it', async () => {
    const device = await filledDevice();
    const rows = device.openRows();
    const last = (await rows.commits.orderBy('seq').last())!.seq;
    await rows.commits.bulkDelete([last, last - 1, last - 2]);
    const vault = await device.openTab();
    expect(vault.health).toEqual({ ...HEALTHY, missingChanges: 3 });
    opened(await vault.write([line('x', 'X')]));
    vault.close();
    const again = await device.openTab();
    expect(again.health).toEqual({ ...HEALTHY, missingChanges: 3 });
    opened(await again.acceptLoss());
    again.close();
    expect((await device.openTab()).health).toEqual(HEALTHY);
  });

  test('a hole in the middle is told too', async () => {
    const device = await filledDevice();
    const rows = device.openRows();
    const last = (await rows.commits.orderBy('seq').last())!.seq;
    await rows.commits.delete(last - 2);
    const vault = await device.openTab();
    expect(vault.health).toEqual({ ...HEALTHY, missingChanges: 1 });
    opened(await vault.erase([{ id: id('n1'), kind: 'line', erase: true }]));
    vault.close();
    expect((await device.openTab()).health).toEqual({ ...HEALTHY, missingChanges: 1 });
  });

  test('a sentinel that was lost is made again at the next opening', async () => {
    const device = await filledDevice();
    device.sentinel.clear();
    (await device.openTab()).close();
    expect(device.sentinel.read()).toMatchObject({ seq: 135, records: 135 });
  });

  test('an empty store never looks like a new one (F12, F14)', async () => {
    const device = await filledDevice();
    await device.openRows().delete();
    expect((await device.openTab()).health).toEqual({ ...HEALTHY, missingChanges: 135 });
  });
});

describe('a store emptied while open (F13)', () => {
  test('refuses to write into the emptiness, keeps what is on screen and leaves the sentinel as it was', async () => {
    const device = await filledDevice();
    const vault = await device.openTab();
    const expected = device.sentinel.read();
    const rows = device.openRows();
    await Promise.all(rows.tables.map((table) => table.clear()));
    expect(await vault.write([line('x', 'X')])).toEqual({ ok: false, error: { type: 'lost' } });
    expect(await vault.catchUp()).toEqual({ ok: false, error: { type: 'lost' } });
    expect(await vault.drafts.save('form', 'text')).toEqual({ ok: false, error: { type: 'lost' } });
    expect(await rows.state.count()).toBe(0);
    expect(names(vault)).toHaveLength(135);
    expect(device.sentinel.read()).toEqual(expected);
  });
});
