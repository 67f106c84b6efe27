import { expect, it } from 'vitest';
import { webPrimitives } from '../../app/crypto/web-primitives.ts';
import { createKeptInvitations, type KeptInvitation } from '../../app/kept-invitations.ts';
import { openInviteBox } from '../../app/sync/invitation.ts';
import { random } from '../support/hub/create-phone.ts';
import { setupDevice } from './vault/vault-fixture.ts';

const primitives = webPrimitives(random);
const HOUR_MS = 3_600_000;
const SPACE = 'S'.repeat(22);

async function setupOpen() {
  const device = await setupDevice();
  const vault = await device.openTab();
  const kept = createKeptInvitations({ drafts: vault.drafts, primitives, now: () => device.clock.now });
  const made = async (space: string): Promise<KeptInvitation> => {
    const secret = random(16);
    return { until: device.clock.now + HOUR_MS, host: { secret, inviteBox: await openInviteBox(primitives, secret), letter: { v: 1, space, head: 'h', words: 'nl' } as unknown as KeptInvitation['host']['letter'] } };
  };
  /** As after unlocking. */
  const reopened = async () => {
    vault.close();
    const again = await device.openTab();
    return { again, kept: createKeptInvitations({ drafts: again.drafts, primitives, now: () => device.clock.now }) };
  };
  return { device, vault, kept, made, reopened };
}

it('an open invitation is found again after the vault was closed, and lies sealed', async () => {
  const { device, kept, made, reopened } = await setupOpen();
  const one = await made(SPACE);
  await kept.keep(one);
  const found = await (await reopened()).kept.find(SPACE);
  expect([found?.until, found?.host.secret, found?.host.letter]).toEqual([one.until, one.host.secret, one.host.letter]);
  expect(found?.host.inviteBox.box).toEqual(one.host.inviteBox.box);
  const rows = await device.openRows().drafts.toArray();
  expect(Buffer.from(rows[0]!.bytes).includes(Buffer.from(one.host.secret))).toBe(false);
  expect(Buffer.from(rows[0]!.bytes).toString('latin1')).not.toContain(SPACE);
});

it('one that was used or taken back is gone, and of two for one space the later counts', async () => {
  const { device, kept, made } = await setupOpen();
  const [one, two, other] = [await made(SPACE), await made(SPACE), await made('O'.repeat(22))];
  for (const each of [one, two, other]) await kept.keep(each);
  expect((await kept.find(SPACE))?.host.secret).toEqual(two.host.secret);
  await kept.forget(two.host.secret);
  expect([await kept.find(SPACE), (await kept.find('O'.repeat(22)))?.host.secret]).toEqual([undefined, other.host.secret]);
  await kept.forget(other.host.secret);
  expect(await device.openRows().drafts.count()).toBe(0);
});

it('one that ran out is not given, and does not stay behind', async () => {
  const { device, kept, made, reopened } = await setupOpen();
  await kept.keep(await made(SPACE));
  device.clock.now += HOUR_MS + 1;
  expect(await kept.find(SPACE)).toBeUndefined();
  const { again } = await reopened();
  await again.drafts.settled();
  await expect.poll(() => device.openRows().drafts.count()).toBe(0);
});
