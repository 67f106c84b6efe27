import { expect, it } from 'vitest';
import { parentSaysYes } from '../../../../app/features/lines/answer-parent.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import type { Services } from '../../../../app/services.ts';
import { opened } from '../../crypto/fixtures.ts';
import { day, id, setupDevice } from '../../vault/vault-fixture.ts';

it('her yes to the next face ends on the day that she read, though midnight passed while she read', async () => {
  const vault = await (await setupDevice()).openTab();
  const services = { vault, records: createRecordSignals(vault.records), clock: { today: () => day('2026-11-22') }, newId: () => id('next') } as unknown as Services;
  opened(await vault.write([
    { id: id('sanne'), kind: 'line', set: { firstName: 'Sanne', successor: 'Karim' } },
    { id: id('road'), kind: 'road', set: { contactId: id('family'), startedOn: day('2026-11-01') } },
    { id: id('yes'), kind: 'consent', set: { roadId: id('road'), lineId: id('sanne'), receiver: 'Sanne', sentences: ['Zij slaapt slecht.'], version: 1, givenOn: day('2026-11-01'), until: day('2027-01-30') } },
  ]));
  const told = { consent: vault.records.get('consent', id('yes'))!, saidNo: false };
  opened(await parentSaysYes(services, vault.records.get('line', id('sanne'))!, told, { sentences: ['Zij slaapt slecht.'], how: 'tapped', until: day('2027-02-19') }));
  expect(vault.records.get('consent', id('next'))).toMatchObject({ receiver: 'Karim', givenOn: '2026-11-22', until: '2027-02-19' });
});
