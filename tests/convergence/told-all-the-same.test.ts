import { expect, test } from 'vitest';
import { err } from '../../app/domain/result.ts';
import { History } from './history.ts';
import type { SimDevice } from './sim-device.ts';

/** A hub that goes back under the same name, while another tab comes in before one of the transactions that follow on finding that out. */
async function found(at: number): Promise<{ readonly cameBetween: boolean; readonly reports: readonly string[] }> {
  let commits = Number.NaN;
  const h = new History({
    seed: 4, steps: 0, deeds: {}, type: 'mine',
    wrapStore: (store) => ({ ...store, commit: async (change, onWriting) => ((commits += 1) === at ? err({ type: 'behind' }) : store.commit(change, onWriting)) }),
  });
  await h.begin();
  const [first] = h.devices as [SimDevice];
  for (const one of [...h.devices, ...h.devices]) await one.sync();
  const backup = h.hub.backup();
  h.remember(first, first.write(h.kind, 'r0', [['a', 1]]));
  await first.sync();
  h.hub.restore(backup, true);
  h.remember(first, first.write(h.kind, 'r0', [['b', 1]]));
  commits = 0;
  await first.sync();
  expect(first.outcome?.stopped).toBeUndefined();
  return { cameBetween: commits >= at, reports: first.outcome!.reports.map(({ type }) => type) };
}

test('what is found out at the hub is told, wherever another tab comes in between', async () => {
  let at = 1;
  for (; ; at += 1) {
    const { cameBetween, reports } = await found(at);
    expect([at, reports]).toEqual([at, expect.arrayContaining(['hub-went-back'])]);
    if (!cameBetween) break;
  }
  expect(at).toBeGreaterThan(3);
});
