import { expect, it } from 'vitest';
import { parentSaysNo, parentSaysYes } from '../../../../app/features/lines/answer-parent.ts';
import { takeBackYes } from '../../../../app/features/lines/take-back-yes.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import { createUndo } from '../../../../app/hooks/undo.ts';
import type { Services } from '../../../../app/services.ts';
import { opened } from '../../crypto/fixtures.ts';
import { day, id, setupDevice } from '../../vault/vault-fixture.ts';

/** A parent whose words are with Sanne, and Karim comes next. */
async function setupTold() {
  const vault = await (await setupDevice()).openTab();
  const undo = createUndo({ now: () => 0, after: () => () => undefined });
  const services = { vault, undo, records: createRecordSignals(vault.records), clock: { today: () => day('2026-11-22') }, newId: () => id('next') } as unknown as Services;
  opened(await vault.write([
    { id: id('sanne'), kind: 'line', set: { firstName: 'Sanne', successor: 'Karim' } },
    { id: id('road'), kind: 'road', set: { contactId: id('family'), startedOn: day('2026-11-01') } },
    { id: id('yes'), kind: 'consent', set: { roadId: id('road'), lineId: id('sanne'), receiver: 'Sanne', sentences: ['Zij slaapt slecht.'], version: 1, givenOn: day('2026-11-01'), until: day('2027-01-30') } },
  ]));
  const told = { consent: vault.records.get('consent', id('yes'))!, saidNo: false };
  opened(await parentSaysYes(services, vault.records.get('line', id('sanne'))!, told, { sentences: ['Zij slaapt slecht.'], how: 'tapped', until: day('2027-02-19') }));
  return { vault, services, undo, told, next: () => vault.records.get('consent', id('next'))! };
}

it('her yes to the next face ends on the day that she read, though midnight passed while she read', async () => {
  const { next } = await setupTold();
  expect(next()).toMatchObject({ receiver: 'Karim', givenOn: '2026-11-22', until: '2027-02-19' });
});

it('a yes that she took back cannot be put back once she said no', async () => {
  const { services, undo, told, next } = await setupTold();
  opened(await takeBackYes(services, next()));
  expect(undo.acts.value).toHaveLength(1);
  opened(await parentSaysNo(services, told));
  expect(undo.acts.value).toEqual([]);
  expect(next()).toMatchObject({ withdrawnOn: '2026-11-22', sentences: [] });
});
