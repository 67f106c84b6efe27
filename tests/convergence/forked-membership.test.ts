import { expect, test } from 'vitest';
import { History } from './history.ts';
import { hasTaken } from './invariants.ts';
import type { SimDevice } from './sim-device.ts';

const saysFork = ({ outcome }: SimDevice): boolean => outcome!.reports.some(({ type }) => type === 'membership-forked');

/** A hub that shows two devices two entries of one number. Each asks for what follows on its own, and there is nothing. */
async function forked(): Promise<{ readonly h: History; readonly first: SimDevice; readonly second: SimDevice }> {
  const h = new History({ seed: 4, steps: 0, deeds: {}, type: 'mine' });
  await h.begin();
  const [first, second] = h.devices as [SimDevice, SimDevice];
  for (const one of [...h.devices, ...h.devices]) await one.sync();
  const backup = h.hub.backup();
  expect(await h.admit(first)).toBeDefined();
  h.hub.restore(backup, true);
  expect(await h.admit(second)).toBeDefined();
  expect(first.disk.stored.entries).toHaveLength(second.disk.stored.entries.length);
  return { h, first, second };
}

test('two memberships of equal length are found out by the first commit that passes between them, and told until they are one again', async () => {
  const { h, first, second } = await forked();
  await first.sync();
  expect(saysFork(first)).toBe(false);
  const [op] = second.write(h.kind, 'r0', [['a', 1]]);
  await second.sync();
  await first.sync();
  expect([first.outcome?.stopped, hasTaken(first, 'r0', op!.stamp), saysFork(first)]).toEqual([undefined, true, true]);
  // Told again although nothing came, also after the app was opened anew.
  first.boot();
  for (let n = 0; n < 4; n += 1) {
    await first.sync();
    expect(saysFork(first)).toBe(true);
  }
  first.write(h.kind, 'r0', [['b', 1]]);
  await first.sync();
  await second.sync();
  expect(saysFork(second)).toBe(true);
});

test('who goes over to the other membership is told of no more', async () => {
  const { h, first, second } = await forked();
  second.write(h.kind, 'r0', [['a', 1]]);
  await second.sync();
  await first.sync();
  expect(saysFork(first)).toBe(true);
  // The next entry does not follow on what the first one knows, which reads the whole chain then.
  expect(await h.admit(second)).toBeDefined();
  await first.sync();
  await first.sync();
  first.write(h.kind, 'r0', [['b', 1]]);
  for (const one of [first, second, first, second]) await one.sync();
  expect([first, second].map(({ outcome }) => [outcome?.stopped, outcome?.reports])).toEqual([[undefined, []], [undefined, []]]);
});
