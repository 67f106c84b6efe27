import type { Hands } from './hands.ts';
import { FACE, NICKNAME, onRoad } from './on-road.ts';

export async function addFace(hands: Hands): Promise<void> {
  await hands.press('Korte lijnen');
  await hands.press('Zet je vaste gezicht erin');
  await hands.fill('Voornaam', FACE);
  await hands.fill('Telefoonnummer', '06 12345678');
  await hands.press('Bewaar');
  await hands.seesHeading(FACE);
}

export async function meetFamily(hands: Hands): Promise<void> {
  await hands.press('Op weg');
  await hands.press('Nieuw gezin');
  await hands.press('Nee, ik kan dit doen');
  await hands.answer('Kies een beeld dat alleen jij kent', 'Theepot');
  await hands.fill('Bijnaam', NICKNAME);
  await hands.press('Verder');
  await hands.answer('In welke taal praten jullie?', 'Arabisch');
  await hands.answer('Wil zij een tolk bij een gesprek?', 'Ja');
  await hands.press('Verder');
  await hands.answer('Hoe hebben jullie elkaar ontmoet?', 'Bij school');
  await hands.answer('Kent zij al hulp, zoals CJG of wijkteam?', 'Nee');
  await hands.press('Begin de weg');
  await onRoad(hands);
}

export async function chooseFace(hands: Hands): Promise<void> {
  await hands.press('Kies een vast gezicht');
  await hands.press(FACE);
  await hands.sees(`Vast gezicht: ${FACE}`);
}

export async function promise(hands: Hands): Promise<void> {
  await hands.press('Zet een belofte');
  await hands.answer('Wat', 'Bellen');
  await hands.press('Bewaar de belofte');
  await onRoad(hands);
  await hands.sees('Bellen Ik · vandaag');
}
