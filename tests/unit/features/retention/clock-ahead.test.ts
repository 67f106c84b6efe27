import { expect, it } from 'vitest';
import { planHandover } from '../../../../app/domain/consented-handover.ts';
import { addDays, type Day } from '../../../../app/domain/day.ts';
import { PROFILE_ID, sharedRecordId } from '../../../../app/domain/ids.ts';
import { checkRetention } from '../../../../app/features/retention/check-retention.ts';
import type { Services } from '../../../../app/services.ts';
import { createSettingsStore } from '../../../../app/storage/settings-store.ts';
import type { Change } from '../../../../app/vault/changes.ts';
import { opened } from '../../crypto/fixtures.ts';
import { buildEntity } from '../../domain/build-entity.ts';
import { day, id, memoryStorage, setupDevice } from '../../vault/vault-fixture.ts';

const SENT = day('2026-11-21');
const UNTIL = addDays(SENT, 90);
const AHEAD = addDays(SENT, 120);
const AT = sharedRecordId('S'.repeat(22), id('yes'));
const yes = buildEntity('consent', 'yes', { roadId: id('road'), lineId: id('sanne'), receiver: 'Sanne', sentences: ['Mijn zoon slaapt slecht.'], version: 1, givenOn: SENT, until: UNTIL });

/** The phone of a professional: no family, so nothing that is announced. Or of a volunteer, with these. */
async function setupPhone(...more: readonly Change[]) {
  const vault = await (await setupDevice()).openTab();
  const planned = opened(planHandover(yes, { id: id('sanne'), firstName: 'Sanne' }, { caller: 'professional', callBy: addDays(SENT, 3) }, SENT));
  opened(await vault.write([{ id: PROFILE_ID, kind: 'profile', set: { side: more.length > 0 ? 'informal' : 'formal' } }, { id: AT, kind: 'handover', set: planned }, ...more]));
  const settings = createSettingsStore(memoryStorage());
  settings.update({ lastSeenDay: SENT });
  /** Whether it is there after an unlock on that day. */
  const opensOn = async (today: Day, dayConfirmed = false): Promise<boolean> => {
    await checkRetention({ vault, settings, clock: { today: () => today }, newId: () => id('made') } as unknown as Services, dayConfirmed);
    return vault.records.list('handover').length > 0;
  };
  return { opensOn, settings };
}

it('a clock that was months ahead for a day takes nothing of what two people share, however often the app is opened', async () => {
  const { opensOn } = await setupPhone();
  for (const today of [AHEAD, AHEAD, AHEAD]) expect(await opensOn(today)).toBe(true);
  // Set right: she is asked about the day, and says that it is so.
  expect([await opensOn(addDays(SENT, 1)), await opensOn(addDays(SENT, 1), true), await opensOn(UNTIL)]).toEqual([true, true, true]);
  expect(await opensOn(addDays(UNTIL, 1))).toBe(false);
});

it('after months away it goes on the second day, and at once when she says that the day is right', async () => {
  const away = await setupPhone();
  expect([await away.opensOn(AHEAD), await away.opensOn(addDays(AHEAD, 1))]).toEqual([true, false]);
  expect(await (await setupPhone()).opensOn(AHEAD, true)).toBe(false);
});

it('who was there within fourteen days waits for nothing', async () => {
  const { opensOn } = await setupPhone();
  for (const today of [addDays(UNTIL, -20), addDays(UNTIL, -13)]) expect(await opensOn(today)).toBe(true);
  expect(await opensOn(addDays(UNTIL, 1))).toBe(false);
});

it('it goes on the second day also while a family waits for her to look at the day', async () => {
  const { opensOn, settings } = await setupPhone({ id: id('boat'), kind: 'contact', set: { nickname: 'Boot', createdOn: SENT } });
  expect(await opensOn(AHEAD)).toBe(true);
  expect(settings.read()).toMatchObject({ lastSeenDay: SENT, heldOn: AHEAD });
  expect(await opensOn(addDays(AHEAD, 1))).toBe(false);
});
