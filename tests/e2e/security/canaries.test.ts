import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { addFinger } from '../../support/add-finger.ts';
import { bytesNeedle, type Canaries, createCanaries, type Needle, textNeedle } from '../../support/canaries.ts';
import { walkEveryForm } from '../../support/every-form.ts';
import { killBrowser } from '../../support/kill-browser.ts';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { repositoryPath } from '../../support/paths.ts';
import { scanFiles } from '../../support/scan-files.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { fieldLabelsInSource, fillEveryField, isLabel, type TextFieldSeen } from '../../support/text-fields.ts';
import { spaceSecretsOf } from '../../support/space-secrets.ts';
import { type NamedBytes, readLocks, secretsOf } from '../../support/vault-secrets.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';
import { loadAnew } from '../../support/load-anew.ts';

// Everything she types is a canary. What the browser wrote to its profile is then searched byte by byte.

let hub: RunningHub;
let profileDir: string;
let app: Watched;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  profileDir = mkdtempSync(join(tmpdir(), 'profile-'));
  app = await launchChromium({ origin: hub.origin, profileDir });
  app.page.setDefaultTimeout(15_000);
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  await app.close().catch(() => undefined);
  rmSync(profileDir, { recursive: true, force: true });
});

const textFor = ({ text, sentence, phone, mail, pin }: Canaries) => ({ kind, label, longest }: TextFieldSeen): string =>
  kind === 'tel' ? phone : kind === 'email' ? mail : /Pincode|Nog een keer/.test(label) && longest < 20 ? pin : longest > 31 ? sentence : text;

const keyNeedles = (secrets: NamedBytes): readonly Needle[] => Object.entries(secrets).map(([name, bytes]) => bytesNeedle(name, bytes));
const codeNeedles = (code: string): readonly Needle[] => [textNeedle('paper code', code), textNeedle('paper code', code.replaceAll('-', '')), textNeedle('paper code', code.replaceAll('-', ' '))];

/** What stays outside the vault and is drawn or kept by the browser itself tells nothing. */
async function expectNeutral({ page }: Volunteer, { sentence, phone }: Canaries): Promise<void> {
  const { title, address, state, kept } = await page.evaluate(() => ({
    title: document.title, address: location.href, state: JSON.stringify(history.state), kept: sessionStorage.getItem('drempel.places') ?? '',
  }));
  expect([title, address]).toEqual(['Drempel', `${hub.origin}/`]);
  expect(state).toMatch(/^\{"depth":\d+\}$|^null$/);
  expect([...sentence.split(' '), phone].filter((piece) => kept.includes(piece))).toEqual([]);
}

const card = ({ page, say }: Volunteer, dutch: string) => page.getByRole('main').getByRole('button', { name: say(dutch) }).click();

/** Her own sentence as a lock; ends on today and gives the paper code. */
async function startWithOwnSentence(volunteer: Volunteer, fill: () => Promise<void>): Promise<string> {
  const { page, button } = volunteer;
  await page.goto(hub.origin);
  await page.locator('button[lang=nl]').click();
  await button('Begin').click();
  await card(volunteer, 'Eigen zin');
  await fill();
  await button('Deze neem ik').click();
  await volunteer.heading('Typ je zin nog een keer').waitFor();
  await fill();
  await button('Klopt').click();
  await button('Ik heb de code opgeschreven').waitFor();
  const groups = await page.locator('.group').evaluateAll((items) => items.map((item) => item.lastChild?.textContent ?? ''));
  await button('Ik heb de code opgeschreven').click();
  await fill();
  const asked = await page.locator('.group-label .group-number').allTextContents();
  for (const [at, number] of asked.entries()) await page.locator('.group-input').nth(at).fill(groups[Number(number) - 1] ?? '');
  await button('Klopt').click();
  await volunteer.heading('Vandaag').waitFor();
  return groups.join('-');
}

async function takeBackup(volunteer: Volunteer): Promise<Buffer> {
  const { page, button, tab, heading } = volunteer;
  await tab('Ik');
  await card(volunteer, 'Reservekopie');
  await heading('Reservekopie').waitFor();
  await button('Maak een reservekopie').click();
  const [download] = await Promise.all([page.waitForEvent('download'), button('Bewaar op deze telefoon').click()]);
  return readFileSync(await download.path());
}

async function search({ page, say, tab, newFamily }: Volunteer, fill: () => Promise<void>): Promise<void> {
  for (let family = 0; family < 5; family += 1) await newFamily();
  await tab('Op weg');
  await page.getByLabel(say('Zoek')).waitFor();
  await fill();
  await page.locator('.card-tap').first().waitFor();
}

/** What she types to put a second device beside this one; no hub is asked. */
async function secondDevice(volunteer: Volunteer, fill: () => Promise<void>): Promise<void> {
  const { button, tab, heading } = volunteer;
  for (const way of ['Zet er een toestel bij', 'Dit is mijn tweede toestel']) {
    await tab('Ik');
    await card(volunteer, 'Mijn toestellen');
    await heading('Mijn toestellen').waitFor();
    await card(volunteer, way);
    await button('Verder').waitFor();
    await fill();
  }
}

/** What she types with the code of somebody's line; no hub is asked. */
async function aLine({ button, tab }: Volunteer, fill: () => Promise<void>): Promise<void> {
  await tab('Korte lijnen');
  await button('Ik heb een code gekregen').click();
  await button('Verder').waitFor();
  await fill();
}

/** By what she looks for who can think along. The way there needs a line with somebody; the place is the same without. */
async function whoKnows({ heading, page, unlock }: Volunteer, words: string, fill: () => Promise<void>): Promise<void> {
  await page.evaluate(() => sessionStorage.setItem('drempel.places', JSON.stringify([{ at: 'today' }, { at: 'advice' }])));
  await loadAnew(page);
  await unlock(words);
  await heading('Wie kan meedenken?').waitFor();
  await fill();
}

/** What somebody who reads the cards in her language would change; kept nowhere but in the file that she makes of it. */
async function readACard({ button, page, tab }: Volunteer, fill: () => Promise<void>): Promise<void> {
  await tab('Kaarten');
  await page.getByRole('button', { name: 'Van mijn organisatie' }).click();
  await button('Kaarten nakijken in jouw taal').click();
  await page.locator('.choice').filter({ hasText: 'Polski' }).click();
  await page.locator('.review-card').nth(8).locator('summary').click();
  await page.locator('.review-card textarea').last().waitFor();
  await fill();
}

/** In the cards, and in the words that lie on the table; she leaves it open there. */
async function lookForWords(volunteer: Volunteer, fill: () => Promise<void>): Promise<void> {
  const { button, page, tab } = volunteer;
  await tab('Kaarten');
  await fill();
  await page.getByRole('searchbox').fill('');
  await card(volunteer, 'Het gesprek');
  await button('Leg de knoppen op tafel').click();
  await page.locator('.meeting-need').last().click();
  await page.getByRole('searchbox').waitFor();
  await fill();
}

/** A team of her own and her card in it, at a hub that takes them in sealed. */
async function aTeam({ page, button, choose, tab, say }: Volunteer, fill: () => Promise<void>): Promise<void> {
  await tab('Korte lijnen');
  await button('Maak een team').click();
  await button('Maak het team').waitFor();
  await fill();
  await page.getByLabel(say('Code van je organisatie'), { exact: true }).fill(hub.code ?? '');
  await button('Maak het team').click();
  await button('Vul je kaart aan').click();
  await choose('Ik ben een vast gezicht');
  await fill();
  await button('Bewaar').click();
  await button('Nodig iemand uit').waitFor();
}

/** Words once and a finger with a PIN afterwards, so that every way to lock was typed in. */
async function changeLocks(volunteer: Volunteer, fill: () => Promise<void>, sentence: string): Promise<string> {
  const { page, button, tab, say } = volunteer;
  const begin = async (): Promise<void> => {
    await tab('Ik');
    await card(volunteer, 'Hoe de app opengaat.');
    await card(volunteer, 'Kies een ander slot');
  };
  await begin();
  await fill();
  await button('Verder').click();
  await card(volunteer, 'Vier woorden');
  await page.locator('.word').nth(3).waitFor();
  const words = (await page.locator('.word bdi').allTextContents()).join(' ');
  await button('Deze neem ik').click();
  await fill();
  await page.getByLabel(say('Jouw woorden'), { exact: true }).fill(words);
  await button('Klopt').click();
  await page.getByText(say('Klaar. Het is bewaard.')).waitFor();
  expect(sentence).not.toBe(words);
  await card(volunteer, 'Kies een ander slot');
  await page.getByLabel(say('Jouw woorden of zin')).fill(words);
  await button('Verder').click();
  await card(volunteer, 'Vinger of gezicht');
  await page.getByText(say('Ja, een korte pincode'), { exact: true }).click();
  await fill();
  await button('Maak dit mijn slot').click();
  await page.getByText(say('Klaar. Het is bewaard.')).waitFor();
  return words;
}

/** A page of somebody else in the same browser: it lets its field be remembered, so it shows when the browser wrote down what is typed. */
function forgetfulPage(): Promise<Server> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>other</title><input id="field">'));
  return new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(server)); });
}

/** Resolves when the browser has written down what was typed: it keeps what a page lets it within seconds. */
async function untilWrittenDown(): Promise<void> {
  const control = createCanaries('control');
  const server = await forgetfulPage();
  app.means(/^asked elsewhere: http:\/\/127\.0\.0\.1:/);
  const other = await app.context.newPage();
  await other.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await other.fill('#field', control.text);
  await expect.poll(() => scanFiles(profileDir, control.needles).length, { timeout: 30_000, interval: 500 }).toBeGreaterThan(0);
  server.close();
  server.closeAllConnections();
}

it('S8 S10 S11 S12 S39: nothing she typed, saved or looked for lies readable in the profile, in the address, the console or a cache', async () => {
  const typed = createCanaries('typed');
  const contactPerson = createCanaries('contact person');
  const volunteer = await createVolunteer(app.page);
  const { page, button, tab, say } = volunteer;
  const fields: string[] = [];
  const fillWith = (canaries: Canaries) => async (): Promise<void> => { fields.push(...(await fillEveryField(page, textFor(canaries))).map(({ label }) => label)); };
  const fill = fillWith(typed);
  await addFinger(volunteer.page);
  const code = await startWithOwnSentence(volunteer, fill);
  const ownSecrets = await secretsOf((await readLocks(page))!, code, typed.sentence);
  await walkEveryForm(volunteer, { fill, save: true, look: () => expectNeutral(volunteer, typed) });
  await search(volunteer, fill);
  await tab('Ik');
  await card(volunteer, 'Mijn contactpersoon');
  await fillWith(contactPerson)();
  await page.getByRole('dialog').getByRole('button', { name: say('Bewaar') }).click();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  const backup = await takeBackup(volunteer);
  await secondDevice(volunteer, fill);
  await aLine(volunteer, fill);
  await aTeam(volunteer, fill);
  const secrets = { ...ownSecrets, ...await spaceSecretsOf(page, (await readLocks(page))!, code) };
  await whoKnows(volunteer, typed.sentence, fill);
  await tab('Ik');
  await card(volunteer, 'Gezinnen gaan naar een collega, of weg.');
  await fill();
  const words = await changeLocks(volunteer, fill, typed.sentence);
  await readACard(volunteer, fill);
  await lookForWords(volunteer, fill);
  await loadAnew(page);
  await page.getByLabel(say('Pincode')).waitFor();
  await fill();
  await button('Slot vergeten?').click();
  await fill();
  await button('Ik heb geen code meer').click();
  await button('Ik heb een reservekopie').click();
  await page.setInputFiles('input[type=file]', { name: 'drempel.bak', mimeType: 'application/octet-stream', buffer: backup });
  await page.getByLabel(say('Jouw woorden of zin')).waitFor();
  await fill();
  await button('Gebruik mijn papieren code').click();
  await fill();
  const labels = fieldLabelsInSource();
  expect(labels.length).toBeGreaterThan(20);
  expect(labels.filter((label) => !fields.some((field) => isLabel(label, field)))).toEqual([]);
  const caches = await page.evaluate(async () => (await Promise.all((await window.caches.keys()).map(async (name) => (await (await window.caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat());
  // The mark of a complete version is the worker's own; all else is a file of the build.
  expect(caches.filter((path) => path !== '/.complete' && !existsSync(repositoryPath(`dist${path}`)))).toEqual([]);
  expect(app.consoleMessages).toEqual([]);
  expect(app.requestsElsewhere).toEqual([]);
  // These reach the disk minutes later, so they are read where they are.
  const keptInClear = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect([...typed.sentence.split(' '), typed.phone, typed.pin, code, words].filter((piece) => keptInClear.includes(piece))).toEqual([]);
  expect(keptInClear).toContain(contactPerson.text);
  await untilWrittenDown();
  await app.close();
  const hidden = [...typed.needles, ...keyNeedles(secrets), ...codeNeedles(code), textNeedle('four words', words)];
  expect(scanFiles(profileDir, hidden)).toEqual([]);
  // The one exception, kept in clear on purpose and said so where she fills it in: docs/decisions/0004.
  const exceptions = scanFiles(profileDir, contactPerson.needles);
  expect(exceptions.filter((found) => !found.includes(join('Default', 'Local Storage')))).toEqual([]);
}, 180_000);

it('S9: a browser killed over half-typed forms leaves none of it on disk, though it wrote down what another page let it', async () => {
  const typed = createCanaries('half typed');
  const volunteer = await createVolunteer(app.page);
  const { page, tab, button } = volunteer;
  const { words, code } = await volunteer.start(hub.origin);
  const secrets = await secretsOf((await readLocks(page))!, code, words);
  const fill = async (): Promise<void> => { await fillEveryField(page, textFor(typed)); };
  await walkEveryForm(volunteer, { fill, save: false });
  await tab('Op weg');
  await button('Nieuw gezin').click();
  await button('Nee, ik kan dit doen').click();
  await fill();
  await untilWrittenDown();
  await killBrowser(app, profileDir);
  expect(scanFiles(profileDir, [...typed.needles, ...keyNeedles(secrets), ...codeNeedles(code), textNeedle('four words', words)])).toEqual([]);
}, 120_000);
