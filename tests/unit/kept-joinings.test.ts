import { expect, it } from 'vitest';
import { createIdentity, publicIdentity } from '../../app/crypto/device-identity.ts';
import { webPrimitives } from '../../app/crypto/web-primitives.ts';
import { createKeptJoinings } from '../../app/kept-joinings.ts';
import { openInviteBox } from '../../app/sync/invitation.ts';
import type { GuestSide } from '../../app/sync/own-space.ts';
import { random } from '../support/hub/create-phone.ts';
import { setupDevice } from './vault/vault-fixture.ts';

const primitives = webPrimitives(random);
const HOUR_MS = 3_600_000;

async function setupAnswered() {
  const device = await setupDevice();
  const vault = await device.openTab();
  const open = ({ drafts }: typeof vault) => createKeptJoinings({ drafts, primitives, now: () => device.clock.now });
  const code = random(16);
  const identity = await createIdentity(primitives, 'AAAAAAAAAAAAAAAAAAAAAg');
  const side: GuestSide = { identity, own: await publicIdentity(primitives, identity), inviteBox: await openInviteBox(primitives, code), letter: { v: 1, space: 'S'.repeat(22), head: 'h', words: 'nl' } as unknown as GuestSide['letter'] };
  const kept = open(vault);
  await kept.keep(code, side, device.clock.now + HOUR_MS);
  /** As after unlocking. */
  const reopen = async () => {
    vault.close();
    return open(await device.openTab());
  };
  return { device, kept, code, side, reopen };
}

it('who answered a code is found again by that code after the vault was closed, and lies sealed', async () => {
  const { device, code, side, reopen } = await setupAnswered();
  const again = await reopen();
  const found = await again.find(code);
  expect([found?.identity, found?.own, found?.letter, found?.inviteBox.box]).toEqual([side.identity, side.own, side.letter, side.inviteBox.box]);
  expect(await again.find(random(16))).toBeUndefined();
  const [row] = await device.openRows().drafts.toArray();
  expect(Buffer.from(row!.bytes).toString('latin1')).not.toContain(side.identity.signSeed);
});

it('it is gone once it is forgotten, and when its hour is over', async () => {
  const { device, kept, code, side, reopen } = await setupAnswered();
  await kept.forget(code);
  expect(await kept.find(code)).toBeUndefined();
  expect(await device.openRows().drafts.count()).toBe(0);
  await kept.keep(code, side, device.clock.now + HOUR_MS);
  device.clock.now += HOUR_MS;
  const later = await reopen();
  expect(await later.find(code)).toBeUndefined();
  await expect.poll(() => device.openRows().drafts.count()).toBe(0);
});
