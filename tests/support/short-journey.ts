import { expect } from 'vitest';
import { createHands, type Engine, type Hands } from './hands.ts';
import type { RunningHub } from './start-hub.ts';

async function start(hands: Hands): Promise<string> {
  await hands.press('Nederlands');
  await hands.press('Begin');
  await hands.press('Vier woorden');
  await hands.until("document.querySelectorAll('.word bdi').length === 4");
  const words = (await hands.read('.word bdi')).join(' ');
  await hands.press('Deze neem ik');
  await hands.fill('Jouw woorden', words);
  await hands.press('Klopt');
  await hands.until("document.querySelectorAll('.group').length > 0");
  const groups = (await hands.read('.group')).map((group) => group.split(/\s+/).at(-1) ?? '');
  await hands.press('Ik heb de code opgeschreven');
  await hands.seesHeading('Kijk op je papier');
  for (const number of await hands.read('.group-label .group-number')) await hands.fill(`${number} Groep ${number}`, groups[Number(number) - 1] ?? '');
  await hands.press('Klopt');
  await hands.seesHeading('Vandaag');
  return words;
}

async function newFamily(hands: Hands): Promise<string> {
  await hands.press('Op weg');
  await hands.press('Nieuw gezin');
  await hands.press('Nee, ik kan dit doen');
  await hands.seesHeading('Nieuw gezin');
  const nickname = await hands.valueOf('Bijnaam');
  for (const next of ['Verder', 'Verder', 'Begin de weg']) await hands.press(next);
  await hands.seesHeading(nickname);
  return nickname;
}

async function prepare(hands: Hands): Promise<void> {
  await hands.press('Voorwerk');
  for (const answer of ['Moeder', 'Eten', 'Beter slapen', 'Schaamte']) {
    await hands.press(answer);
    await hands.press('Verder');
  }
  await hands.fill('In haar eigen woorden', 'Ik wil leren nee zeggen.');
  await hands.press('Verder');
  await hands.press('30 minuten');
  await hands.press('Deze stap is gezet');
}

/** Locked and without a server, help is one tap away. */
async function lookAtSafety(hands: Hands): Promise<void> {
  await hands.press('Veiligheid');
  await hands.seesHeading('Veiligheid');
  expect(await hands.read('a.call[href="tel:112"]')).toHaveLength(1);
  await hands.press('Terug');
  await hands.seesHeading('Drempel is op slot');
}

/** The main job in short, in any browser: begin, a family, a promise, the preparation; and all of it again after a reload with the server gone. */
export async function walkShortJourney(engine: Engine, hub: RunningHub): Promise<void> {
  const hands = createHands(engine);
  await hands.open(hub.origin);
  const loadedAt = await engine.ask<number>('performance.timeOrigin');
  const words = await start(hands);
  await hands.until("navigator.serviceWorker.controller?.state === 'activated'");
  // The worker that just took over must not have reloaded the page under her hands.
  expect(await engine.ask<number>('performance.timeOrigin')).toBe(loadedAt);
  const nickname = await newFamily(hands);
  await hands.press('Zet een belofte');
  await hands.press('Langsgaan');
  await hands.press('Bewaar de belofte');
  await hands.seesHeading(nickname);
  await prepare(hands);
  await hands.seesHeading(nickname);
  await hub.stop();
  await hands.reload();
  await hands.seesHeading('Drempel is op slot');
  await lookAtSafety(hands);
  await hands.fill('Jouw woorden of zin', words);
  await hands.press('Open');
  await hands.seesHeading(nickname);
  await hands.sees('Langsgaan');
  await hands.press('Voorwerk gedaan');
  await hands.seesHeading('Voorwerk');
  await hands.sees('30 minuten');
  await hands.press('Vandaag');
  await hands.sees('Langsgaan');
}
