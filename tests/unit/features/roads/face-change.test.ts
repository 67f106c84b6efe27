import { expect, test } from 'vitest';
import { faceChange } from '../../../../app/domain/face-change.ts';
import { EMPTY_STEP, saveStep } from '../../../../app/features/roads/steps/step-form.ts';
import { createClock } from '../../../../app/hooks/clock.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import type { Services } from '../../../../app/services.ts';
import { opened } from '../../crypto/fixtures.ts';
import { day, id, setupDevice } from '../../vault/vault-fixture.ts';

const ROAD = id('road');

async function setupRoad(lineId: string | undefined) {
  const device = await setupDevice();
  const vault = await device.openTab();
  const services = { vault, records: createRecordSignals(vault.records), clock: createClock(() => device.clock.now) } as unknown as Services;
  opened(await vault.write([
    { id: id('sanne'), kind: 'line', set: { firstName: 'Sanne' } },
    { id: id('karim'), kind: 'line', set: { firstName: 'Karim' } },
    { id: ROAD, kind: 'road', set: { contactId: id('family'), startedOn: day('2026-11-01'), lineId: lineId ? id(lineId) : undefined, parentKnowsFace: true } },
  ]));
  return { services, road: () => vault.records.get('road', ROAD)! };
}

const handOver = (services: Services, to: string) =>
  saveStep(services, { ...EMPTY_STEP, lineId: id(to) }, { id: id('step'), roadId: ROAD, kind: 'handover', draft: { before: () => EMPTY_STEP, seen: () => undefined, draftKey: 'step' } });

test.each([
  ['somebody else takes her place', 'sanne', 'karim', false],
  ['it is the first one', undefined, 'karim', true],
  ['it is the same one', 'karim', 'karim', true],
])('at a handover the parent has still to be told of the face when %s', async (_when, before, after, knows) => {
  const { services, road } = await setupRoad(before);
  opened(await handOver(services, after));
  expect(road()).toMatchObject({ lineId: id(after), parentKnowsFace: knows });
});

test('choosing the same face once more does not answer whether the parent was told', async () => {
  const { services, road } = await setupRoad('sanne');
  opened(await handOver(services, 'karim'));
  expect(faceChange(road(), id('karim'))).toEqual({});
  expect(faceChange(road(), id('sanne'))).toEqual({ lineId: id('sanne'), parentKnowsFace: false });
});
