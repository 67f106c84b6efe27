import { expect, it } from 'vitest';
import { restoreLog } from '../../app/open-session.ts';
import type { LockedServices } from '../../app/services.ts';
import type { TabChannel } from '../../app/shell/tab-channel.ts';
import { fixedKeys, fixedRandom } from './crypto/fixtures.ts';

it('before a copy takes the place of what another tab holds open, that tab is told to lock', async () => {
  const done: string[] = [];
  const random = fixedRandom('restore');
  const sealing = (length: number): Uint8Array => {
    done.push('sealing');
    return random(length);
  };
  const locked = { random: sealing, clock: { now: () => 1 }, sentinel: { read: () => undefined, clear: () => undefined } } as unknown as LockedServices;
  const channel = { post: ({ type }: { readonly type: string }) => { done.push(type); } } as unknown as TabChannel;
  await restoreLog({ keys: await fixedKeys(), records: [], locked, channel });
  expect([...new Set(done)]).toEqual(['lock', 'sealing']);
});
