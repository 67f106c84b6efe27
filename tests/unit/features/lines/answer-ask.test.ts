import { expect, it } from 'vitest';
import { todayItems } from '../../../../app/domain/today.ts';
import { answerAsk, dropAsk } from '../../../../app/features/lines/answer-ask.ts';
import { createClock } from '../../../../app/hooks/clock.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import type { Act } from '../../../../app/hooks/undo.ts';
import type { Services } from '../../../../app/services.ts';
import { opened } from '../../crypto/fixtures.ts';
import { day, id, line, setupDevice } from '../../vault/vault-fixture.ts';

async function setupAsked() {
  const device = await setupDevice();
  const vault = await device.openTab();
  const acts: Act[] = [];
  const services = { vault, records: createRecordSignals(vault.records), clock: createClock(() => device.clock.now), undo: { offer: (act: Act) => { acts.push(act); } } } as unknown as Services;
  opened(await vault.write([line('sanne', 'Sanne'), { id: id('ask'), kind: 'ask', set: { lineId: id('sanne'), kind: 'advice', askedOn: day('2025-08-20'), dueOn: day('2025-08-25') } }]));
  const asks = () => vault.records.list('ask');
  const onToday = () => todayItems({ contacts: [], roads: [], steps: [], commitments: [], consents: [], asks: asks() }, day('2026-11-21')).map(({ type }) => type);
  return { vault, services, acts, asks, onToday };
}

it('a question that nobody answered leaves Today without being called answered, and can be put back', async () => {
  const { vault, services, acts, asks, onToday } = await setupAsked();
  expect(onToday()).toEqual(['answer']);
  opened(await dropAsk(services, asks()[0]!));
  expect([onToday(), asks(), vault.records.list('tally')]).toEqual([[], [], []]);
  opened(await vault.write([acts[0]!.back]));
  expect(asks()).toMatchObject([{ id: id('ask'), answeredOn: undefined }]);
  expect(onToday()).toEqual(['answer']);
});

it('an answer that came is one, until it is taken back', async () => {
  const { services, asks, onToday } = await setupAsked();
  opened(await answerAsk(services, id('ask'), true));
  expect([onToday(), asks()[0]?.answeredOn]).toEqual([[], '2026-11-21']);
  opened(await answerAsk(services, id('ask'), false));
  expect(onToday()).toEqual(['answer']);
});
