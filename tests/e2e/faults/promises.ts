import type { Volunteer } from '../../support/volunteer.ts';

/** The short text of a promise in her own words. */
export const wordsField = ({ page, say }: Volunteer) => page.getByLabel(say('In een paar woorden'));

/** From anywhere to the empty form of a new promise on the road of this family. */
export async function openPromiseForm(her: Volunteer, nickname: string): Promise<void> {
  await her.tab('Op weg');
  await her.page.getByRole('button', { name: nickname }).first().click();
  await her.button('Zet een belofte').click();
  await her.heading('Wat is beloofd?').waitFor();
}

export async function typePromise(her: Volunteer, text: string): Promise<void> {
  await her.choose('Iets anders');
  await wordsField(her).fill(text);
}

export const tapSave = (her: Volunteer): Promise<void> => her.button('Bewaar de belofte').click();
/** The road again: the screen's way of saying that it is kept. */
export const isKept = (her: Volunteer): Promise<void> => her.button('Zet een belofte').waitFor();

const MOST = 40;

/** Saves promises until one is refused, and gives how many the screen said were kept, and the words of the last. */
export async function saveUntilRefused(her: Volunteer, nickname: string, onKept: () => void = () => undefined): Promise<{ readonly kept: number; readonly refused: string }> {
  await openPromiseForm(her, nickname);
  for (let kept = 0; kept < MOST; kept += 1) {
    const text = `belofte ${kept + 1}`;
    await typePromise(her, text);
    await tapSave(her);
    const alert = her.page.getByRole('alert').locator('.note');
    const gone = her.heading('Je gegevens zijn weg van dit toestel');
    await her.button('Zet een belofte').or(alert).or(gone).first().waitFor();
    if (await gone.isVisible()) throw new Error('the storage was thrown away before a promise was refused');
    // Not by the alert: by now the whole screen may have given way to another.
    if (!(await her.button('Zet een belofte').isVisible())) return { kept, refused: text };
    onKept();
    await her.button('Zet een belofte').click();
  }
  throw new Error(`all ${MOST} promises were kept`);
}

/** How many promises the road of this family still has; Today shows no more than a few. */
export async function countPromises(her: Volunteer, nickname: string): Promise<number> {
  await her.tab('Op weg');
  await her.page.getByRole('button', { name: nickname }).first().click();
  await her.button('Zet een belofte').waitFor();
  const more = /En nog (\d+) belof/.exec(await her.page.locator('main').innerText())?.[1];
  return (await her.page.locator('.promise').count()) + Number(more ?? 0);
}
