import type { Locator } from 'playwright-core';
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

const LEMON = 'Citroen (voorbeeld)';

/** What a screen reader says now: the words or the label of what has the focus. */
const focused = () => her.page.evaluate(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return 'nothing';
  const label = (element as HTMLInputElement).labels?.[0]?.textContent;
  return (element.getAttribute('aria-label') || label || (element as HTMLElement).innerText || '').trim();
});
/** Without what stands around every sheet. */
const answers = (sheet: Locator) => sheet.locator('.sheet-body').getByRole('button');
const becomes = (words: string | RegExp) => expect.poll(focused).toEqual(typeof words === 'string' ? words : expect.stringMatching(words));

async function toRoad(): Promise<void> {
  await her.tab('Op weg');
  await her.page.getByRole('main').getByRole('button', { name: LEMON }).click();
  await her.heading(LEMON).waitFor();
}

it('A8 a new place begins at its heading, by the bar, by a card, and going back', async () => {
  await her.tab('Op weg');
  await becomes('Op weg');
  await her.page.getByRole('main').getByRole('button', { name: LEMON }).click();
  await becomes(LEMON);
  await her.button('Terug').click();
  await becomes('Op weg');
});

it('A8 a sheet takes the focus, keeps it, and gives it back to what opened it', async () => {
  await toRoad();
  await her.button('Wis dit gezin').focus();
  await her.page.keyboard.press('Enter');
  const sheet = her.page.getByRole('dialog', { name: /wissen\?/ });
  await sheet.waitFor();
  for (let press = 0; press < 6; press += 1) {
    await her.page.keyboard.press('Tab');
    expect(await her.page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true);
  }
  await her.page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await becomes('Wis dit gezin');
});

it('A8 safety begins at its heading and gives the focus back to the button that is always there', async () => {
  await her.page.locator('.pill-safety').click();
  await becomes('Veiligheid');
  await her.page.locator('main:visible .back').click();
  await her.heading('Vandaag').waitFor();
  await becomes('Veiligheid');
  await expect.poll(() => her.page.evaluate(() => document.activeElement?.className)).toContain('pill-safety');
});

it('A8 after something is done or taken away the focus is at the heading, not lost', async () => {
  await toRoad();
  await her.button('Gedaan').click();
  await her.page.getByText('Iets meenemen').waitFor();
  await becomes(/Citroen|Gedaan/);
  await her.openStep('Kennismaken');
  await her.page.getByRole('button', { name: /^Haal weg/ }).click();
  await her.page.getByRole('button', { name: /^Haal weg/ }).waitFor({ state: 'detached' });
  await becomes('Kennismaken');
});

it('A8 after a family is erased she is at the list, and hears so', async () => {
  await toRoad();
  await her.button('Wis dit gezin').click();
  await her.button('Wis alles van dit gezin').click();
  await her.heading('Op weg').waitFor();
  await becomes('Op weg');
});

it('A9 a form that is refused leads to the first fault; the faults are listed beside the button and each leads to its field', async () => {
  await her.tab('Korte lijnen');
  await her.button('Zet er nog iemand bij').click();
  await her.page.getByLabel('Telefoonnummer', { exact: true }).fill('06 12');
  await her.button('Bewaar').click();
  await becomes('Voornaam');
  const summary = her.page.getByRole('alert').filter({ hasText: 'Kijk hier nog even naar' });
  await summary.getByRole('button', { name: 'Telefoonnummer' }).click();
  await becomes('Telefoonnummer');
  const field = her.page.getByLabel('Telefoonnummer', { exact: true });
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
  const described = await field.getAttribute('aria-describedby');
  await expect.poll(() => her.page.locator(`[id="${described}"]`).textContent()).toContain('klopt nog niet');
});

it('A24 the question before locking is an announced dialog that one key answers', async () => {
  await her.page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
  await her.page.clock.setFixedTime(new Date('2026-11-23T10:04:40+01:00'));
  const sheet = her.page.getByRole('dialog', { name: 'Ben je er nog?' });
  await sheet.waitFor();
  await expect.poll(() => sheet.getByRole('timer').textContent()).toMatch(/over 20 seconden op slot/);
  await becomes('Ik ben er nog');
  await her.page.keyboard.press('Enter');
  await sheet.waitFor({ state: 'detached' });
});

it('A28 what happened is said as text in a place that is read out', async () => {
  await toRoad();
  await her.button('Over dit gezin').click();
  const nickname = her.page.getByLabel('Bijnaam');
  await nickname.fill('Jansen 0612345678');
  await her.page.getByRole('status').filter({ hasText: /nummer/ }).waitFor();
  await her.tab('Ik');
  await her.page.getByRole('main').getByRole('button', { name: 'Reservekopie' }).click();
  await her.page.getByRole('status').filter({ hasText: /kopie|telefoon/ }).first().waitFor({ state: 'attached' });
});

it('A29 nothing is erased by one tap: the button, the question with a way back, the answer', async () => {
  await toRoad();
  await her.button('Wis dit gezin').click();
  const sheet = her.page.getByRole('dialog', { name: /wissen\?/ });
  await sheet.waitFor();
  await expect.poll(() => answers(sheet).allTextContents()).toEqual(['Wis alles van dit gezin', 'Bewaar het nog']);
  await her.button('Bewaar het nog').click();
  await her.heading(LEMON).waitFor();
  await her.tab('Ik');
  await her.button('Wis alles van dit toestel').click();
  for (const onward of ['Ga verder', 'Ga verder zonder']) {
    await her.button(onward).waitFor();
    await expect.poll(() => answers(her.page.getByRole('dialog')).count()).toBe(2);
    await her.button(onward).click();
  }
  await her.button('Nee, laat alles staan').click();
  await her.heading('Ik').waitFor();
});
