import { type FieldWalk, tapRow, type Walk } from './field-walk.ts';
import type { Volunteer } from '../volunteer.ts';

/** What somebody who reads the cards in her language would change; kept nowhere but in the file that she makes of it. */
const review: Walk = async ({ button, page, say, tab }, { fill, look }) => {
  await tab('Kaarten');
  await page.getByRole('button', { name: say('Van mijn organisatie') }).click();
  await button('Kaarten nakijken in jouw taal').click();
  await page.locator('.choice').filter({ hasText: 'Polski' }).click();
  // One with a note beside its lines.
  await page.locator('.review-card').filter({ hasText: 'Consultatiebureau' }).first().locator('summary').click();
  await page.locator('.review-card textarea').last().waitFor();
  await fill(page, 'features/cards/review-card');
  await look?.(page);
};

/** The number of her region. Kept, it lies open on purpose, as that of her contact person: here it stays half typed. */
const doctor: Walk = async (volunteer, { fill, look }) => {
  const { page, say, tab } = volunteer;
  await tab('Kaarten');
  await page.getByRole('button', { name: say('Van mijn organisatie') }).click();
  await tapRow(volunteer, 'Huisartsenpost');
  await fill(page, 'features/cards/doctor-part');
  await look?.(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

/** In the cards, and in the words that lie on the table; she leaves it open there. */
const find: Walk = async (volunteer, { fill, look }) => {
  const { button, page, tab } = volunteer;
  await tab('Kaarten');
  await fill(page, 'features/cards/cards-screen');
  await look?.(page);
  await page.getByRole('searchbox').fill('');
  await tapRow(volunteer, 'Het gesprek');
  await button('Leg de knoppen op tafel').click();
  await page.locator('.meeting-need').last().click();
  await page.getByRole('searchbox').waitFor();
  await fill(page, 'features/shown/word-finder');
  await look?.(page);
};

/** Ends on the table: from there the only way on is through the lock. */
export async function walkCards(volunteer: Volunteer, walk: FieldWalk): Promise<void> {
  for (const part of [review, doctor, find]) await part(volunteer, walk);
}
