import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { ok } from '../../app/domain/result.ts';
import type { DevicesStatus } from '../../app/hooks/own-devices.ts';
import type { RunningSpaces } from '../../app/shared-spaces.ts';
import { createSpacesLater } from '../../app/spaces-later.ts';

const WAITING: DevicesStatus = { state: 'waiting', count: 3, since: 7 };

function planEngine({ shared = false, fails = 0, isReadable = true } = {}) {
  const heard: string[] = [];
  const status = signal<DevicesStatus>({ state: 'waiting', count: 2, since: 5 });
  const note = (word: string) => () => { heard.push(word); };
  const done = () => Promise.resolve(ok(undefined));
  const notAsked = () => Promise.reject(new Error('not asked'));
  const engine: RunningSpaces = {
    devices: { status, list: signal([]), begin: done, rename: done, remove: done, whoWrote: () => Promise.resolve(undefined), planLeaving: () => Promise.resolve(undefined), invite: notAsked, join: notAsked, syncNow: note('sync') },
    lines: { status: signal(new Map()), needsCode: () => true, invite: notAsked, join: notAsked, end: done, sendWaiting: () => Promise.resolve({ ok: true, value: [] }), syncNow: note('sync') },
    teams: { status: signal(new Map()), make: notAsked, invited: () => Promise.resolve(undefined), invite: notAsked, join: notAsked, remove: done, leave: done, end: done, tidy: done, syncNow: note('sync') },
    edited: (takesBack) => note(takesBack ? 'taken back' : 'edited')(), look: note('look'), sendOff: async () => note('send off')(), stop: note('stop'),
  };
  let loads = 0;
  const load = () => {
    loads += 1;
    return loads <= fails ? Promise.reject(new Error('offline')) : Promise.resolve(engine);
  };
  const spaces = createSpacesLater({ hasDevices: () => shared, hasOthers: () => false, needsCode: () => true, standing: () => Promise.resolve(isReadable ? WAITING : undefined), load });
  return { spaces, devices: spaces.devices, heard, status, loads: () => loads, settled: () => new Promise((resolve) => { setTimeout(resolve); }) };
}

it('one device alone never loads the engine, whatever she writes', async () => {
  const { spaces, devices, loads, settled } = planEngine();
  spaces.edited();
  spaces.look();
  devices.syncNow();
  await settled();
  expect([loads(), devices.status.value]).toEqual([0, { state: 'alone' }]);
});

it('a shared one says nothing of what waits until it is known, and then what the engine says', async () => {
  const { spaces, devices, heard, settled } = planEngine({ shared: true });
  expect(devices.status.value).toEqual({ state: 'unknown' });
  spaces.look();
  await settled();
  expect(devices.status.value).toEqual({ state: 'waiting', count: 2, since: 5 });
  spaces.edited();
  spaces.edited(true);
  expect(heard).toEqual(['edited', 'taken back']);
});

it('a part of the app that cannot be had is an answer, and is asked for again', async () => {
  const { devices, loads } = planEngine({ fails: 1 });
  expect(await devices.begin('code', 'name')).toEqual({ ok: false, error: { type: 'offline' } });
  expect(await devices.begin('code', 'name')).toEqual(ok(undefined));
  expect(loads()).toBe(2);
});

it('who locks while the engine is on its way stops it when it comes', async () => {
  const { spaces, heard, settled } = planEngine({ shared: true });
  spaces.look();
  spaces.stop();
  await settled();
  expect(heard).toEqual(['stop']);
});

it('without the engine a shared one still says what waits here, and since when', async () => {
  const { spaces, devices, settled } = planEngine({ shared: true, fails: 2 });
  spaces.look();
  await settled();
  expect(devices.status.value).toEqual(WAITING);
});

it('a store that cannot be read lets nobody think that everything was sent', async () => {
  const { spaces, devices, settled } = planEngine({ shared: true, fails: 2, isReadable: false });
  spaces.look();
  await settled();
  expect(devices.status.value).toEqual({ state: 'unknown' });
});

it('an engine that does not know yet leaves standing what is known already', async () => {
  const { spaces, devices, status, settled } = planEngine({ shared: true });
  status.value = { state: 'unknown' };
  spaces.look();
  await settled();
  expect(devices.status.value).toEqual(WAITING);
  status.value = { state: 'everything-sent' };
  expect(devices.status.value).toEqual({ state: 'everything-sent' });
});
