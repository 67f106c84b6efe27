import { afterEach, expect, it, vi } from 'vitest';
import { sharedRecordId } from '../../app/domain/ids.ts';
import { planWithdrawal } from '../../app/vault/withdraw-consent.ts';
import { createPhone, later, newId, type Phone, stopPhones } from '../support/hub/create-phone.ts';
import { useHubs } from '../support/hub/hub-place.ts';
import { FAMILY, handOver, TODAY, WORDS } from '../support/hand-over.ts';
import { connect, seats, SOON, spaceOf } from '../support/line-phones.ts';
import type { SpaceId } from '../../wire/ids.ts';
import { opened } from '../unit/crypto/fixtures.ts';

// A phone is put away the moment after something was tapped: the page is gone before anything was asked or answered.

const used = useHubs('sqlite');
afterEach(() => {
  vi.restoreAllMocks();
  stopPhones();
});

const outbox = async (phone: Phone) => opened(await phone.vault.space(spaceOf(phone) as SpaceId).read()).outbox;

/** A volunteer with a familiar face at the other end who read the words, and a phone on which from now on nothing is tried by the clock. */
async function readOverTheLine() {
  const asleep = { on: false };
  const { origin } = used.hubs[0]!;
  const [volunteer, sanne] = [await createPhone(origin, undefined, (ms, work) => later(ms, () => { if (!asleep.on) work(); })), await createPhone(origin)];
  await connect(volunteer, sanne, used.code);
  await expect.poll(() => [seats(volunteer).length, seats(sanne).length], SOON).toEqual([2, 2]);
  const handover = await handOver(volunteer);
  await expect.poll(() => sanne.vault.records.get('handover', handover)?.sentences, SOON).toEqual(WORDS);
  await expect.poll(async () => (await outbox(volunteer)).length, SOON).toBe(0);
  asleep.on = true;
  const withdraw = async () => opened(await volunteer.vault.eraseWith((records) => planWithdrawal(records, records.get('consent', FAMILY.consent)!, TODAY)));
  return { volunteer, sanne, handover, withdraw, wake: () => { asleep.on = false; } };
}

/** What is pushed from now on arrives, and no answer to it ever comes. */
function swallowAnswers() {
  const pushed: { readonly outlives: boolean; readonly size: number }[] = [];
  const plain = fetch;
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation((url, init) => {
    if (!String(url).endsWith('/push')) return plain(url, init);
    pushed.push({ outlives: init?.keepalive === true, size: init?.body instanceof Uint8Array ? init.body.length : 0 });
    void plain(url, init).catch(() => undefined);
    return new Promise(() => undefined);
  });
  return { pushed, end: () => spy.mockRestore() };
}

it('what was taken back the moment before leaves all the same, nobody waits for an answer, and it is there once', async () => {
  const { volunteer, sanne, handover, withdraw, wake } = await readOverTheLine();
  await withdraw();
  const { pushed, end } = swallowAnswers();
  // Out of sight and locked: both ask for it.
  await Promise.all([volunteer.spaces.sendOff(), volunteer.spaces.sendOff()]);
  volunteer.spaces.stop();
  volunteer.vault.close();
  expect(pushed).toEqual([{ outlives: true, size: expect.toSatisfy((size: number) => size < 4096) as number }]);
  await expect.poll(() => sanne.vault.records.get('handover', handover), SOON).toBeUndefined();
  end();
  wake();
  const again = await volunteer.restart();
  expect((await outbox(again)).map(({ sealed }) => sealed !== undefined)).toEqual([true]);
  await expect.poll(async () => (await outbox(again)).length, SOON).toBe(0);
  expect(again.vault.records.list('withdrawal')).toHaveLength(1);
});

it('where nothing waits nothing is sent, and what is too large to outlive the page is tried as well', async () => {
  const { volunteer } = await readOverTheLine();
  const { pushed } = swallowAnswers();
  await volunteer.spaces.sendOff();
  expect(pushed).toEqual([]);
  const question = Array.from({ length: 3_500 }, () => crypto.randomUUID()).join('');
  opened(await volunteer.vault.write([{ id: sharedRecordId(spaceOf(volunteer), newId()), kind: 'advice', set: { from: 'informal', question, askedOn: TODAY } }]));
  await volunteer.spaces.sendOff();
  expect(pushed).toEqual([{ outlives: false, size: expect.toSatisfy((size: number) => size > 60 * 1024) as number }]);
});
