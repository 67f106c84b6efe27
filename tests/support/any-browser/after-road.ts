import { expect } from 'vitest';
import { sidewaysScroll } from '../sideways.ts';
import { wordsOf } from '../volunteer.ts';
import type { Engine, Hands } from './hands.ts';
import { NICKNAME, SENTENCE } from './on-road.ts';

/** One family is too few to show as a number. */
export async function expectHiddenFigures(hands: Hands): Promise<void> {
  await hands.press('Ik');
  await hands.seesHeading('Ik');
  await hands.press('Mijn cijfers');
  await hands.sees('Gezinnen bereikt');
  const figures = await hands.read('.figure dd');
  expect(figures.length).toBeGreaterThan(8);
  expect(new Set(figures)).toEqual(new Set(['minder dan 5', 'te weinig gezinnen']));
  expect((await hands.read('main')).join()).not.toMatch(/Theeglas|Sanne|Arabisch/);
}

/** A closed family stands folded away in the list, with all that was written. */
export async function expectEverythingThere(hands: Hands): Promise<void> {
  await hands.press('Op weg');
  await hands.seesHeading('Op weg');
  await hands.press('Afgesloten');
  await hands.press(NICKNAME);
  await hands.seesHeading(NICKNAME);
  expect(await hands.read('.station-button.is-done')).toHaveLength(10);
  await hands.press('Toestemming');
  await hands.seesHeading('Toestemming');
  await hands.sees(SENTENCE);
  await hands.press('Terug');
  await hands.press('Over dit gezin');
  await hands.seesAnswer('In welke taal praten jullie?', 'Arabisch');
  await hands.press('Terug');
  await hands.seesHeading(NICKNAME);
}

export async function expectGone(hands: Hands): Promise<void> {
  await hands.press('Wis dit gezin');
  await hands.press('Wis alles van dit gezin');
  await hands.seesHeading('Op weg');
  await hands.sees('Hier staan straks de gezinnen met wie je op weg bent.');
  for (const place of ['Vandaag', 'Op weg', 'Korte lijnen']) {
    await hands.press(place);
    await hands.seesHeading(place);
    expect((await hands.read('body')).join()).not.toMatch(/Theeglas|slaap/);
  }
}

/** From right to left at once, and nothing sticks out at the side. */
export async function lookInArabic(hands: Hands, engine: Engine): Promise<void> {
  const say = await wordsOf('ar');
  await hands.press('Ik');
  await hands.seesHeading('Ik');
  await hands.answer('Taal', 'العربية');
  for (const place of ['Ik', 'Vandaag', 'Op weg', 'Kaarten', 'Korte lijnen']) {
    await hands.press(say(place));
    await hands.seesHeading(say(place));
    expect(await engine.ask('[document.documentElement.lang, document.documentElement.dir]')).toEqual(['ar', 'rtl']);
    expect(await engine.ask<number>(`(${String(sidewaysScroll)})()`), place).toBeLessThanOrEqual(0);
  }
}
