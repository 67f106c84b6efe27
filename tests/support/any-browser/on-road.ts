import type { Hands } from './hands.ts';

export const NICKNAME = 'Theeglas';
export const FACE = 'Sanne';
export const SENTENCE = 'Ik slaap slecht en ik wil meer rust thuis.';

export async function onRoad(hands: Hands): Promise<void> {
  await hands.seesHeading(NICKNAME);
  await hands.sees('De weg naar de deur');
}

/** Opens a step, lets her fill it in and puts it down; ends on the road again. */
export async function step(hands: Hands, name: string, fillIn: () => Promise<void>, done = 'Deze stap is gezet'): Promise<void> {
  await hands.press(name);
  await hands.seesHeading(name);
  await fillIn();
  await hands.press(done);
  await onRoad(hands);
}
