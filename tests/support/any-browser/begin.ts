import type { Hands } from './hands.ts';

/** Language, four words, code on paper; ends on Today, or where a link leads to. Gives the words. */
export async function begin(hands: Hands, endsAt = 'Vandaag'): Promise<string> {
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
  await hands.seesHeading(endsAt);
  return words;
}

export async function unlock(hands: Hands, words: string): Promise<void> {
  await hands.fill('Jouw woorden of zin', words);
  await hands.press('Open');
}
