import { afterEach, expect } from 'vitest';
import { opened } from '../../unit/crypto/fixtures.ts';
import { createPhone, type Phone, stopPhones } from './create-phone.ts';

/** Phones that are gone after each test. */
export function usePhones(): { readonly create: typeof createPhone } {
  afterEach(stopPhones);
  return { create: createPhone };
}

export async function pair(host: Phone, guest: Phone, name = 'Tweede'): Promise<void> {
  const invitation = opened(await host.devices.invite());
  const joining = opened(await guest.devices.join(invitation.link, name));
  await expect.poll(() => invitation.guest.value?.name).toBe(name);
  expect(invitation.guest.value!.words).toEqual(joining.words);
  expect(new Set(joining.words).size).toBeGreaterThan(3);
  opened(await invitation.confirm());
  opened(await joining.admitted);
}
