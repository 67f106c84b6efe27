import { expect, it } from 'vitest';
import { emptyUnopenable, type Ways } from '../../app/empty-storage.ts';
import { err, ok } from '../../app/domain/result.ts';
import { createSentinelStore } from '../../app/storage/sentinel.ts';
import { createSettingsStore } from '../../app/storage/settings-store.ts';
import { memoryStorage } from './features/lock/memory-storage.ts';

const NOTE = { vaultId: 'hers', seq: 4, segments: 1, records: 3, since: 1 };
const UNREADABLE = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');

/** A phone whose storage does not open until one of the ways of emptying it has worked. */
function brokenPhone({ why = UNREADABLE, deletes = false, clears = true, staysBroken = false }: { why?: Error; deletes?: boolean; clears?: boolean; staysBroken?: boolean } = {}) {
  const kept = memoryStorage();
  const [settings, sentinel] = [createSettingsStore(kept), createSentinelStore(kept)];
  settings.update({ locale: 'tr', lockAfterMinutes: 9 });
  sentinel.write(NOTE);
  const done: string[] = [];
  let isBroken = true;
  const ways: Ways = {
    open: async () => { if (isBroken) throw why; },
    destroy: async () => {
      done.push('deleted');
      if (!deletes) throw UNREADABLE;
      isBroken = false;
    },
    clear: async () => {
      done.push('cleared');
      // Settings go along with the databases.
      if (clears) kept.clear();
      isBroken = !clears || staysBroken;
      return clears;
    },
  };
  return { settings, sentinel, done, heal: () => { isBroken = false; }, empty: () => emptyUnopenable({ settings, sentinel }, ways) };
}

it('storage that opens is left alone', async () => {
  const phone = brokenPhone();
  phone.heal();
  expect(await phone.empty()).toEqual(ok(undefined));
  expect(phone.done).toEqual([]);
});

it.each([new DOMException('full', 'QuotaExceededError'), new DOMException('FILE_ERROR_NO_SPACE', 'UnknownError'), new DOMException('newer', 'VersionError')])('%s is no damage: nothing is thrown away for it', async (why) => {
  const phone = brokenPhone({ why });
  expect(await phone.empty()).toEqual(ok(undefined));
  expect(phone.done).toEqual([]);
});

it('a browser that can delete what it cannot open needs no internet for it', async () => {
  const phone = brokenPhone({ deletes: true });
  expect(await phone.empty()).toEqual(ok(undefined));
  expect(phone.done).toEqual(['deleted']);
});

it('thrown away at the word of the hub, with it goes neither her language nor the note of how much there should be', async () => {
  const phone = brokenPhone();
  expect(await phone.empty()).toEqual(ok(undefined));
  expect(phone.done).toEqual(['deleted', 'cleared']);
  expect(phone.settings.read()).toMatchObject({ locale: 'tr', lockAfterMinutes: 9 });
  expect(phone.sentinel.read()).toEqual(NOTE);
});

it('without a network she is told so, and where it did not help nothing is said to have worked', async () => {
  expect(await brokenPhone({ clears: false }).empty()).toEqual(err({ type: 'needs-internet' }));
  expect(await brokenPhone({ staysBroken: true }).empty()).toEqual(err({ type: 'unavailable' }));
});
