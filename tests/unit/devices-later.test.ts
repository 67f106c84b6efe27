import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { createDevicesLater } from '../../app/devices-later.ts';
import { ok } from '../../app/domain/result.ts';
import type { DevicesStatus } from '../../app/hooks/own-devices.ts';
import type { RunningDevices } from '../../app/own-devices.ts';

function planEngine({ shared = false, fails = 0 } = {}) {
  const heard: string[] = [];
  const status = signal<DevicesStatus>({ state: 'waiting', count: 2, since: 5 });
  const note = (word: string) => () => { heard.push(word); };
  const engine: RunningDevices = {
    status, list: signal([]),
    begin: () => Promise.resolve(ok(undefined)), remove: () => Promise.resolve(ok(undefined)),
    invite: () => Promise.reject(new Error('not asked')), join: () => Promise.reject(new Error('not asked')),
    syncNow: note('sync'), edited: note('edited'), look: note('look'), stop: note('stop'),
  };
  let loads = 0;
  const load = () => {
    loads += 1;
    return loads <= fails ? Promise.reject(new Error('offline')) : Promise.resolve(engine);
  };
  return { devices: createDevicesLater({ isShared: () => shared, load }), heard, loads: () => loads, settled: () => new Promise((resolve) => { setTimeout(resolve); }) };
}

it('one device alone never loads the engine, whatever she writes', async () => {
  const { devices, loads, settled } = planEngine();
  devices.edited();
  devices.look();
  devices.syncNow();
  await settled();
  expect([loads(), devices.status.value]).toEqual([0, { state: 'alone' }]);
});

it('a shared one says that nothing waits until the engine knows better', async () => {
  const { devices, heard, settled } = planEngine({ shared: true });
  expect(devices.status.value).toEqual({ state: 'everything-sent' });
  devices.look();
  await settled();
  expect(devices.status.value).toEqual({ state: 'waiting', count: 2, since: 5 });
  devices.edited();
  expect(heard).toEqual(['edited']);
});

it('a part of the app that cannot be had is an answer, and is asked for again', async () => {
  const { devices, loads } = planEngine({ fails: 1 });
  expect(await devices.begin('code', 'name')).toEqual({ ok: false, error: { type: 'offline' } });
  expect(await devices.begin('code', 'name')).toEqual(ok(undefined));
  expect(loads()).toBe(2);
});

it('who locks while the engine is on its way stops it when it comes', async () => {
  const { devices, heard, settled } = planEngine({ shared: true });
  devices.look();
  devices.stop();
  await settled();
  expect(heard).toEqual(['stop']);
});
