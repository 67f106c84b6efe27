import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createVisitor, type Visitor } from '../../support/open-scenes.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';

let hub: RunningHub;
let her: Visitor;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  her = await createVisitor(hub.origin, { locale: 'nl' });
  await her.openExample(hub.origin);
});
afterEach(async () => {
  expect(her.app.pageErrors).toEqual([]);
  await her.app.close();
});

it('A28 without internet a line says that everything goes on, in a place that was there to be read out, and goes again', async () => {
  const status = her.page.locator('.banners [role=status]');
  await status.evaluate((element) => element.setAttribute('data-there-before', ''));
  await her.app.context.setOffline(true);
  const words = status.getByText('Geen internet. Alles in de app werkt gewoon.');
  await words.waitFor();
  await expect.poll(() => status.getAttribute('data-there-before')).toBe('');
  await her.tab('Op weg');
  await words.waitFor();
  await her.app.context.setOffline(false);
  await words.waitFor({ state: 'detached' });
});

it('A28 what was saved is said in words, and said again for the next', async () => {
  const saved = her.page.getByRole('status').filter({ hasText: 'Het is bewaard.' });
  await her.newFamily();
  await saved.waitFor({ state: 'attached' });
  const turns = await saved.evaluateHandle((element) => {
    const seen: string[] = [];
    new MutationObserver(() => seen.push(element.textContent ?? '')).observe(element, { childList: true, characterData: true, subtree: true });
    return seen;
  });
  await her.button('Zet een belofte').click();
  await her.choose('Langsgaan');
  await her.button('Bewaar de belofte').click();
  await her.page.getByRole('region', { name: 'De volgende belofte' }).waitFor();
  await expect.poll(() => turns.jsonValue()).toEqual(expect.arrayContaining(['', 'Het is bewaard.']));
});
