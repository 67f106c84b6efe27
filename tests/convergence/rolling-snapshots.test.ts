import { expect, test } from 'vitest';
import { History } from './history.ts';
import { textOf } from './invariants.ts';

const DAY_MS = 86_400_000;
const FAMILY = 'r0';
/** What is known of that family. Nothing is hidden in a history, so what lies at the hub can be searched for it. */
const KNOWN = 777_777_777;

const isAtHub = ({ hub: { space } }: History): boolean =>
  [...space.commits.map(({ bytes }) => bytes), ...space.manifests.flatMap(({ parts }) => parts)].some((bytes) => Buffer.from(bytes).includes(String(KNOWN)));

test('a family that was erased is gone from the hub after seven days although a device stays away and snapshots keep coming; that device takes the snapshot', async () => {
  const h = new History({ seed: 1, steps: 0, deeds: {}, type: 'mine' });
  await h.begin();
  const [first, second, away] = h.devices;
  for (const device of h.devices) await device.sync();
  h.remember(first!, first!.write(h.kind, FAMILY, [['a', KNOWN]]));
  for (const device of h.devices) await device.sync();
  expect(isAtHub(h)).toBe(true);
  const names = [first!, second!];
  let erasedAt = Infinity;
  for (let round = 0; round < 9; round += 1) {
    const device = names[round % 2]!;
    // Each erases something, so that each leaves a snapshot behind.
    const id = round === 2 ? FAMILY : `other${round}`;
    if (round !== 2) h.remember(device, device.write(h.kind, id, [['a', round]]));
    await device.sync();
    h.remember(device, device.erase(h.kind, id));
    if (round === 2) erasedAt = h.world.now;
    for (const one of [...names, ...names]) await one.sync();
    h.world.now += 5 * DAY_MS;
    for (const one of names) await one.sync({ thorough: true });
    if (h.world.now > erasedAt + 7 * DAY_MS) expect(isAtHub(h)).toBe(false);
  }
  expect(erasedAt).toBeLessThan(h.world.now);
  expect(h.hub.space.manifests.length).toBeLessThanOrEqual(2);
  h.remember(away!, away!.write(h.kind, 'own', [['a', 1]]));
  for (const device of [away!, ...names, away!]) await device.sync();
  expect(away!.outcome?.stopped).toBeUndefined();
  expect(textOf(away!.disk.records)).toBe(textOf(first!.disk.records));
  expect(first!.disk.records.has('own')).toBe(true);
});
