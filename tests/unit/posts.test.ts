import { expect, it } from 'vitest';
import { webPrimitives } from '../../app/crypto/web-primitives.ts';
import { err } from '../../app/domain/result.ts';
import { createPosts } from '../../app/posts.ts';
import type { SharedParts } from '../../app/shared-parts.ts';
import { createSpace } from '../../app/sync/begin-space.ts';
import type { Vault } from '../../app/vault/vault.ts';
import type { SpaceId } from '../../wire/ids.ts';
import { newId, random } from '../support/hub/create-phone.ts';
import { opened } from './crypto/fixtures.ts';
import { id, setupDevice } from './vault/vault-fixture.ts';

const primitives = webPrimitives(random);

/** Her second phone, which heard of a line that she made on the first one. */
async function secondPhone() {
  const device = await setupDevice('second');
  const first = await device.openTab();
  opened(await first.beginMine(await createSpace(primitives, { type: 'mine', name: 'Tweede', now: device.clock.now })));
  const { state } = await createSpace(primitives, { type: 'line', name: 'Fatma', now: device.clock.now });
  opened(await first.write([{ id: id('line'), kind: 'line', set: { firstName: 'Sanne', space: state.space, person: state.identity.person } }]));
  first.close();
  const open = async (change: (vault: Vault) => Partial<Vault> = () => ({})) => {
    const vault = await device.openTab();
    const stored = async (space: SpaceId | undefined) => {
      const read = space && (await vault.space(space).read());
      return read?.ok ? read : err({ type: 'storage' } as const);
    };
    const parts = { vault: { ...vault, ...change(vault) }, primitives, newId, stored, change: async () => err({ type: 'offline' }) } as unknown as SharedParts;
    return { vault, posts: createPosts(parts), place: async () => opened(await vault.space(state.space).read()).state.identity.device };
  };
  return { open };
}

it('a device asks once for its place on a line, however often it looks', async () => {
  const { vault, posts, place } = await (await secondPhone()).open();
  for (let times = 0; times < 3; times += 1) await posts.tend();
  expect(vault.records.list('post')).toMatchObject([{ device: await place() }]);
});

it('a device that was killed between making itself a place and asking for it asks at the next start, for that very place', async () => {
  const { open } = await secondPhone();
  const killed = await open(() => ({ write: async () => err({ type: 'locked' } as const) }));
  await killed.posts.tend();
  const made = await killed.place();
  expect(killed.vault.records.list('post')).toEqual([]);
  killed.vault.close();
  const { vault, posts } = await open();
  await posts.tend();
  await posts.tend();
  expect(vault.records.list('post').map(({ device, identity }) => [device, (JSON.parse(identity ?? '{}') as { device?: string }).device])).toEqual([[made, made]]);
});
