import { expect, test } from 'vitest';
import type { PulledPage } from '../../app/sync/transport.ts';
import { History } from './history.ts';
import { textOf } from './invariants.ts';
import type { SimDevice } from './sim-device.ts';

const RECORDS = 9;

/** The hub holds a snapshot in several parts, and the next to come is a phone that knows nothing of it. */
async function setup(): Promise<{ readonly h: History; readonly host: SimDevice; readonly joined: SimDevice }> {
  const h = new History({ seed: 1, steps: 0, deeds: {}, type: 'mine' });
  await h.begin();
  const host = h.devices[0]!;
  for (let n = 0; n < RECORDS; n += 1) {
    h.write(host, `r${n}`, [['a', n], ['b', n]]);
    await host.sync();
  }
  expect(h.hub.space.manifests.at(-1)!.parts.length).toBeGreaterThan(2);
  const joined = (await h.admit(host))!;
  h.write(joined, 'own', [['a', 1]]);
  return { h, host, joined };
}

/** From now on it says that this is all, one part short. */
function shorten({ network }: History): void {
  network.twisted = true;
  network.twist = (_who, page) => shortened(page);
}

const shortened = (page: PulledPage): PulledPage => {
  const last = page.items.findLastIndex(({ type }) => type === 'part');
  return { ...page, items: page.items.filter((_item, n) => n !== last), end: page.end === 'cut' ? 'cut' : { ...page.end, more: false } };
};

test('a hub that calls it the end, halfway through a snapshot, gets nothing of a newcomer, who goes on from there once the rest comes', async () => {
  for (const pageItems of [2, 3, 1000]) {
    const { h, host, joined } = await setup();
    h.hub.pageItems = pageItems;
    shorten(h);
    for (let times = 0; times < 3; times += 1) {
      await joined.sync();
      expect([pageItems, joined.outcome?.stopped?.type, joined.outcome?.waiting]).toEqual([pageItems, 'offline', 1]);
    }
    expect(h.hub.everStored.some(({ device }) => device === joined.device)).toBe(false);
    h.network.twist = undefined;
    await joined.sync();
    await host.sync();
    expect([joined.outcome?.stopped, joined.outcome?.waiting]).toEqual([undefined, 0]);
    expect(textOf(joined.disk.records)).toBe(textOf(host.disk.records));
  }
});

test('nor does it pass for all that the hub has with a phone that compares everything: that one stays in doubt', async () => {
  const { h, host } = await setup();
  const { stored } = host.disk;
  host.disk.stored = { ...stored, state: { ...stored.state, doubt: true } };
  shorten(h);
  const before = h.hub.space.head;
  await host.sync();
  expect([host.outcome?.stopped?.type, host.disk.stored.state.doubt, h.hub.space.head]).toEqual(['offline', true, before]);
  h.network.twist = undefined;
  await host.sync();
  expect([host.outcome?.stopped, host.disk.stored.state.doubt]).toEqual([undefined, false]);
});
