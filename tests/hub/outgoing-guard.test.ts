import { afterEach, describe, expect, it } from 'vitest';
import { sharedRecordId } from '../../app/domain/ids.ts';
import type { SpaceId } from '../../wire/ids.ts';
import { createPhone, newId, stopPhones } from '../support/hub/create-phone.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { connect, seats, SOON, spaceOf } from '../support/line-phones.ts';
import { opened } from '../unit/crypto/fixtures.ts';

afterEach(stopPhones);

describe.each(STORES)('what leaves over a line, with a hub on %s', (store) => {
  const used = useHubs(store);

  it('what is about a family is not pushed over a line, even where it was written past the types', { timeout: 60_000 }, async () => {
    const [volunteer, professional] = [await createPhone(used.hubs[0]!.origin), await createPhone(used.hubs[0]!.origin)];
    await connect(volunteer, professional, used.code);
    await expect.poll(() => seats(professional).length, SOON).toBe(2);
    const space = spaceOf(volunteer) as SpaceId;
    const dseq = async () => Object.values(opened(await professional.vault.space(space).read()).state.heads).reduce((sum, head) => sum + (head?.dseq ?? 0), 0);
    // Each of the two has said who she is.
    await expect.poll(dseq, SOON).toBe(2);
    const stray = sharedRecordId(space, newId());
    const family = { id: stray, kind: 'contact', set: { nickname: 'Citroen' } };
    opened(await volunteer.vault.write([family as never]));
    await expect(volunteer.spaces.lines.sendWaiting()).resolves.toEqual({ ok: true, value: [space] });
    professional.spaces.look();
    await expect.poll(() => professional.spaces.lines.status.value.get(space)?.state, SOON).toBe('open');
    expect(await dseq()).toBe(2);
    expect(professional.vault.records.state(stray)).toBeUndefined();
  });
});
