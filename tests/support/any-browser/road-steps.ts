import { expect } from 'vitest';
import { unlock } from './begin.ts';
import type { Hands } from './hands.ts';
import { FACE, onRoad, SENTENCE, step } from './on-road.ts';

const HOW_LONG = 'Hoe lang duurde het ongeveer?';

export const getToKnow = (hands: Hands): Promise<void> => step(hands, 'Kennismaken', () => hands.answer(HOW_LONG, '45 minuten'));

export const prepare = (hands: Hands): Promise<void> => step(hands, 'Voorwerk', async () => {
  const pages: readonly (readonly [string, string])[] = [
    ['Van wie is de vraag?', 'Moeder'], ['Waar gaat de vraag over?', 'Slapen, huilen, voeden'], ['Wat moet anders worden?', 'Meer rust thuis'], ['Wat houdt tegen?', 'De taal'],
  ];
  for (const [question, answer] of pages) {
    await hands.answer(question, answer);
    await hands.press('Verder');
  }
  await hands.fill('In haar eigen woorden', SENTENCE);
  await hands.press('Verder');
  await hands.answer(HOW_LONG, '30 minuten');
});

export const inform = (hands: Hands): Promise<void> => step(hands, 'Informatie', () => hands.answer('Over welke deuren hebben jullie gepraat?', 'Wijkteam'));

/** What is asked lies before her in her own language, in front of the lock, with no way to anything else; the tap is hers. */
export const askConsent = (hands: Hands, words: string): Promise<void> => step(hands, 'Toestemming', async () => {
  await hands.seesAnswer('Met wie?', FACE);
  await hands.fill('Zin 1', SENTENCE);
  await hands.press('Laat haar dit lezen');
  await hands.until("document.querySelector('.shown-words')?.lang === 'ar'");
  await hands.sees(SENTENCE);
  expect(await hands.read('nav')).toEqual([]);
  await hands.pressFirst('.answers .button');
  await hands.until("document.querySelector('.answered')");
  await hands.press('Verder in de app');
  await unlock(hands, words);
  await hands.seesHeading('Toestemming');
  await hands.sees(SENTENCE);
  expect(await hands.valueOf('Zin 1')).toBe('');
}, 'Terug');

/** Gives the file for the phone's own calendar. */
export async function appoint(hands: Hands, day: string): Promise<string> {
  await step(hands, 'Afspraak maken', async () => {
    await hands.fillDay('Welke dag?', day);
    await hands.press('Bewaar de afspraak');
    await hands.sees('Vul ook de tijd in.');
    await hands.fill('Hoe laat?', '10:00');
    await hands.answer('Waar?', 'Bij het team');
    await hands.press('Bewaar de afspraak');
    await hands.sees('De afspraak staat erin');
  }, 'Verder zonder agenda');
  await hands.press('Afspraak maken');
  await hands.press('Zet in mijn agenda');
  const file = await hands.downloaded('afspraak.ics');
  await hands.press('Terug');
  await onRoad(hands);
  return file;
}

export async function goAlong(hands: Hands): Promise<void> {
  await step(hands, 'Meegaan', async () => {
    await hands.answer('Welke pet heb je vandaag op?', 'Ik ga mee');
    await hands.press('Tolk nodig?');
    await hands.answer('Tik aan wat klopt.', 'Er wordt iets besloten of getekend');
    await hands.sees('De zin voor de professional staat klaar.');
    await hands.press('Klaar');
    await hands.answer('Was er een tolk bij?', 'Ja');
    await hands.answer(HOW_LONG, '1 uur');
  });
  await step(hands, 'Vertalen', () => hands.answer(HOW_LONG, '45 minuten'));
}

export async function handOver(hands: Hands): Promise<void> {
  await step(hands, 'Warme overdracht', async () => {
    await hands.seesAnswer('Met wie?', FACE);
    await hands.answer('Welke deur ging open?', 'Wijkteam');
  });
  await hands.sees('De pen: De professional');
  await hands.press('Warme overdracht');
  await hands.sees('De professional belt de ouder, uiterlijk');
  await hands.press('Er is gebeld');
  await hands.sees('Er is gebeld op');
  await hands.press('Terug');
  await onRoad(hands);
}

export async function closeTogether(hands: Hands): Promise<void> {
  await step(hands, 'Nazorg', () => hands.answer('Hoe gaat het nu? Laat haar zelf tikken.', 'Goed'));
  await hands.press('Sluit samen af');
  await hands.answer('Hoe is het geëindigd?', 'Zij is bij de hulp aangekomen');
  await hands.answer('Is zij over de drempel gegaan?', 'Ja');
  await hands.answer('Heeft het geholpen? Laat haar zelf tikken.', 'Goed');
  await hands.answer('Gaat zij de volgende keer zonder jou?', 'Ja');
  await hands.press('Sluit de weg af');
  await hands.sees('Afgesloten op');
}
