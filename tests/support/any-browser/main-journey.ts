import { expect } from 'vitest';
import type { RunningHub } from '../start-hub.ts';
import { expectEverythingThere, expectGone, expectHiddenFigures, lookInArabic } from './after-road.ts';
import { addFace, chooseFace, meetFamily, promise } from './begin-road.ts';
import { begin, unlock } from './begin.ts';
import { createHands, type Engine, type Hands } from './hands.ts';
import { NICKNAME, onRoad } from './on-road.ts';
import { appoint, askConsent, closeTogether, getToKnow, goAlong, handOver, inform, prepare } from './road-steps.ts';

const A_DAY_MS = 86_400_000;

/** As the browser will have it: its day is this machine's. */
const tomorrow = (): string => new Date(Date.now() + A_DAY_MS).toLocaleDateString('sv-SE');

async function firstVisit(hands: Hands, engine: Engine, hub: RunningHub): Promise<string> {
  await hands.open(hub.origin);
  const loadedAt = await engine.ask<number>('performance.timeOrigin');
  const words = await begin(hands);
  await hands.until("navigator.serviceWorker.controller?.state === 'activated'");
  // The worker that just took over must not have reloaded the page under her hands.
  expect(await engine.ask<number>('performance.timeOrigin')).toBe(loadedAt);
  return words;
}

/** The phone's own calendar is for everybody's eyes: the file says when, and nothing of who or why. */
function expectNeutral(file: string, day: string): void {
  expect(file.split('\r\n')).toEqual(expect.arrayContaining(['SUMMARY:Afspraak', `DTSTART:${day.replaceAll('-', '')}T100000`, 'CLASS:PRIVATE', 'END:VCALENDAR']));
  expect(file).not.toMatch(/Theeglas|Sanne|12345678|slaap|team|arab/i);
}

async function seeItToday(hands: Hands): Promise<void> {
  await hands.press('Vandaag');
  await hands.seesHeading('Vandaag');
  await hands.sees('10:00');
  await hands.sees('Bellen');
  await hands.press('Op weg');
  await hands.seesHeading('Op weg');
  await hands.press(NICKNAME);
  await onRoad(hands);
}

/** Locked and without a server, help is one tap away; behind the lock she is where she was. */
async function loadAnew(hands: Hands, words: string): Promise<void> {
  await hands.reload();
  await hands.seesHeading('Drempel is op slot');
  await hands.press('Veiligheid');
  await hands.seesHeading('Veiligheid');
  expect(await hands.read('a.call[href="tel:112"]')).toHaveLength(1);
  await hands.press('Terug');
  await hands.seesHeading('Drempel is op slot');
  await unlock(hands, words);
  await onRoad(hands);
}

/** The main job from the first tea to wiping, in any browser, with the server gone after the first visit and the app loaded anew halfway. */
export async function walkMainJourney(engine: Engine, hub: RunningHub): Promise<void> {
  const hands = createHands(engine);
  const words = await firstVisit(hands, engine, hub);
  await hub.stop();
  await addFace(hands);
  await meetFamily(hands);
  await promise(hands);
  await chooseFace(hands);
  for (const take of [getToKnow, prepare, inform]) await take(hands);
  await askConsent(hands, words);
  const day = tomorrow();
  expectNeutral(await appoint(hands, day), day);
  await seeItToday(hands);
  await loadAnew(hands, words);
  for (const take of [goAlong, handOver, closeTogether]) await take(hands);
  await expectHiddenFigures(hands);
  await expectEverythingThere(hands);
  await expectGone(hands);
  await expectHiddenFigures(hands);
  await lookInArabic(hands, engine);
}
