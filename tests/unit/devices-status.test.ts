import { i18n } from '@lingui/core';
import { beforeAll, expect, it } from 'vitest';
import { webPrimitives } from '../../app/crypto/web-primitives.ts';
import { devicesError, devicesStatus } from '../../app/devices-status.ts';
import type { DevicesTrouble } from '../../app/hooks/own-devices.ts';
import { pairingErrorWords, sharedTroubleWords } from '../../app/hooks/pairing/pairing-words.ts';
import { createSpace } from '../../app/sync/begin-space.ts';
import type { StoredSpace } from '../../app/sync/space-store.ts';
import type { SyncOutcome } from '../../app/sync/sync-space.ts';
import { random } from '../support/hub/create-phone.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'nl', messages: {} }));

const OWN = { removed: { what: '', next: '' }, 'set-aside': { what: '', next: '' }, full: 'De ruimte van je organisatie is vol.', broken: '' };

async function whyOf(stopped: SyncOutcome['stopped']): Promise<DevicesTrouble> {
  const { state, entries } = await createSpace(webPrimitives(random), { type: 'mine', name: 'Telefoon', now: 0 });
  const stored: StoredSpace = { version: 1, state, entries, outbox: [], held: [], refused: [] };
  const told = devicesStatus({ reports: [], waiting: 0, ...(stopped && { stopped }) }, stored, 0);
  if (told.state !== 'stopped') throw new Error(told.state);
  return told.why;
}

it('three things may be full, and each is called by its own name', async () => {
  expect(await whyOf({ type: 'no-room' })).toBe('full');
  expect(await whyOf({ type: 'hub-full' })).toBe('hub-full');
  expect(await whyOf({ type: 'full' })).toBe('device-full');
  expect(['no-room', 'hub-full', 'full'].map((type) => devicesError({ type }).type)).toEqual(['full', 'hub-full', 'storage']);
});

it('of a full hub she hears that nothing is lost, where it waits and whom to tell, and nothing of her organisation\'s room', () => {
  const { what, next } = sharedTroubleWords('hub-full', OWN);
  expect(what).toContain('De hub is vol');
  expect(next).toMatch(/niets kwijt.*wacht op dit toestel.*tegen je organisatie/);
  expect(`${what}${next}`).not.toContain('ruimte van je organisatie');
  expect(sharedTroubleWords('device-full', OWN).next).toContain('bewaard');
  expect(pairingErrorWords({ type: 'hub-full' }, { badCode: '', over: '', refused: '' })).toMatch(/De hub is vol.*niets kwijt.*tegen je organisatie/);
});
