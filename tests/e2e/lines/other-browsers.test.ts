import { afterEach, beforeEach, expect, it } from 'vitest';
import { addFace } from '../../support/any-browser/begin-road.ts';
import { begin, unlock } from '../../support/any-browser/begin.ts';
import { launchFirefox } from '../../support/any-browser/firefox.ts';
import { createHands, type Engine, type Hands } from '../../support/any-browser/hands.ts';
import { launchWebKit } from '../../support/any-browser/webkit.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';

let hub: RunningHub;
let webkit: Engine;
let firefox: Engine;

beforeEach(async () => {
  hub = await startHub();
  [webkit, firefox] = await Promise.all([launchWebKit(), launchFirefox()]);
});
afterEach(async () => {
  await Promise.all([webkit.close(), firefox.close()]);
  await hub.stop();
});

/** From the line's screen to an open door; gives the link, which is the code behind an address. */
async function openDoor(hands: Hands): Promise<string> {
  await hands.press('Maak de lijn');
  await hands.fill('Je voornaam', 'Amina');
  await hands.fill('Code van je organisatie', hub.code ?? '');
  await hands.press('Verder');
  await hands.press('Kopieer de link');
  await hands.sees('De link is gekopieerd.');
  const groups = (await hands.read('.group')).map((group) => group.split(/\s+/).at(-1) ?? '');
  return `${hub.origin}/#l=${groups.join('')}`;
}

async function loadAnew(hands: Hands, words: string, name: string): Promise<void> {
  await hands.reload();
  await unlock(hands, words);
  await hands.seesHeading(name);
}

async function showLoad(hands: Hands, other: string, load: string): Promise<void> {
  await hands.press('Laat het zien');
  await hands.answer(`Wat mag ${other} zien?`, load);
}

it('a volunteer in WebKit and a professional in Firefox make a line, see the same words, and each still hears the other after loading anew', async () => {
  const [her, professional] = [createHands(webkit), createHands(firefox)];
  await her.open(hub.origin);
  const words = await begin(her);
  await addFace(her);
  await professional.open(await openDoor(her));
  const otherWords = await begin(professional, 'Een lijn met jullie twee');
  await professional.fill('Je voornaam', 'Sanne de Wit');
  await professional.fill('Je team', 'CJG Noord');
  await professional.press('Verder');
  await professional.seesHeading('Kijk naar de woorden');
  await her.seesHeading('Zijn de woorden gelijk?');
  const sixWords = await her.read('.same-words li');
  expect(sixWords).toHaveLength(6);
  expect(await professional.read('.same-words li')).toEqual(sixWords);
  await her.press('Ja, dezelfde');
  for (const hands of [her, professional]) await hands.seesHeading('Jullie lijn is open');
  await her.press('Klaar');
  await professional.press('Bekijk de lijn');
  await her.sees('Aan de andere kant: Sanne de Wit');
  await loadAnew(her, words, 'Sanne');
  await loadAnew(professional, otherWords, 'Amina');
  await showLoad(professional, 'Amina', 'Het is druk');
  await her.sees('Sanne heeft het druk');
  await showLoad(her, 'Sanne', 'Ik heb ruimte');
  await professional.sees('Amina heeft ruimte');
  expect(await webkit.errors()).toEqual([]);
  expect(await firefox.errors()).toEqual([]);
});
