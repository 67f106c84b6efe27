import { expect, it, vi } from 'vitest';
import { createIdentity } from '../../app/crypto/device-identity.ts';
import { webPrimitives } from '../../app/crypto/web-primitives.ts';
import { err, ok } from '../../app/domain/result.ts';
import { createLineSpaces } from '../../app/line-spaces.ts';
import { createOwnDevices } from '../../app/own-devices.ts';
import { PROFILE_ID } from '../../app/domain/ids.ts';
import { settledSide, type SharedParts } from '../../app/shared-parts.ts';
import { createSpace, joinSpace } from '../../app/sync/begin-space.ts';
import type { Vault } from '../../app/vault/vault.ts';
import type { SpaceId } from '../../wire/ids.ts';
import { newId, random } from '../support/hub/create-phone.ts';
import { opened } from './crypto/fixtures.ts';
import { id, setupDevice } from './vault/vault-fixture.ts';

const primitives = webPrimitives(random);
const ELSEWHERE = 'AAAAAAAAAAAAAAAAAAAAAQ' as SpaceId;
const LINE = id('sanne');

/** Her phone, with a line whose space this is. */
async function phoneWith(space: SpaceId) {
  const vault = await (await setupDevice()).openTab();
  opened(await vault.write([{ id: LINE, kind: 'line', set: { firstName: 'Sanne', space, person: 'AAAAAAAAAAAAAAAAAAAAAg' } }]));
  const atHub = vi.fn(async () => ok(undefined));
  const parts = {
    vault, newId, primitives, now: () => 0, start: () => undefined, transport: { createSpace: atHub },
    stored: async (one: SpaceId) => vault.space(one).read(),
  } as unknown as SharedParts;
  const { spaceFor } = createLineSpaces(parts, () => undefined);
  return { vault, atHub, spaceFor: () => spaceFor(LINE, { firstName: 'Fatma' }, 'code') };
}
const spaceOf = (vault: Vault) => vault.records.get('line', LINE)?.space;

it('a device that has no place on a line yet invites nobody to it, and puts no other space in its place', async () => {
  const { vault, atHub, spaceFor } = await phoneWith(ELSEWHERE);
  // Heard of it, and has not asked for a place yet.
  expect(await spaceFor()).toEqual(err({ type: 'refused' }));
  // Asked, and was not let in yet.
  opened(await vault.beginShared(joinSpace(ELSEWHERE, await createIdentity(primitives, 'AAAAAAAAAAAAAAAAAAAAAg'), false)));
  expect(await spaceFor()).toEqual(err({ type: 'refused' }));
  expect(atHub).not.toHaveBeenCalled();
  expect(spaceOf(vault)).toBe(ELSEWHERE);
});

it('a device that is in on a line invites to that line', async () => {
  const begun = await createSpace(primitives, { type: 'line', name: 'Fatma', now: 0 });
  const { space } = begun.state;
  const { vault, atHub, spaceFor } = await phoneWith(space);
  opened(await vault.beginShared(begun));
  expect(await spaceFor()).toEqual(ok(space));
  expect(atHub).not.toHaveBeenCalled();
});

/** Two windows of one phone. The hub answers both only when both have asked. */
async function twoWindows() {
  const device = await setupDevice();
  const tabs = [await device.openTab(), await device.openTab()];
  const [asked, deleted]: [string[], string[]] = [[], []];
  let answer = (): void => undefined;
  const both = new Promise<void>((resolve) => { answer = resolve; });
  const transport = {
    createSpace: async () => {
      asked.push('space');
      if (asked.length === tabs.length) answer();
      await both;
      return ok(undefined);
    },
    deleteSpace: async ({ space }: { readonly space: string }) => {
      deleted.push(space);
      return ok(undefined);
    },
  };
  const parts = tabs.map((vault) => ({ vault, newId, primitives, now: () => 0, start: () => undefined, transport, stored: async (one: SpaceId) => vault.space(one).read() }) as unknown as SharedParts);
  const stored = async (): Promise<readonly string[]> => [...new Set((await device.openRows().sync.toArray()).map(({ space }) => space))];
  return { tabs, parts, deleted, stored };
}

it('of two tries that the hub answers in the same moment, in two windows, one makes the line and the other takes its own away', async () => {
  const { tabs, parts, deleted, stored } = await twoWindows();
  opened(await tabs[0]!.write([{ id: LINE, kind: 'line', set: { firstName: 'Sanne' } }]));
  await tabs[1]!.catchUp();
  const [one, other] = (await Promise.all(parts.map((each) => createLineSpaces(each, () => undefined).spaceFor(LINE, { firstName: 'Fatma' }, 'code')))).map(opened);
  expect(one).toBe(other);
  for (const vault of tabs) expect(spaceOf(vault)).toBe(one);
  expect(await stored()).toEqual([one]);
  expect(deleted).toHaveLength(1);
  expect(deleted).not.toContain(one);
});

it('the space of her own devices, begun in two windows in the same moment, is one for both', async () => {
  const { tabs, parts, deleted, stored } = await twoWindows();
  for (const begun of await Promise.all(parts.map((each) => createOwnDevices(each, { tend: async () => undefined, leave: async () => undefined }).own.begin('code', 'Telefoon')))) opened(begun);
  expect(tabs[0]!.mine).toBeDefined();
  expect(tabs[1]!.mine).toBe(tabs[0]!.mine);
  expect(await stored()).toEqual([tabs[0]!.mine]);
  expect(deleted).toHaveLength(1);
  expect(deleted).not.toContain(tabs[0]!.mine);
});

it.each([
  ['nothing', [], undefined],
  ['a family', [{ id: id('family'), kind: 'contact', set: { nickname: 'Vlieger' } }], 'informal'],
  ['a face to call', [{ id: LINE, kind: 'line', set: { firstName: 'Sanne' } }], 'informal'],
  ['the role of a professional', [{ id: PROFILE_ID, kind: 'profile', set: { side: 'formal' } }], 'formal'],
] as const)('an app that holds %s sits where that says, at whatever line it comes to', async (_what, changes, side) => {
  const vault = await (await setupDevice()).openTab();
  opened(await vault.write(changes));
  expect(settledSide({ vault })).toBe(side);
});
