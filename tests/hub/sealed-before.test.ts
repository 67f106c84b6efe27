import { afterEach, expect, it, vi } from 'vitest';
import { planWithdrawal } from '../../app/vault/withdraw-consent.ts';
import { createPhone, type Phone, stopPhones } from '../support/hub/create-phone.ts';
import { useHubs } from '../support/hub/hub-place.ts';
import { FAMILY, handOver, TODAY } from '../support/hand-over.ts';
import { connect, seats, SOON, spaceOf } from '../support/line-phones.ts';
import { decodeFrames } from '../../wire/frames.ts';
import type { SpaceId } from '../../wire/ids.ts';
import { opened } from '../unit/crypto/fixtures.ts';

const used = useHubs('sqlite');
afterEach(() => {
  vi.restoreAllMocks();
  stopPhones();
});

const outbox = async (phone: Phone) => opened(await phone.vault.space(spaceOf(phone) as SpaceId).read()).outbox;

/** While it is down no push arrives; of each it is known how many commits it held. */
function lineOfPushes() {
  const line = { down: true, tried: [] as number[], arrived: [] as number[] };
  const plain = fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    if (!String(url).endsWith('/push')) return plain(url, init);
    (line.down ? line.tried : line.arrived).push(decodeFrames(init?.body as Uint8Array<ArrayBuffer>).frames.length);
    if (line.down) throw new TypeError('the line went');
    return plain(url, init);
  });
  return line;
}

it('words that were sealed before she took her yes back leave with that in one request, and nobody ever reads them', async () => {
  const { origin } = used.hubs[0]!;
  const [volunteer, sanne] = [await createPhone(origin), await createPhone(origin)];
  await connect(volunteer, sanne, used.code);
  await expect.poll(() => [seats(volunteer).length, seats(sanne).length], SOON).toEqual([2, 2]);
  await expect.poll(async () => (await outbox(volunteer)).length + (await outbox(sanne)).length, SOON).toBe(0);
  const line = lineOfPushes();
  const read: string[] = [];
  sanne.vault.records.onChange(() => read.push(...sanne.vault.records.list('handover').flatMap(({ sentences }) => sentences)));
  await handOver(volunteer);
  await expect.poll(() => line.tried, SOON).toContain(1);
  opened(await volunteer.vault.eraseWith((records) => planWithdrawal(records, records.get('consent', FAMILY.consent)!, TODAY)));
  line.down = false;
  volunteer.spaces.look();
  await expect.poll(() => sanne.vault.records.list('withdrawal').length, SOON).toBe(1);
  expect(line.arrived[0]).toBe(2);
  expect([read, sanne.vault.records.list('handover')]).toEqual([[], []]);
});
