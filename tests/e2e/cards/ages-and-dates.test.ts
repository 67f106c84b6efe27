import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createVisitor, type Visitor } from '../../support/open-scenes.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';

let hub: RunningHub;
let her: Visitor;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => { her = await createVisitor(hub.origin, { locale: 'nl' }); });
afterEach(() => her.app.close());

const places = () => her.page.locator('.card-rows button').allInnerTexts();
const isListed = async (name: string): Promise<boolean> => (await places()).some((text) => text.startsWith(name));

it('the places are those for the age of the child, and all of them again', async () => {
  await her.openExample(hub.origin);
  await her.tab('Kaarten');
  await her.page.locator('.card-kind').first().click();
  const choose = async (age: string): Promise<void> => {
    await her.page.locator('main .pill').nth(1).click();
    await her.page.locator('dialog .choice').filter({ hasText: age }).click();
    await her.button('Klaar').click();
  };
  await expect.poll(() => isListed('Consultatiebureau')).toBe(true);
  const all = (await places()).length;
  await choose('12 tot 16');
  await expect.poll(() => isListed('Consultatiebureau')).toBe(false);
  expect([await isListed('School'), await isListed('Veilig Thuis')]).toEqual([true, true]);
  await choose('Alle');
  await expect.poll(async () => (await places()).length).toBe(all);
});

it('a card with a number that nobody looked up for long says so too, while the card itself is still good', async () => {
  await her.page.clock.setFixedTime(new Date('2027-06-01T10:00:00+02:00'));
  await her.openExample(hub.origin);
  await her.tab('Kaarten');
  await her.page.getByRole('searchbox').fill('spoed');
  await her.page.locator('.card-rows button').filter({ hasText: 'Spoed' }).first().click();
  await her.page.getByText('Deze kaart moest vóór').waitFor();
  await her.button('Laat zien').click();
  await her.page.locator('.shown-words').waitFor();
  await expect.poll(() => her.page.locator('.shown').innerText()).toContain('Dit is al een tijd niet nagekeken. Vraag of het nog klopt.');
});

it('a card that nobody looked up for long says so to the volunteer, and on the table to the parent in her language', async () => {
  await her.page.clock.setFixedTime(new Date('2028-03-01T10:00:00+01:00'));
  await her.openExample(hub.origin);
  await her.tab('Kaarten');
  await her.page.getByRole('searchbox').fill('wijkteam');
  await her.page.locator('.card-rows button').first().click();
  await her.button('Laat zien').click();
  await her.page.locator('.shown-words').waitFor();
  await expect.poll(() => her.page.locator('.shown').innerText()).toContain('Dit is al een tijd niet nagekeken. Vraag of het nog klopt.');
});
