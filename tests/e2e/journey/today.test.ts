import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Day } from '../../../app/domain/day.ts';
import type { Change } from '../../../app/vault/changes.ts';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { loadAnew } from '../../support/load-anew.ts';
import { MONDAY } from '../../support/screens.ts';
import { recordId, sealBackup } from '../../support/sealed-backup.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

const TEN = new Date(MONDAY);

let hub: RunningHub;
let app: Watched;
let her: Volunteer;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  app.page.setDefaultTimeout(15_000);
  her = await createVolunteer(app.page);
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  await app.close();
});

const cards = () => app.page.locator('main .card-tap');

async function rest(from: string, to: string): Promise<void> {
  await her.tab('Ik');
  await app.page.locator('.card-tap', { hasText: 'Mijn grenzen' }).click();
  await app.page.getByLabel('Van', { exact: true }).fill(from);
  await app.page.getByLabel('Tot', { exact: true }).fill(to);
  await her.button('Bewaar').click();
  await her.heading('Ik').waitFor();
  await her.tab('Vandaag');
  await her.heading('Vandaag').waitFor();
}

it('in her quiet hours nothing asks anything of her; one tap shows what waits, and after them it is there by itself', async () => {
  await app.page.clock.setFixedTime(TEN);
  await her.openExample(hub.origin);
  const all = await cards().count();
  expect(all).toBeGreaterThan(4);
  await rest('09:00', '12:30');
  await app.page.getByText(/Je hebt nu rust tot .12:30/).waitFor();
  await app.page.getByText(`Er wachten ${all} dingen.`).waitFor();
  expect(await cards().count()).toBe(0);
  await her.button('Kijk toch').click();
  await cards().first().waitFor();
  await expect.poll(() => cards().count()).toBe(all);
  await her.tab('Op weg');
  await her.tab('Vandaag');
  await her.button('Kijk toch').waitFor();
  await rest('22:00', '08:00');
  await expect.poll(() => cards().count()).toBe(all);
});

/** What another phone kept: twelve promises that are late. */
const manyPromises = (by: Day): readonly Change[] => [
  { id: recordId(1), kind: 'contact', set: { nickname: 'Kaneel', emblem: 'leaf', createdOn: by } },
  { id: recordId(2), kind: 'road', set: { contactId: recordId(1), startedOn: by, touchedOn: by, pen: 'me', penSince: by } },
  ...Array.from({ length: 12 }, (_, at): Change => ({ id: recordId(10 + at), kind: 'commitment', set: { roadId: recordId(2), kind: 'own-words', words: `Belofte ${at + 1}`, who: 'me', by } })),
];

it('of many late promises none is out of reach: how many more there are is said, and one tap shows them', async () => {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) as Day;
  const { file, code } = await sealBackup(manyPromises(yesterday));
  const { page } = app;
  await page.goto(hub.origin);
  await page.locator('button[lang=nl]').click();
  await her.button('Ik heb een reservekopie').click();
  await page.setInputFiles('input[type=file]', { name: 'drempel.bak', mimeType: 'application/octet-stream', buffer: file });
  await page.getByLabel('Code van je papier').fill(code);
  await her.button('Open met de code').click();
  await her.heading('Vandaag').waitFor();
  const shown = () => page.locator('main .card-tap', { hasText: 'Belofte' }).count();
  expect(await shown()).toBe(9);
  await page.getByText('Nog 3 dingen', { exact: true }).click();
  await expect.poll(shown).toBe(12);
  await page.locator('main .card-tap', { hasText: 'Belofte' }).last().click();
  await page.getByRole('heading', { level: 1, name: 'Kaneel' }).waitFor();
});

it('a browser that gives hardly any more room is answered with the backup, one tap away, and one that gives plenty is not', async () => {
  const page = app.page;
  await page.addInitScript(() => {
    const usage = Number(sessionStorage.getItem('used') ?? 0);
    navigator.storage.estimate = () => Promise.resolve({ usage, quota: 100_000_000 });
  });
  const { words } = await her.start(hub.origin);
  await her.heading('Vandaag').waitFor();
  expect(await cards().filter({ hasText: 'Maak een reservekopie' }).count()).toBe(0);
  await page.evaluate(() => sessionStorage.setItem('used', '95000000'));
  await loadAnew(page);
  await her.unlock(words);
  const card = cards().filter({ hasText: 'Je browser geeft deze app bijna geen ruimte meer. Maak nu een reservekopie.' });
  await card.click();
  await her.heading('Maak een reservekopie').or(her.heading('Reservekopie')).waitFor();
});
