import { afterEach, expect, it, vi } from 'vitest';
import { webPrimitives } from '../../app/crypto/web-primitives.ts';
import { storedStatus } from '../../app/devices-status.ts';
import type { DeviceId } from '../../app/domain/ids.ts';
import { createSharedSpaces, type RunningSpaces } from '../../app/shared-spaces.ts';
import { createSpace } from '../../app/sync/begin-space.ts';
import { newId, random } from '../support/hub/create-phone.ts';
import { opened } from './crypto/fixtures.ts';
import { line, setupDevice } from './vault/vault-fixture.ts';

const ends: (() => void)[] = [];
afterEach(() => { for (const end of ends.splice(0)) end(); });

/** Her vault with a space of her own, no line, and an engine that gets as many turns as the test gives it. */
async function onePhone() {
  const onEdit: ((takesBack: boolean) => void)[] = [];
  const vault = await (await setupDevice('waiting')).openTab({ random, writer: 'writer-here' as DeviceId, now: Date.now, onEdit: (takesBack) => { for (const tell of onEdit) tell(takesBack); } });
  opened(await vault.beginMine(await createSpace(webPrimitives(random), { type: 'mine', name: 'Telefoon', now: Date.now() })));
  const stored = async () => storedStatus(opened(await vault.space(vault.mine!).read()), Date.now());
  const planned: number[] = [];
  let running: RunningSpaces | undefined;
  const start = ({ dice = 128, tries = 0 } = {}) => {
    let left = tries;
    const spaces = createSharedSpaces({
      vault, random: (length) => (length === 1 ? Uint8Array.of(dice) : random(length)), now: Date.now, newId, origin: 'http://127.0.0.1:1', language: () => 'nl', paperRoot: async () => undefined,
      later: (ms, work) => {
        planned.push(ms);
        if (ms === 0 && left-- > 0) work();
        return () => undefined;
      },
      exclusive: (work) => work(),
    });
    onEdit.push(spaces.edited);
    ends.push(spaces.stop);
    running = spaces;
    return spaces.devices.status;
  };
  ends.push(vault.close);
  return { vault, stored, planned, start, sendWaiting: () => running!.lines.sendWaiting() };
}

it('an edit waits from the moment it was made, though the line is down and nothing is tried', async () => {
  const { vault, start } = await onePhone();
  const status = start();
  expect(status.value).toEqual({ state: 'unknown' });
  await expect.poll(() => status.value).toEqual({ state: 'everything-sent' });
  const before = Date.now();
  opened(await vault.write([line('a', 'Ayşe')]));
  await expect.poll(() => status.value).toMatchObject({ state: 'waiting', count: 1 });
  expect(status.value).toHaveProperty('since', expect.closeTo(before, -4));
  for (const name of ['b', 'c', 'd']) opened(await vault.write([line(name, name)]));
  await expect.poll(() => status.value).toMatchObject({ state: 'waiting', count: 4 });
});

it('what waits is told again after the store failed once to say it', async () => {
  const { vault, start } = await onePhone();
  const status = start();
  await expect.poll(() => status.value).toEqual({ state: 'everything-sent' });
  const read = vi.spyOn(vault.space(vault.mine!), 'read').mockRejectedValueOnce(new Error('the store was closed'));
  opened(await vault.write([line('a', 'Ayşe')]));
  await expect.poll(() => read.mock.settledResults.length).toBeGreaterThan(0);
  opened(await vault.write([line('b', 'Bilge')]));
  await expect.poll(() => status.value).toMatchObject({ state: 'waiting', count: 2 });
});

it('what waits is read without the engine, and is the same', async () => {
  const { vault, stored, start } = await onePhone();
  expect(await stored()).toEqual({ state: 'everything-sent' });
  opened(await vault.write([line('a', 'Ayşe')]));
  const waiting = await stored();
  expect(waiting).toMatchObject({ state: 'waiting', count: 1 });
  const status = start();
  await expect.poll(() => status.value).toEqual(waiting);
});

it.each([[0, 2_500], [128, 5_000], [255, 7_480]])('where nobody answers, chance says when it is tried again: %i, after %i ms', async (dice, pause) => {
  const { planned, start } = await onePhone();
  start({ dice, tries: 1 });
  await expect.poll(() => planned).toContain(pause);
});

it('before everything goes she hears of what could not be sent, and of nothing when all was', async () => {
  const { vault, start, sendWaiting } = await onePhone();
  start();
  expect(opened(await sendWaiting())).toEqual([]);
  opened(await vault.write([line('a', 'Ayşe')]));
  expect(opened(await sendWaiting())).toEqual([vault.mine]);
});
