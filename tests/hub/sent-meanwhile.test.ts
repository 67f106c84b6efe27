import { afterEach, describe, expect, it } from 'vitest';
import { eraseFamily } from '../../app/vault/erase-family.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { createPhone, type Phone, stopPhones } from '../support/hub/create-phone.ts';
import { everything, FAMILY, noteYes, sendYes, TODAY, WORDS } from '../support/hand-over.ts';
import { connect, seats, SOON } from '../support/line-phones.ts';
import { opened } from '../unit/crypto/fixtures.ts';

afterEach(stopPhones);

describe.each(STORES)('what was sent while its family was being erased, with a hub on %s', (store) => {
  const used = useHubs(store);
  const origin = (n = 0): string => used.hubs[n % used.hubs.length]!.origin;

  async function addTablet(phone: Phone): Promise<Phone> {
    const tablet = await createPhone(origin(1));
    opened(await phone.spaces.devices.begin(used.code, 'Telefoon'));
    const invitation = opened(await phone.spaces.devices.invite());
    const joining = opened(await tablet.spaces.devices.join(invitation.link, 'Tablet'));
    await expect.poll(() => invitation.guest.value?.name, SOON).toBe('Tablet');
    opened(await invitation.confirm());
    opened(await joining.admitted);
    await expect.poll(() => seats(tablet), SOON).toEqual(['formal Sanne', 'informal Fatma']);
    return tablet;
  }

  it('is gone from her phones and from that of the professional, who reads that something is gone', { timeout: 60_000 }, async () => {
    const [volunteer, professional] = [await createPhone(origin()), await createPhone(origin(1))];
    await connect(volunteer, professional, used.code);
    const tablet = await addTablet(volunteer);
    await noteYes(volunteer);
    await expect.poll(() => tablet.vault.records.get('consent', FAMILY.consent)?.sentences, SOON).toEqual(WORDS);
    tablet.spaces.stop();
    const handoverId = await sendYes(tablet);
    opened(await eraseFamily({ vault: volunteer.vault }, FAMILY.contact, TODAY));
    const back = tablet.backOn();
    back.spaces.look();
    for (const phone of [volunteer, back, professional]) {
      await expect.poll(() => [...(phone.vault.records.state(handoverId)?.fields.keys() ?? [])], SOON).toEqual(['_del']);
      await expect.poll(() => everything(phone), SOON).not.toContain(WORDS[0]);
    }
    await expect.poll(() => professional.vault.records.list('withdrawal'), SOON).toMatchObject([{ why: 'erased' }]);
    await expect.poll(() => [volunteer, back].flatMap(({ vault }) => vault.records.living('consent')), SOON).toEqual([]);
  });
});
