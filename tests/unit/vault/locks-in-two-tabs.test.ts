import { expect, test } from 'vitest';
import type { PassphraseKdf } from '../../../app/crypto/passphrase-kdf.ts';
import { createKeyRing } from '../../../app/vault/key-ring.ts';
import { fixedRandom, opened, quickKdf } from '../crypto/fixtures.ts';
import { createDevice } from '../features/lock/locked-services.ts';

const random = fixedRandom('tabs');
const [CODE, NEW_CODE] = [random(16), random(16)];
const words = (passphrase: string) => ({ type: 'passphrase', passphrase }) as const;

/** Makes no key for a new lock before it may; what opens an old one goes on. */
function slowKdf(slow: string) {
  let [begin, go] = [(): void => undefined, (): void => undefined];
  const begun = new Promise<void>((resolve) => { begin = resolve; });
  const may = new Promise<void>((resolve) => { go = resolve; });
  const kdf: PassphraseKdf = {
    derive: async (passphrase, ...rest) => {
      if (passphrase === slow) {
        begin();
        await may;
      }
      return quickKdf.derive(passphrase, ...rest);
    },
  };
  return { kdf, begun, go: () => go() };
}

async function twoTabs() {
  const slow = slowKdf('nieuw slot van vier');
  const one = createDevice({ kdf: slow.kdf });
  const other = createDevice({ disk: one.disk });
  opened(await one.services.keyRing.create(words('kat huis boom vis'), CODE));
  return { slow, one: one.services.keyRing, other: other.services.keyRing, disk: one.disk };
}

test('a new code on paper that was made in another tab while a new lock was being made goes on opening the app', async () => {
  const { slow, one, other } = await twoTabs();
  const changing = one.change(words('kat huis boom vis'), words('nieuw slot van vier'));
  await slow.begun;
  opened(await other.replaceCode(words('kat huis boom vis'), NEW_CODE));
  slow.go();
  const keys = opened(await changing);
  opened(await one.open(words('nieuw slot van vier')));
  opened(await one.open({ type: 'recovery', code: NEW_CODE }));
  expect(await one.open({ type: 'recovery', code: CODE })).toMatchObject({ ok: false });
  expect(await other.paperRoot(keys)).toBeDefined();
});

test('who changed the lock in another tab first is told so here, and that lock stays', async () => {
  const { slow, one, other } = await twoTabs();
  const changing = one.change(words('kat huis boom vis'), words('nieuw slot van vier'));
  await slow.begun;
  opened(await other.change(words('kat huis boom vis'), words('slot van het andere venster')));
  slow.go();
  expect(await changing).toEqual({ ok: false, error: { type: 'wrong' } });
  opened(await other.open(words('slot van het andere venster')));
});

test('locks that another tab destroyed while a new one was being made do not come back', async () => {
  const { slow, one, other, disk } = await twoTabs();
  const changing = one.change(words('kat huis boom vis'), words('nieuw slot van vier'));
  await slow.begun;
  await other.destroy();
  slow.go();
  expect(await changing).toMatchObject({ ok: false });
  expect(disk.wraps).toBeUndefined();
});

test('a storage that went away under the app is an answer, and not a screen that waits for good', async () => {
  const gone = (): Promise<never> => Promise.reject(new Error('Connection to Indexed Database server lost.'));
  const ring = createKeyRing({ store: { readWraps: gone, writeWraps: gone, addWraps: gone, replaceWraps: gone, readTries: gone, writeTries: gone, destroy: gone }, kdf: quickKdf, random, holdsRecords: () => true });
  expect(await ring.open(words('kat huis boom vis'))).toEqual({ ok: false, error: { type: 'lost' } });
  expect(await ring.add(words('kat huis boom vis'), words('een ander slot'))).toEqual({ ok: false, error: { type: 'lost' } });
});
