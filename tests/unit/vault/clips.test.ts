import { describe, expect, it } from 'vitest';
import type { Recording } from '../../../app/domain/recording.ts';
import { openVault } from '../../../app/vault/vault.ts';
import { fixedKeys, opened } from '../crypto/fixtures.ts';
import { day, id, setupDevice } from './vault-fixture.ts';

const sound = (...rest: number[]): Uint8Array => new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, ...rest]);
const recording = (name: string, over: Partial<Recording> = {}): Recording => ({
  id: id(name), cardId: 'cjg', voice: 'rif', language: 'nl', on: day('2026-11-22'), text: 7,
  lines: [{ type: 'audio/webm', ms: 900, size: 5 }, { type: 'audio/webm', ms: 1_200, size: 6 }], ...over,
});
const SOUNDS = [sound(1), sound(2, 3)];

describe('recorded voices', () => {
  it('are there after the vault was closed, and nothing of them lies readable', async () => {
    const device = await setupDevice();
    const vault = await device.openTab();
    opened(await vault.clips.save([{ recording: recording('one'), sounds: SOUNDS }]));
    vault.close();
    const again = await device.openTab();
    expect(opened(await again.clips.list())).toEqual([recording('one')]);
    expect(opened(await again.clips.sounds(recording('one')))).toEqual(SOUNDS);
    again.close();
    const rows = device.openRows();
    const stored = JSON.stringify([await rows.clips.toArray(), await rows.sounds.toArray()], (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value));
    for (const word of ['cjg', 'rif', 'webm', '\u001aEߣ']) expect(stored).not.toContain(word);
    rows.close();
  });

  it('take the place of the one by the same voice on the same card, and of no other', async () => {
    const vault = await (await setupDevice()).openTab();
    opened(await vault.clips.save([{ recording: recording('old'), sounds: SOUNDS }, { recording: recording('kurdish', { voice: 'ku' }), sounds: SOUNDS }, { recording: recording('school', { cardId: 'school' }), sounds: SOUNDS }]));
    opened(await vault.clips.save([{ recording: recording('new'), sounds: [...SOUNDS].reverse() }]));
    expect(opened(await vault.clips.list()).map((one) => one.id).sort()).toEqual([id('kurdish'), id('new'), id('school')].sort());
    expect(opened(await vault.clips.sounds(recording('old')))).toBeUndefined();
    opened(await vault.clips.remove(id('new')));
    expect(opened(await vault.clips.list())).toHaveLength(2);
    expect(opened(await vault.clips.sounds(recording('new')))).toBeUndefined();
    expect(opened(await vault.clips.sounds(recording('kurdish', { voice: 'ku' })))).toEqual(SOUNDS);
  });

  it('that were damaged, or put in the place of another, are left out and stop nothing', async () => {
    const device = await setupDevice();
    const vault = await device.openTab();
    opened(await vault.clips.save([{ recording: recording('a'), sounds: SOUNDS }, { recording: recording('b', { voice: 'ku' }), sounds: SOUNDS }, { recording: recording('c', { voice: 'tr' }), sounds: SOUNDS }]));
    const rows = device.openRows();
    const [a, b] = await Promise.all([rows.clips.get(id('a')), rows.clips.get(id('b'))]);
    await rows.clips.put({ id: id('a'), head: b!.head });
    await rows.clips.put({ id: id('b'), head: a!.head.slice(1) });
    const swapped = await rows.sounds.get(`${id('c')}/0`);
    await rows.sounds.put({ key: `${id('c')}/1`, bytes: swapped!.bytes });
    expect(opened(await vault.clips.list()).map((one) => one.id)).toEqual([id('c')]);
    expect(opened(await vault.clips.sounds(recording('c')))).toBeUndefined();
    rows.close();
  });

  it('open under no other key, and under none once the vault is closed', async () => {
    const device = await setupDevice();
    const vault = await device.openTab();
    opened(await vault.clips.save([{ recording: recording('a'), sounds: SOUNDS }]));
    const foreign = opened(await openVault(await fixedKeys('another'), { log: device.openLog(), sentinel: device.sentinel, random: (n) => new Uint8Array(n).fill(7), now: () => 0, device: 'AAAAAAAAAAA' as never, writer: 'AAAAAAAAAAA' as never, exclusive: (work) => work(), announce: () => undefined, onEdit: () => undefined }));
    expect(opened(await foreign.clips.list())).toEqual([]);
    vault.close();
    expect(await vault.clips.list()).toEqual({ ok: false, error: { type: 'locked' } });
    expect(await vault.clips.save([{ recording: recording('b'), sounds: SOUNDS }])).toMatchObject({ ok: false });
  });
});
