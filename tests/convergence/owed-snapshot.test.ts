import { expect, test } from 'vitest';
import { History } from './history.ts';
import type { SimDevice } from './sim-device.ts';

/** What hub/README.md promises. */
const OTHERS_WAIT_MS = 10 * 60_000;
const DAY_MS = 86_400_000;
const MOST_TURNS = 100;
const FAMILY = 'r0';
/** What is known of that family. Nothing is hidden in a history, so what lies at the hub can be searched for it. */
const KNOWN = 777_777_777;

const isAtHub = ({ hub: { space } }: History): boolean =>
  [...space.commits.map(({ bytes }) => bytes), ...space.manifests.flatMap(({ parts }) => parts)].some((bytes) => Buffer.from(bytes).includes(String(KNOWN)));

interface Erased { readonly h: History; readonly eraser: SimDevice; readonly other: SimDevice; readonly third: SimDevice }

/** A device erases a family and dies so many turns later; undefined when that was not between its commit and its snapshot. */
async function eraseAndDie(turns: number): Promise<Erased | undefined> {
  const h = new History({ seed: 1, steps: 0, deeds: {}, type: 'mine' });
  await h.begin();
  const [eraser, other, third] = h.devices as [SimDevice, SimDevice, SimDevice];
  for (const { clock } of h.devices) clock.frozenAt = undefined;
  h.remember(eraser, eraser.write(h.kind, FAMILY, [['a', KNOWN]]));
  for (const device of [...h.devices, ...h.devices]) await device.sync();
  const { head } = h.hub.space;
  h.remember(eraser, eraser.erase(h.kind, FAMILY));
  eraser.process.turnsLeft = turns;
  await h.scheduler.together([{ process: eraser.process, run: () => eraser.sync() }]);
  expect(h.hub.space.manifests.length).toBeLessThanOrEqual(1);
  return h.hub.space.head > head && h.hub.space.manifests.length === 0 ? { h, eraser, other, third } : undefined;
}

/** Wherever it dies in between. */
async function erasedAndDead(): Promise<readonly Erased[]> {
  const all: Erased[] = [];
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    const erased = await eraseAndDie(turns);
    if (erased) all.push(erased);
  }
  expect(all.length).toBeGreaterThan(2);
  return all;
}

/** The other device hears of the erasure, and runs again when that run said. */
async function letOtherRun({ h, other }: Erased): Promise<void> {
  await other.sync();
  expect(other.outcome).toMatchObject({ waiting: 0, dueInMs: OTHERS_WAIT_MS });
  h.world.now += OTHERS_WAIT_MS - 1;
  const { resting } = other.openSync({ alive: true });
  expect(await resting()).toMatchObject({ dueInMs: 1 });
  // Somebody puts the clock back by years, and right again: it would else be due that much later.
  other.clock.offsetMs -= 2_000 * DAY_MS;
  expect(await resting()).toMatchObject({ dueInMs: OTHERS_WAIT_MS });
  other.clock.offsetMs += 2_000 * DAY_MS;
  await other.sync();
  expect(h.hub.space.manifests).toEqual([]);
  h.world.now += 1;
  await other.sync();
  expect(h.hub.space.manifests.map(({ manifest }) => manifest.by)).toEqual([other.device]);
}

test('where the device that erased dies before its snapshot, another makes it after ten minutes, and the hub throws away what was erased when all have it', async () => {
  for (const erased of await erasedAndDead()) {
    const { h, eraser, other, third } = erased;
    await letOtherRun(erased);
    expect(isAtHub(h)).toBe(true);
    eraser.boot();
    for (const device of [eraser, third, other, eraser, third, other]) await device.sync();
    expect(isAtHub(h)).toBe(false);
    expect(h.hub.space.manifests.length).toBeLessThanOrEqual(2);
    for (const device of h.devices) expect(device.outcome).toEqual({ ...device.outcome, stopped: undefined, dueInMs: undefined });
  }
});

test('where that device never comes back and another stays away, what was erased is gone from the hub a week after that snapshot', async () => {
  for (const erased of await erasedAndDead()) {
    const { h, other } = erased;
    await letOtherRun(erased);
    h.world.now += 7 * DAY_MS;
    await other.sync({ thorough: true });
    expect(isAtHub(h)).toBe(true);
    h.world.now += 1;
    await other.sync({ thorough: true });
    expect(isAtHub(h)).toBe(false);
  }
});
