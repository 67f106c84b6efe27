import { describe, expect, it } from 'vitest';
import type { DeviceIdentity } from '../../../app/crypto/device-identity.ts';
import { fromUtf8 } from '../../../app/crypto/text-bytes.ts';
import type { DeviceId } from '../../../app/domain/ids.ts';
import { sharedRecordId } from '../../../app/domain/ids.ts';
import type { SpaceState } from '../../../app/sync/space-state.ts';
import type { StoredSpace } from '../../../app/sync/space-store.ts';
import { exportRecords } from '../../../app/vault/export-records.ts';
import type { Vault } from '../../../app/vault/vault.ts';
import type { SpaceDevice, SpaceId } from '../../../wire/ids.ts';
import { opened } from '../crypto/fixtures.ts';
import { day, type Device, id, line, names, setupDevice } from './vault-fixture.ts';

const SPACE = 'AAAAAAAAAAAAAAAAAAAAAQ' as SpaceId;
const OTHER = 'otherwriter' as DeviceId;
const identity: DeviceIdentity = { device: 'AAAAAAAAAAE' as SpaceDevice, signSeed: 'c2VlZA', dhSeed: 'c2VlZA', token: 'dG9rZW4', person: 'cGVyc29u' };
const state: SpaceState = { v: 1, space: SPACE, identity, epochKeys: {}, cursor: { store: '', seq: 0 }, heads: {}, told: {}, since: { commits: 0, bytes: 0 }, doubt: false, heard: {} };
const entry = new Uint8Array([1, 2, 3]);

async function linked(device: Device): Promise<Vault> {
  const vault = await device.openTab();
  opened(await vault.beginMine({ state, entries: [entry] }));
  return vault;
}
const read = async (vault: Vault): Promise<StoredSpace> => opened(await vault.space(SPACE).read());
const sent = async (vault: Vault): Promise<readonly string[]> => (await read(vault)).outbox.flatMap((row) => row.ops.map((op) => `${op.field}=${String(op.value)}`));

describe('a vault that shares a space', () => {
  it('keeps the space over a restart, and starts with nothing to send', async () => {
    const device = await setupDevice();
    (await linked(device)).close();
    const again = await device.openTab();
    expect(again.mine).toBe(SPACE);
    expect(await read(again)).toEqual({ version: 1, state, entries: [entry], outbox: [], held: [], refused: [] });
  });

  it('stores every edit together with what has to be sent', async () => {
    const device = await setupDevice();
    const vault = await linked(device);
    opened(await vault.write([line('a', 'Ayşe')]));
    vault.close();
    const again = await device.openTab();
    expect(names(again)).toEqual(['Ayşe']);
    expect(await sent(again)).toEqual(['firstName=Ayşe', 'team=wijkteam']);
    expect((await read(again)).version).toBe(1);
  });

  it('sends what was written before there was a space by comparing, not from the outbox', async () => {
    const device = await setupDevice();
    const vault = await device.openTab();
    opened(await vault.write([line('a', 'Ayşe')]));
    opened(await vault.beginMine({ state, entries: [entry] }));
    expect(await sent(vault)).toEqual([]);
    expect(opened(await vault.space(SPACE).records()).records.map((record) => record.id)).toEqual([id('a')]);
  });

  it('a tab that did not hear of the space yet sends its edits all the same', async () => {
    const device = await setupDevice();
    const old = await device.openTab({ writer: OTHER });
    const vault = await linked(device);
    opened(await old.write([line('b', 'Bart')]));
    expect(await sent(vault)).toEqual(['firstName=Bart', 'team=wijkteam']);
    expect(old.mine).toBe(SPACE);
  });

  it('never uses the number of an edit twice, whatever was sent in between', async () => {
    const device = await setupDevice();
    const vault = await linked(device);
    opened(await vault.write([line('a', 'een')]));
    const first = await read(vault);
    opened(await vault.space(SPACE).commit({ expected: 1, state, outbox: { remove: first.outbox.map((row) => row.id), put: [] } }));
    opened(await vault.write([line('b', 'twee')]));
    const second = await read(vault);
    expect(second.outbox[0]!.id).toBeGreaterThan(first.outbox[0]!.id);
  });

  it('sends each edit into the space that its record names, and nowhere else', async () => {
    const LINE = 'BBBBBBBBBBBBBBBBBBBBBA' as SpaceId;
    const seat = sharedRecordId(LINE, id('seat'));
    const vault = await linked(await setupDevice());
    opened(await vault.beginShared({ state: { ...state, space: LINE }, entries: [] }));
    opened(await vault.write([line('a', 'Ali'), { id: seat, kind: 'seat', set: { side: 'formal', firstName: 'Sanne' } }]));
    const idsIn = async (space: SpaceId) => opened(await vault.space(space).read()).outbox.flatMap((row) => row.ops.map((op) => op.id));
    expect([...new Set(await idsIn(SPACE))]).toEqual([id('a')]);
    expect([...new Set(await idsIn(LINE))]).toEqual([seat]);
    const held = async (space: SpaceId) => opened(await vault.space(space).records()).records.map((record) => record.id);
    expect([await held(SPACE), await held(LINE)]).toEqual([[id('a')], [seat]]);
  });

  it('sends nothing into a line that is not on this device, and puts nothing of a line into a backup', async () => {
    const LINE = 'BBBBBBBBBBBBBBBBBBBBBA' as SpaceId;
    const vault = await linked(await setupDevice());
    opened(await vault.write([line('a', 'Ali'), { id: sharedRecordId(LINE, id('seat')), kind: 'seat', set: { side: 'formal', firstName: 'Sanne' } }]));
    expect(await vault.space(LINE).read()).toMatchObject({ ok: false });
    const kept = fromUtf8(exportRecords(vault.records.all()))!;
    expect([kept.includes('Ali'), kept.includes('Sanne')]).toEqual([true, false]);
  });

  it('tells of what she changes, and not of what came from another device', async () => {
    let edits = 0;
    const device = await setupDevice();
    const vault = await device.openTab({ onEdit: () => { edits += 1; } });
    opened(await vault.beginMine({ state, entries: [entry] }));
    const elsewhere = await (await setupDevice('other')).openTab({ writer: OTHER });
    opened(await elsewhere.write([line('a', 'Ali')]));
    opened(await vault.space(SPACE).commit({ expected: 1, state, records: [elsewhere.records.state(id('a'))!] }));
    expect([names(vault), edits]).toEqual([['Ali'], 0]);
    opened(await vault.write([line('b', 'Bo')]));
    expect(edits).toBe(1);
  });

  it('tells an edit that takes back what others have from all others, also where another device of hers is to erase it', async () => {
    const told: boolean[] = [];
    const vault = await (await setupDevice()).openTab({ onEdit: (takesBack) => { told.push(takesBack); } });
    const [yes, withdrawn] = [{ id: id('yes'), kind: 'consent', set: { roadId: id('road'), receiver: 'Sanne' } }, { id: id('yes'), kind: 'consent', set: { withdrawnOn: day('2026-11-21') } }] as const;
    opened(await vault.write([line('a', 'Ali')]));
    // Nobody else has it.
    opened(await vault.erase([{ id: id('a'), kind: 'line', erase: true }]));
    opened(await vault.beginMine({ state, entries: [entry] }));
    opened(await vault.write([line('b', 'Bo'), yes]));
    opened(await vault.write([withdrawn]));
    opened(await vault.erase([{ id: id('b'), kind: 'line', erase: true }]));
    expect(told).toEqual([false, false, false, true, true]);
  });

  it('takes in edits and whole records with the cursor, at once and for good', async () => {
    const device = await setupDevice();
    const elsewhere = await (await setupDevice('other')).openTab({ writer: OTHER });
    opened(await elsewhere.write([line('a', 'Ali')]));
    opened(await elsewhere.write([line('b', 'Bo')]));
    const [ali, bo] = [elsewhere.records.state(id('a'))!, elsewhere.records.state(id('b'))!];
    const ops = [...bo.fields].map(([field, [head]]) => ({ id: bo.id, kind: bo.kind, field, value: head!.value, stamp: head!.stamp, sees: [] })).sort((x, y) => (x.stamp < y.stamp ? -1 : 1));

    const vault = await linked(device);
    const watching = await device.openTab();
    opened(await vault.space(SPACE).commit({ expected: 1, state: { ...state, cursor: { store: 's', seq: 7 } }, ops, records: [ali] }));
    expect(names(vault)).toEqual(['Ali', 'Bo']);
    opened(await watching.catchUp());
    expect(names(watching)).toEqual(['Ali', 'Bo']);
    vault.close();
    const again = await device.openTab();
    expect(names(again)).toEqual(['Ali', 'Bo']);
    expect(again.records.state(id('a'))).toEqual(ali);
    expect(again.records.state(id('b'))).toEqual(bo);
    expect((await read(again)).state.cursor).toEqual({ store: 's', seq: 7 });
    // What came from elsewhere is not sent back.
    expect(await sent(again)).toEqual([]);
  });

  it('refuses to go on from a state that another tab has changed, and changes nothing', async () => {
    const device = await setupDevice();
    const vault = await linked(device);
    const other = await device.openTab();
    opened(await other.space(SPACE).commit({ expected: 1, state: { ...state, doubt: true } }));
    expect(await vault.space(SPACE).commit({ expected: 1, state, entries: [entry] })).toEqual({ ok: false, error: { type: 'behind' } });
    expect(await read(vault)).toMatchObject({ version: 2, state: { doubt: true }, entries: [entry] });
  });

  it('keeps entries, what waits and what was set aside, each until it is named', async () => {
    const device = await setupDevice();
    const vault = await linked(device);
    const held = { device: identity.device, dseq: 4, hash: 'aGFzaA', seq: 9, bytes: new Uint8Array([9]) };
    const refused = { hash: 'Zm91dA', seq: 8, reason: 'bad-seal' } as const;
    const sealed = { dseq: 1, bytes: new Uint8Array([7, 7]), hash: 'aA' };
    opened(await vault.write([line('a', 'een')]));
    const [row] = (await read(vault)).outbox;
    opened(await vault.space(SPACE).commit({ expected: 1, state, entries: [new Uint8Array([4])], held: { remove: [], put: [held] }, refused: { remove: [], put: [refused] }, outbox: { remove: [], put: [{ ...row!, sealed }] } }));
    expect(await read(vault)).toEqual({ version: 2, state, entries: [entry, new Uint8Array([4])], outbox: [{ ...row!, sealed }], held: [held], refused: [refused] });
    opened(await vault.space(SPACE).commit({ expected: 2, state, held: { remove: [held.hash], put: [] }, refused: { remove: [refused.hash], put: [] }, outbox: { remove: [row!.id], put: [] } }));
    expect(await read(vault)).toMatchObject({ version: 3, outbox: [], held: [], refused: [], entries: [entry, new Uint8Array([4])] });
  });

  it('an erased record leaves nothing to send but that it was erased', async () => {
    const device = await setupDevice();
    const vault = await linked(device);
    opened(await vault.write([line('a', 'geheim')]));
    opened(await vault.write([line('b', 'blijft'), line('a', 'nog geheimer')]));
    opened(await vault.erase([{ id: id('a'), kind: 'line', erase: true }]));
    expect(await sent(vault)).toEqual(['firstName=blijft', 'team=wijkteam', '_del=true']);
  });

  it('a damaged row of the outbox leads to comparing everything, once; a damaged state is told as lost', async () => {
    const device = await setupDevice();
    const vault = await linked(device);
    opened(await vault.write([line('a', 'een')]));
    const rows = device.openRows();
    const flip = async (part: string): Promise<void> => {
      const row = (await rows.sync.toArray()).find((found) => found.part === part)!;
      const bytes = row.bytes.slice();
      bytes[bytes.length - 1]! ^= 1;
      await rows.sync.put({ ...row, bytes });
    };
    await flip('outbox');
    const after = await read(vault);
    expect(after).toMatchObject({ outbox: [], state: { doubt: true } });
    opened(await vault.space(SPACE).commit({ expected: 1, state: { ...after.state, doubt: false } }));
    expect(await read(vault)).toMatchObject({ version: 2, state: { doubt: false } });
    await flip('state');
    expect(await vault.space(SPACE).read()).toEqual({ ok: false, error: { type: 'lost' } });
    expect(names(vault)).toEqual(['een']);
    rows.close();
  });

  it('locked, it neither gives nor takes', async () => {
    const vault = await linked(await setupDevice());
    const store = vault.space(SPACE);
    vault.close();
    expect(await store.read()).toEqual({ ok: false, error: { type: 'locked' } });
    expect(await store.commit({ expected: 1, state })).toEqual({ ok: false, error: { type: 'locked' } });
  });

  it('holds no word of an edit in clear', async () => {
    const device = await setupDevice();
    const vault = await linked(device);
    opened(await vault.write([line('a', 'kanarievogel')]));
    const rows = device.openRows();
    const bytes = (await rows.sync.toArray()).map((row) => Buffer.from(row.bytes).toString('latin1') + JSON.stringify({ ...row, bytes: '' })).join('');
    expect(bytes).not.toContain('kanarievogel');
    expect(bytes).not.toContain('c2VlZA');
    rows.close();
  });
});
