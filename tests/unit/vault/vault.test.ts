import { describe, expect, test } from 'vitest';
import { opened } from '../crypto/fixtures.ts';
import { id, line, names, setupDevice, writeMany } from './vault-fixture.ts';

describe('what is saved', () => {
  test('is there at the next opening, from commits and from segments alike', async () => {
    const device = await setupDevice();
    const vault = await device.openTab();
    await writeMany(vault, 70);
    opened(await vault.tidy());
    opened(await vault.write([line('late', 'Late')]));
    vault.close();
    const again = await device.openTab();
    expect(names(again)).toHaveLength(71);
    expect(again.health).toEqual({ missingChanges: 0, missingRecords: 0, damagedRows: 0, repairedRows: 0 });
    const rows = device.openRows();
    expect(await rows.commits.count()).toBe(1);
    expect(await rows.segments.count()).toBe(2);
  });

  test('lands with its draft gone, also a draft that was still being sealed', async () => {
    const device = await setupDevice();
    const vault = await device.openTab();
    const saving = vault.drafts.save('line-form', { firstName: 'Half' });
    opened(await vault.write([line('a', 'Anna')], { draft: 'line-form' }));
    opened(await saving);
    expect(await vault.drafts.load('line-form')).toBeUndefined();
  });

  test('finds a draft that is opened again before it was written down', async () => {
    const vault = await (await setupDevice()).openTab();
    const saving = vault.drafts.save('line-form', { firstName: 'Half' });
    expect((await vault.drafts.load('line-form'))?.value).toEqual({ firstName: 'Half' });
    opened(await saving);
  });

  test('is refused after closing', async () => {
    const vault = await (await setupDevice()).openTab();
    vault.close();
    expect(await vault.write([line('a', 'Anna')])).toEqual({ ok: false, error: { type: 'locked' } });
    expect(await vault.drafts.save('x', 1)).toEqual({ ok: false, error: { type: 'locked' } });
    expect(vault.records.list('line')).toEqual([]);
  });

  test('is in force whatever the clock did in between (F32)', async () => {
    const device = await setupDevice();
    const first = await device.openTab();
    device.clock.now += 10 * 365 * 86_400_000;
    opened(await first.write([line('a', 'From the future')]));
    first.close();
    device.clock.now -= 11 * 365 * 86_400_000;
    const second = await device.openTab();
    opened(await second.write([{ ...line('a', 'Now'), seen: second.records.state(id('a')) }]));
    expect(names(second)).toEqual(['Now']);
    second.close();
    const third = await device.openTab();
    expect(names(third)).toEqual(['Now']);
    expect(third.records.conflicting()).toEqual([]);
  });
});

describe('erasing', () => {
  test('leaves nothing of the record at rest, its drafts included, and other records whole', async () => {
    const device = await setupDevice();
    const vault = await device.openTab();
    await writeMany(vault, 66);
    opened(await vault.tidy());
    opened(await vault.drafts.save(`line:${id('n3')}`, { firstName: 'Half' }));
    opened(await vault.drafts.save(`line:${id('n4')}`, { firstName: 'Other' }));
    opened(await vault.erase([{ id: id('n3'), kind: 'line', erase: true }]));
    expect(names(vault)).toHaveLength(65);
    expect(await vault.drafts.load(`line:${id('n3')}`)).toBeUndefined();
    expect((await vault.drafts.load(`line:${id('n4')}`))?.value).toEqual({ firstName: 'Other' });
    const rows = device.openRows();
    expect(await rows.commits.count()).toBe(0);
    const tab = await device.openTab();
    expect(tab.records.state(id('n3'))?.fields.size).toBe(1);
    expect(names(tab)).toHaveLength(65);
  });

  test('that was cut off between its two steps is finished by the next tidying', async () => {
    const device = await setupDevice();
    const log = device.openLog();
    const vault = await device.openTab({ log: { ...log, fold: () => Promise.resolve({ ok: false, error: { type: 'full' } }) } });
    await writeMany(vault, 3);
    expect(await vault.erase([{ id: id('n1'), kind: 'line', erase: true }])).toEqual({ ok: false, error: { type: 'full' } });
    vault.close();
    const next = await device.openTab();
    expect(names(next)).toEqual(['n0', 'n2']);
    opened(await next.tidy());
    expect(await device.openRows().commits.count()).toBe(0);
  });
});

describe('two tabs', () => {
  test('see each other, and each writes on top of the other', async () => {
    const device = await setupDevice();
    const [a, b] = [await device.openTab(), await device.openTab()];
    opened(await a.write([line('a', 'Anna')]));
    opened(await b.write([line('b', 'Bea')]));
    expect(names(b)).toEqual(['Anna', 'Bea']);
    opened(await a.catchUp());
    expect(names(a)).toEqual(['Anna', 'Bea']);
  });

  test('that edit the same field from the same version both keep their word (F33)', async () => {
    const device = await setupDevice();
    const [a, b] = [await device.openTab(), await device.openTab()];
    opened(await a.write([line('x', 'Before')]));
    opened(await b.catchUp());
    const [seenByA, seenByB] = [a.records.state(id('x')), b.records.state(id('x'))];
    opened(await a.write([{ ...line('x', 'By A'), seen: seenByA }]));
    opened(await b.write([{ ...line('x', 'By B'), seen: seenByB }]));
    opened(await a.catchUp());
    for (const tab of [a, b, await device.openTab()]) {
      expect(tab.records.conflicting().map((state) => state.fields.get('firstName')?.map((head) => head.value))).toEqual([['By A', 'By B']]);
    }
  });

  test('that tidy after each other lose nothing of what the other wrote', async () => {
    const device = await setupDevice();
    const [a, b] = [await device.openTab(), await device.openTab()];
    await writeMany(a, 70, 'a');
    opened(await a.tidy());
    await writeMany(a, 70, 'c');
    opened(await a.tidy());
    await writeMany(b, 70, 'b');
    opened(await b.tidy());
    expect(names(await device.openTab())).toHaveLength(210);
  });

  test('that fold at the same moment without a lock between them: the second starts again', async () => {
    const device = await setupDevice();
    const unlocked = { exclusive: <T>(work: () => Promise<T>) => work() };
    const [a, b] = [await device.openTab(unlocked), await device.openTab(unlocked)];
    await writeMany(a, 70, 'a');
    opened(await b.catchUp());
    const results = await Promise.all([a.tidy(), b.tidy(), a.write([line('late', 'Late')])]);
    expect(results.every((result) => result.ok)).toBe(true);
    expect(names(await device.openTab())).toHaveLength(71);
  });
});
