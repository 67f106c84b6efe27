import { beforeEach, expect, test } from 'vitest';
import type { RecordState } from '../../app/domain/record.ts';
import { sharedRecordId } from '../../app/domain/ids.ts';
import { err, ok } from '../../app/domain/result.ts';
import { createRescue } from '../../app/rescue.ts';
import type { LockedServices } from '../../app/services.ts';
import { DEFAULT_SETTINGS } from '../../app/storage/settings-store.ts';
import type { Vault } from '../../app/vault/vault.ts';
import { id } from './vault/vault-fixture.ts';

const locks = { vaultId: 'v', wraps: [] };
const record = (name: string): RecordState => ({ id: name, kind: 'line', fields: new Map(), seen: new Map() });
const own = record(id('family'));
const shared = record(sharedRecordId('L'.repeat(22), id('handover')));
let done: string[] = [];
beforeEach(() => { done = []; });

const [BEGUN, ANEW] = [1, 2];

interface Given { readonly records?: readonly RecordState[]; readonly storedSeq?: number; readonly told?: number; readonly since?: number; readonly stored?: typeof locks; readonly hasRoom?: boolean }

function rescueWith({ records = [own, shared], storedSeq, told, since = ANEW, stored, hasRoom = true }: Given) {
  const adopt = (given: unknown) => {
    done.push(given === stored ? 'the locks of the store' : 'the locks');
    return Promise.resolve(hasRoom ? ok(undefined) : err({ type: 'not-stored' as const }));
  };
  const locked = { settings: { read: () => DEFAULT_SETTINGS, update: () => undefined }, sentinel: { read: () => (told === undefined ? undefined : { seq: told, since }) }, keyRing: { known: () => Promise.resolve(stored ?? locks), adopt } } as unknown as LockedServices;
  const restore = (given: readonly RecordState[]) => {
    done.push(`records: ${given.length}`);
    return Promise.resolve(ok(undefined));
  };
  return createRescue({ vault: { seq: 7, records: { all: () => records } } as unknown as Vault, locked, settings: DEFAULT_SETTINGS, since: BEGUN, storedSeq: () => Promise.resolve(storedSeq), restore });
}

test('writes the locks first and then what is hers, without what is shared', async () => {
  expect(await rescueWith({})()).toEqual(ok(undefined));
  expect(done).toEqual(['the locks', 'records: 1']);
});

test('takes the locks of the store where they are still there: they may have been changed in another tab', async () => {
  await rescueWith({ stored: { ...locks } })();
  expect(done).toEqual(['the locks of the store', 'records: 1']);
});

test('writes nothing over what another tab has put back', async () => {
  for (const given of [{ storedSeq: 8, told: 8 }, { storedSeq: 7 }, { storedSeq: 2, told: 2 }, { storedSeq: 3, told: 2 }]) expect(await rescueWith(given)()).toEqual(ok(undefined));
  expect(done).toEqual([]);
});

test('writes over what a full disk left of the old store, which holds less than the screen said was kept', async () => {
  for (const given of [{ storedSeq: 6, told: 7 }, { storedSeq: 6 }, { storedSeq: 0 }]) expect(await rescueWith(given)()).toEqual(ok(undefined));
  expect(done).toEqual(['the locks', 'records: 1', 'the locks', 'records: 1', 'the locks', 'records: 1']);
});

test('writes over a store whose sentinel is as far behind as the store, because both were there before', async () => {
  for (const given of [{ storedSeq: 6, told: 6, since: BEGUN }, { storedSeq: 6, told: 5, since: BEGUN }]) expect(await rescueWith(given)()).toEqual(ok(undefined));
  expect(done).toEqual(['the locks', 'records: 1', 'the locks', 'records: 1']);
});

test('writes nothing at all from a vault that was closed on the way out', async () => {
  expect((await rescueWith({ records: [] })()).ok).toBe(false);
  expect(done).toEqual([]);
});

test('says that the phone is full when not even the locks fit, and writes no records that nothing opens', async () => {
  expect(await rescueWith({ hasRoom: false })()).toEqual(err({ type: 'full' }));
  expect(done).toEqual(['the locks']);
});
