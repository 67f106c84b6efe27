import { expect, test } from 'vitest';
import type { Op, RecordState } from '../../app/domain/record.ts';
import { applyOps } from '../../app/domain/merge-record.ts';
import type { Result } from '../../app/domain/result.ts';
import type { BegunSpace } from '../../app/sync/begin-space.ts';
import type { SpaceChange, SpaceStore, StoredSpace } from '../../app/sync/space-store.ts';
import type { SpaceDevice, SpaceId } from '../../wire/ids.ts';

/** A place that keeps one space, for the tests of what the engine counts on. */
export interface StorePlace {
  readonly store: SpaceStore;
  /** An edit as a screen makes it: a field of a record gets a value. */
  readonly edit: (record: string, value: string) => Promise<void>;
  /** As after a kill: whatever was not stored is gone. */
  readonly reopen: () => Promise<StorePlace>;
}

export const CONTRACT_SPACE: BegunSpace = {
  state: {
    v: 1, space: 'AAAAAAAAAAAAAAAAAAAAAQ' as SpaceId, epochKeys: {}, cursor: { store: '', seq: 0 }, heads: {}, told: {}, since: { commits: 0, bytes: 0 }, doubt: false, heard: {},
    identity: { device: 'AAAAAAAAAAE' as SpaceDevice, signSeed: 'AA', dhSeed: 'AA', token: 'AA', person: 'AA' },
  },
  entries: [new Uint8Array([1])],
};
const DEVICE = 'AAAAAAAAAAI' as SpaceDevice;
const STAMP = '0mabcdefg0000elsewhere00';

const opened = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const read = async ({ store }: StorePlace): Promise<StoredSpace> => opened(await store.read());
const commit = async (place: StorePlace, change: Partial<SpaceChange>): Promise<Result<void, unknown>> => {
  const { version, state } = await read(place);
  return place.store.commit({ expected: version, state, ...change });
};
const recordOf = async ({ store }: StorePlace, id: string): Promise<RecordState | undefined> => opened(await store.records()).records.find((record) => record.id === id);
const foreign = (id: string, value: string): Op => ({ id, kind: 'line', field: 'firstName', value, stamp: STAMP, sees: [] });
const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values);
const held = { device: DEVICE, dseq: 2, hash: 'h2', seq: 7, bytes: bytes(5, 6) };
const refused = { hash: 'h3', seq: 8, reason: 'bad-seal' as const, device: DEVICE, dseq: 3 };

/** The promises of `app/sync/space-store.ts`. Whatever keeps spaces has to keep these. */
export function spaceStoreContract(open: () => Promise<StorePlace>): void {
  test('starts with what it was given', async () => {
    const stored = await read(await open());
    expect({ ...stored, version: 0 }).toEqual({ version: 0, ...CONTRACT_SPACE, outbox: [], held: [], refused: [] });
  });

  test('keeps everything of a change over a kill', async () => {
    const place = await open();
    const { version, state } = await read(place);
    const next = { ...state, cursor: { store: 'BBBBBBBBBBBBBBBBBBBBBA', seq: 7 }, heads: { [DEVICE]: { dseq: 1, hash: 'h1' } } };
    opened(await place.store.commit({ expected: version, state: next, ops: [foreign('record----------------', 'Bo')], entries: [bytes(2)], held: { remove: [], put: [held] }, refused: { remove: [], put: [refused] } }));
    const again = await place.reopen();
    expect(await read(again)).toEqual({ version: version + 1, state: next, entries: [bytes(1), bytes(2)], outbox: [], held: [held], refused: [refused] });
    expect((await recordOf(again, 'record----------------'))?.fields.get('firstName')?.[0]?.value).toBe('Bo');
  });

  test('refuses a change that builds on an older version, and changes nothing', async () => {
    const place = await open();
    const before = await read(place);
    opened(await commit(place, {}));
    const late = await place.store.commit({ expected: before.version, state: { ...before.state, doubt: true }, ops: [foreign('record----------------', 'Bo')], entries: [bytes(9)] });
    expect(late).toEqual({ ok: false, error: { type: 'behind' } });
    const again = await place.reopen();
    expect(await read(again)).toEqual({ ...before, version: before.version + 1 });
    expect(await recordOf(again, 'record----------------')).toBeUndefined();
  });

  test('stores an edit together with its row, without a new version', async () => {
    const place = await open();
    const { version } = await read(place);
    await place.edit('record----------------', 'Ayşe');
    const again = await place.reopen();
    const { outbox, version: after } = await read(again);
    expect(after).toBe(version);
    expect(outbox.flatMap(({ ops }) => ops).map(({ value }) => value)).toContain('Ayşe');
    expect((await recordOf(again, 'record----------------'))?.fields.get('firstName')?.[0]?.value).toBe('Ayşe');
  });

  test('keeps an edit that came between reading and changing', async () => {
    const place = await open();
    await place.edit('record----------------', 'een');
    const { version, state, outbox } = await read(place);
    await place.edit('record----------------', 'twee');
    opened(await place.store.commit({ expected: version, state, outbox: { remove: outbox.map(({ id }) => id), put: [] } }));
    const left = (await read(place)).outbox.flatMap(({ ops }) => ops).map(({ value }) => value);
    expect(left).toContain('twee');
    expect(left).not.toContain('een');
  });

  test('replaces rows of the outbox by a sealed one in their place, and gives its bytes back as they were', async () => {
    const place = await open();
    await place.edit('record----------------', 'een');
    await place.edit('record----------------', 'twee');
    const { outbox } = await read(place);
    const sealed = { id: outbox[0]!.id, ops: outbox.flatMap(({ ops }) => ops), sealed: { dseq: 1, bytes: bytes(0, 255, 7), hash: 'h' } };
    opened(await commit(place, { outbox: { remove: outbox.map(({ id }) => id), put: [sealed] } }));
    await place.edit('record----------------', 'drie');
    const after = (await read(await place.reopen())).outbox;
    expect(after[0]).toEqual(sealed);
    expect(after).toHaveLength(2);
    expect(Math.min(...after.slice(1).map(({ id }) => id))).toBeGreaterThan(Math.max(...outbox.map(({ id }) => id)));
  });

  test('never gives the number of an edit twice, also when everything was sent', async () => {
    const place = await open();
    await place.edit('record----------------', 'een');
    const { outbox } = await read(place);
    opened(await commit(place, { outbox: { remove: outbox.map(({ id }) => id), put: [] } }));
    const again = await place.reopen();
    await again.edit('record----------------', 'twee');
    expect((await read(again)).outbox[0]!.id).toBeGreaterThan(outbox.at(-1)!.id);
  });

  test('puts entries in the place of others from a number on', async () => {
    const place = await open();
    opened(await commit(place, { entries: [bytes(2), bytes(3), bytes(4)] }));
    opened(await commit(place, { entries: [bytes(9)], entriesFrom: 2 }));
    expect((await read(await place.reopen())).entries).toEqual([bytes(1), bytes(2), bytes(9)]);
  });

  test('takes rows away by their name', async () => {
    const place = await open();
    opened(await commit(place, { held: { remove: [], put: [held] }, refused: { remove: [], put: [refused] } }));
    opened(await commit(place, { held: { remove: ['h2'], put: [] }, refused: { remove: ['h3'], put: [] } }));
    expect(await read(await place.reopen())).toMatchObject({ held: [], refused: [] });
  });

  test('merges whole records with what is there, twice as once', async () => {
    const place = await open();
    await place.edit('record----------------', 'hier');
    const elsewhere = applyOps(undefined, [foreign('record----------------', 'daar')]);
    for (let n = 0; n < 2; n += 1) opened(await commit(place, { records: [elsewhere] }));
    const heads = (await recordOf(await place.reopen(), 'record----------------'))?.fields.get('firstName') ?? [];
    expect(heads.map(({ value }) => value).sort()).toEqual(['daar', 'hier']);
  });

  test('takes whole records in before the ops that came with them: an op counts as knowing all that its device wrote before', async () => {
    const place = await open();
    const whole = applyOps(undefined, [foreign('record----------------', 'Bo')]);
    const after: Op = { ...foreign('record----------------', 'Wijkteam'), field: 'team', stamp: STAMP.replace(/^(.{9})..../, '$1zzzz') };
    opened(await commit(place, { ops: [after], records: [whole] }));
    const fields = (await recordOf(await place.reopen(), 'record----------------'))?.fields;
    expect(['firstName', 'team'].map((field) => fields?.get(field)?.map(({ value }) => value))).toEqual([['Bo'], ['Wijkteam']]);
  });

  test('shows records, outbox and version of one moment', async () => {
    const place = await open();
    await place.edit('record----------------', 'een');
    const { version, outbox } = await read(place);
    const seen = opened(await place.store.records());
    expect({ version: seen.version, outbox: seen.outbox }).toEqual({ version, outbox });
  });
}
