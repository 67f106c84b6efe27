import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { i18n } from '@lingui/core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { ADVICE_REFUSALS, type AdviceRefusal } from '../../../../app/domain/codes.ts';
import { PROFILE_ID } from '../../../../app/domain/ids.ts';
import { holdBack } from '../../../../app/domain/quiet-time.ts';
import { openWords, refusedWords } from '../../../../app/features/lines/advice-words.ts';
import { answerAdvice, askAdvice, refuseAdvice, thankForAdvice } from '../../../../app/features/lines/save-advice.ts';
import { readRest, readToday } from '../../../../app/features/today/today-reading.ts';
import { DEFAULT_SETTINGS } from '../../../../app/storage/settings-store.ts';
import { createClock } from '../../../../app/hooks/clock.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import type { Services } from '../../../../app/services.ts';
import { close, listen } from '../../../../hub/http-server.ts';
import { createPhone, newId, type Phone, stopPhones } from '../../../support/hub/create-phone.ts';
import { openHubInProcess } from '../../../support/hub/hub-in-process.ts';
import { connect, seats, SOON, spaceOf } from '../../../support/line-phones.ts';
import { opened } from '../../crypto/fixtures.ts';

// Two real phones and a real hub between them: what one does is seen by the other, or not at all.

const folder = mkdtempSync(join(tmpdir(), 'hub-advice-'));
let origin: string;
let code: string;
const ends: (() => void | Promise<void>)[] = [];

beforeAll(async () => {
  i18n.loadAndActivate({ locale: 'nl', messages: {} });
  const here = await openHubInProcess({ file: join(folder, 'hub.db') });
  const { server, port } = await listen(here.hub, { host: '127.0.0.1', port: 0 });
  code = here.code;
  origin = `http://127.0.0.1:${port}`;
  ends.push(() => close(server), here.close, () => rmSync(folder, { recursive: true, force: true }));
});
afterEach(stopPhones);
afterAll(async () => { for (const end of ends) await end(); });

/** At one o'clock in the afternoon by the phone's own clock, which each test may set to another hour. */
function person({ vault }: Phone) {
  const at = { now: new Date().setHours(13, 0, 0, 0) };
  const services = { vault, records: createRecordSignals(vault.records), clock: createClock(() => at.now), settings: { read: () => DEFAULT_SETTINGS }, undo: { offer: () => undefined }, newId } as unknown as Services;
  return {
    vault, services,
    hour: (hours: number) => { at.now = new Date().setHours(hours, 0, 0, 0); },
    /** As Today lists it, each as what it asks of her. */
    today: () => readToday(services).flatMap((item) => (item.type === 'line' ? [item.what] : [])),
    ask: async (space: string, question: string) => {
      opened(await askAdvice(services, { id: newId(), space, question, draft: 'asked' }));
      return vault.records.list('advice').find((advice) => advice.question === question)!.id;
    },
    advice: (id: Parameters<typeof vault.records.get>[1]) => vault.records.get('advice', id),
    tallies: () => vault.records.list('tally').map(({ counts }) => counts),
  };
}

async function twoPeople() {
  const [volunteer, professional] = [await createPhone(origin), await createPhone(origin)];
  await connect(volunteer, professional, code);
  await expect.poll(() => [seats(volunteer).length, seats(professional).length], SOON).toEqual([2, 2]);
  return { volunteer: person(volunteer), professional: person(professional), space: spaceOf(volunteer) };
}

type Person = ReturnType<typeof person>;

const asIs: Readonly<Record<AdviceRefusal, string>> = {
  'too-close': 'Sanne zegt: Dit ligt te dicht bij.', 'no-time': 'Sanne zegt: Ik heb geen tijd.', 'not-mine': 'Sanne zegt: Dit is niet mijn vak.',
};

/** Who asks hears each of the three noes as it was said, and may say thank you for one. */
async function refusals(asker: Person, asked: Person, space: string): Promise<void> {
  const ids = await Promise.all(ADVICE_REFUSALS.map(async (refused) => [refused, await asker.ask(space, `Mag ik iets vragen (${refused})?`)] as const));
  await expect.poll(() => ids.map(([, id]) => asked.advice(id)?.question), SOON).toEqual(ADVICE_REFUSALS.map((refused) => `Mag ik iets vragen (${refused})?`));
  expect(asked.today()).toEqual(['question', 'question', 'question']);
  expect(asker.today()).toEqual([]);
  for (const [refused, id] of ids) opened(await refuseAdvice(asked.services, asked.advice(id)!, refused));
  await expect.poll(() => ids.map(([, id]) => asker.advice(id)?.refused), SOON).toEqual(ADVICE_REFUSALS);
  for (const [refused] of ids) expect(refusedWords(refused, { own: true, name: 'Sanne' })).toBe(asIs[refused]);
  expect([asker.today(), asked.today()]).toEqual([['answer', 'answer', 'answer'], []]);
  for (const [, id] of ids) opened(await thankForAdvice(asker.services, asker.advice(id)!));
  await expect.poll(() => ids.every(([, id]) => asked.advice(id)?.thankedOn !== undefined), SOON).toBe(true);
  expect(asker.today()).toEqual([]);
}

/** Answered in words; thanks come back, and nothing of it asks anything of anybody any more. */
async function answered(asker: Person, asked: Person, space: string): Promise<void> {
  const id = await asker.ask(space, 'Hoe vieren gezinnen hier het Suikerfeest?');
  await expect.poll(() => asked.advice(id)?.question, SOON).toBe('Hoe vieren gezinnen hier het Suikerfeest?');
  opened(await answerAdvice(asked.services, asked.advice(id)!, { answer: 'Thuis, met eten.', minutes: 20, draft: 'd' }));
  await expect.poll(() => asker.advice(id)?.answer, SOON).toBe('Thuis, met eten.');
  expect(asker.today()).toEqual(['answer']);
  opened(await thankForAdvice(asker.services, asker.advice(id)!));
  await expect.poll(() => asked.advice(id)?.thankedOn, SOON).toBe(asker.services.clock.today());
  expect([asker.today(), asked.today()]).toEqual([[], []]);
}

it('a professional asks, and the volunteer says no in each of three ways, answers, and is thanked; her minutes are in her own figures alone', { timeout: 60_000 }, async () => {
  const { volunteer, professional, space } = await twoPeople();
  await refusals(professional, volunteer, space);
  expect(volunteer.tallies()).toEqual([]);
  await answered(professional, volunteer, space);
  expect([volunteer.tallies(), professional.tallies()]).toEqual([[{ M15: 1, 'M15:minutes': 20 }], []]);
  // Nothing of a family went along, and nothing of how long it took her.
  expect(professional.vault.records.all().map(({ kind }) => kind).filter((kind) => ['contact', 'road', 'consent', 'tally'].includes(kind))).toEqual([]);
});

it('the other way round the volunteer asks, and nobody’s minutes count', { timeout: 60_000 }, async () => {
  const { volunteer, professional, space } = await twoPeople();
  await refusals(volunteer, professional, space);
  await answered(volunteer, professional, space);
  expect([volunteer.tallies(), professional.tallies()]).toEqual([[], []]);
});

it('a no may become an answer after all', { timeout: 60_000 }, async () => {
  const { volunteer, professional, space } = await twoPeople();
  const id = await professional.ask(space, 'Welke dag past het best?');
  await expect.poll(() => volunteer.advice(id), SOON).toBeDefined();
  opened(await refuseAdvice(volunteer.services, volunteer.advice(id)!, 'no-time'));
  await expect.poll(() => professional.advice(id)?.refused, SOON).toBe('no-time');
  opened(await answerAdvice(volunteer.services, volunteer.advice(id)!, { answer: 'Vrijdag na twaalf uur.', draft: 'd' }));
  await expect.poll(() => professional.advice(id), SOON).toMatchObject({ answer: 'Vrijdag na twaalf uur.', refused: undefined });
});

it('in the hours that the volunteer keeps for herself a question waits; nothing of them goes over the line, and who asked reads that it may take longer', { timeout: 60_000 }, async () => {
  const { volunteer, professional, space } = await twoPeople();
  opened(await volunteer.vault.write([{ id: PROFILE_ID, kind: 'profile', set: { quietFrom: '20:00', quietTo: '08:00' } }]));
  volunteer.hour(21);
  const id = await professional.ask(space, 'Kent u het buurthuis?');
  await expect.poll(() => volunteer.advice(id), SOON).toBeDefined();
  const items = readToday(volunteer.services);
  expect(readRest(volunteer.services)).toMatch(/T08:00$/);
  expect(holdBack(items, volunteer.services.clock.today())).toEqual({ still: [], waiting: items });
  expect(volunteer.today()).toEqual(['question']);
  volunteer.hour(9);
  expect(readRest(volunteer.services)).toBeUndefined();
  // The professional has what both wrote into the line, and no hour of it.
  const told = JSON.stringify(professional.vault.records.all().map(({ fields }) => [...fields]));
  expect(told).toContain('buurthuis');
  expect(told).not.toMatch(/quiet|20:00|08:00/);
  expect(openWords('formal', 'Fatma')).toEqual(['Wacht op antwoord van Fatma.', 'Fatma helpt in eigen vrije tijd. Het antwoord kan dus later komen.']);
  // Who works in office hours is not said to help in her free time.
  expect(openWords('informal', 'Sanne')).toEqual(['Wacht op antwoord van Sanne.']);
});
