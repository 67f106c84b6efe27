import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchChromium, untilOffline, type Watched } from '../../support/launch-chromium.ts';
import { repositoryPath } from '../../support/paths.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { buildNextVersion, type NextVersion } from '../../support/next-version.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

let hub: RunningHub;
let app: Watched;
let her: Volunteer;
let next: NextVersion | undefined;

beforeEach(async () => {
  hub = await startHub();
  app = await launchChromium({ origin: hub.origin });
  app.page.setDefaultTimeout(15_000);
  her = await createVolunteer(app.page);
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  await app.close();
  await hub.stop();
  next?.remove();
  next = undefined;
});

const manifest = JSON.parse(readFileSync(repositoryPath('manifest.webmanifest'), 'utf8')) as { shortcuts: { name: string; url: string }[] };
const shortcut = (name: string): string => hub.origin + (manifest.shortcuts.find((item) => item.name === name)?.url ?? '/missing');

it('the shortcut to safety opens it before anything was chosen, and behind it the start waits', async () => {
  await app.page.goto(shortcut('Veiligheid'));
  await her.heading('Veiligheid').waitFor();
  await expect.poll(() => app.page.locator('a.call[href="tel:112"]').count()).toBe(1);
  await her.button('Terug').click();
  await app.page.locator('button[lang=nl]').waitFor();
});

it('the shortcut to safety opens it on a locked app without a server, and the lock is behind it', async () => {
  const { words } = await her.start(hub.origin);
  await untilOffline(app.page);
  await hub.stop();
  const second = await app.context.newPage();
  await app.page.close();
  await second.goto(shortcut('Veiligheid'));
  const hands = await createVolunteer(second);
  await hands.heading('Veiligheid').waitFor();
  await hands.button('Terug').click();
  await hands.unlock(words);
  await hands.heading('Vandaag').waitFor();
  await expect.poll(() => second.evaluate(() => location.href)).toBe(`${hub.origin}/`);
});

it('the shortcut to safety opens it in the app that is open already, and everything is as she left it', async () => {
  await her.openExample(hub.origin);
  await her.tab('Op weg');
  await her.button('Nieuw gezin').click();
  await her.heading('Eerst even dit').waitFor();
  await app.page.evaluate((url) => { location.href = url; }, shortcut('Veiligheid'));
  await her.heading('Veiligheid').waitFor();
  await her.button('Terug').click();
  await her.heading('Eerst even dit').waitFor();
  await expect.poll(() => app.page.evaluate(() => location.href)).toBe(`${hub.origin}/`);
  await her.button('Terug').click();
  await her.heading('Op weg').waitFor();
});

it('the shortcut to today asks for the lock and leads to today', async () => {
  await her.openExample(hub.origin);
  await her.tab('Op weg');
  const second = await app.context.newPage();
  await second.goto(shortcut('Vandaag'));
  const hands = await createVolunteer(second);
  await hands.button('Open de voorbeelden').click();
  await hands.heading('Vandaag').waitFor();
});

it('the examples go in one tap, and a clean start is behind them', async () => {
  await her.openExample(hub.origin);
  await her.button('Haal ze weg').click();
  await her.heading('Samen over de drempel').waitFor();
  expect(await app.page.evaluate(() => Object.keys(localStorage))).toEqual(['drempel.settings']);
  await her.button('Begin').click();
  await her.heading('Kies je slot').waitFor();
});

it('a new version waits for her word, and what she was typing is there afterwards', async () => {
  const { words } = await her.start(hub.origin);
  await untilOffline(app.page);
  await her.tab('Korte lijnen');
  await her.button('Zet je vaste gezicht erin').click();
  await app.page.getByLabel('Voornaam', { exact: true }).fill('Half');
  next = await buildNextVersion();
  const { port } = hub;
  await hub.stop();
  hub = await startHub({ distDir: next.distDir, port });
  await app.page.evaluate(async () => { await (await navigator.serviceWorker.ready).update(); });
  await app.page.getByText('Er is een nieuwe versie.').waitFor();
  await expect.poll(() => app.page.getByLabel('Voornaam', { exact: true }).inputValue()).toBe('Half');
  await her.button('Neem de nieuwe versie').click();
  await her.heading('Drempel is op slot').waitFor();
  expect(await app.page.evaluate(() => fetch('/').then((response) => response.text()))).toContain(next.mark);
  await her.unlock(words);
  await app.page.getByText('Je was hier al mee bezig. Het staat er nog.').waitFor();
  await expect.poll(() => app.page.getByLabel('Voornaam', { exact: true }).inputValue()).toBe('Half');
});
