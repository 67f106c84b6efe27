import { expect, it } from 'vitest';
import { answerAdvice, refuseAdvice } from '../../../../app/features/lines/save-advice.ts';
import { createClock } from '../../../../app/hooks/clock.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import { PROFILE_ID, type RecordId } from '../../../../app/domain/ids.ts';
import type { Services } from '../../../../app/services.ts';
import { opened } from '../../crypto/fixtures.ts';
import { day, type Device, id, setupDevice } from '../../vault/vault-fixture.ts';

async function setupAsked(side?: 'formal', device?: Device) {
  const phone = device ?? (await setupDevice('phone'));
  const vault = await phone.openTab();
  let count = 0;
  const services = {
    vault, records: createRecordSignals(vault.records), clock: createClock(() => phone.clock.now), undo: { offer: () => undefined }, newId: (): RecordId => id(`new-${count++}`),
  } as unknown as Services;
  if (side) opened(await vault.write([{ id: PROFILE_ID, kind: 'profile', set: { side } }]));
  const ask = async (name: string) => {
    opened(await vault.write([{ id: id(name), kind: 'advice', set: { from: side ? 'informal' : 'formal', question: 'Hoe vieren jullie dat?', askedOn: day('2026-11-20') } }]));
    return vault.records.get('advice', id(name))!;
  };
  return { phone, vault, services, ask, counts: () => vault.records.list('tally').map(({ counts }) => counts) };
}

it('each question that a volunteer answers counts in her figures, with her minutes when she says them, in one record', async () => {
  const { services, ask, counts } = await setupAsked();
  opened(await answerAdvice(services, await ask('a'), { answer: 'Thuis, met eten.', minutes: 30, draft: 'd' }));
  opened(await answerAdvice(services, await ask('b'), { answer: 'Dat verschilt.', draft: 'd' }));
  expect(counts()).toEqual([{ M15: 2, 'M15:minutes': 30 }]);
});

it('answers given in two tabs both count', async () => {
  const one = await setupAsked();
  const other = await setupAsked(undefined, one.phone);
  const [a, b] = [await one.ask('a'), await other.ask('b')];
  opened(await answerAdvice(other.services, b, { answer: 'Dat verschilt.', minutes: 10, draft: 'd' }));
  opened(await answerAdvice(one.services, a, { answer: 'Thuis, met eten.', minutes: 30, draft: 'd' }));
  opened(await other.vault.catchUp());
  expect([one.counts(), other.counts()]).toEqual([[{ M15: 2, 'M15:minutes': 40 }], [{ M15: 2, 'M15:minutes': 40 }]]);
});

it('a question that she refuses counts nowhere, and a professional’s answers neither', async () => {
  const volunteer = await setupAsked();
  opened(await refuseAdvice(volunteer.services, await volunteer.ask('a'), 'no-time'));
  const professional = await setupAsked('formal');
  opened(await answerAdvice(professional.services, await professional.ask('a'), { answer: 'Bel gerust.', minutes: 15, draft: 'd' }));
  expect([volunteer.counts(), professional.counts()]).toEqual([[], []]);
});
