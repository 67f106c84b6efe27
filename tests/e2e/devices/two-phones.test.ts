import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { findQuickFaults } from '../../support/accessibility/find-faults.ts';
import { createCanaries } from '../../support/canaries.ts';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { scanFiles } from '../../support/scan-files.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { familyCard, pair, toDevices } from '../../support/own-devices.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

// Real browsers and a real hub. The hub is always the same one: it can be killed and come back.

const dataDir = mkdtempSync(join(tmpdir(), 'hub-data-'));
const env = { RATE_PER_ADDRESS: '1000000', RATE_PER_DEVICE: '1000000' };
let hub: RunningHub;
let code: string;
const phones: Watched[] = [];

beforeAll(async () => {
  hub = await startHub({ dataDir, env });
  code = hub.code!;
});
afterEach(async () => { for (const phone of phones.splice(0)) await phone.close(); });
afterAll(async () => {
  await hub.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Sent { readonly url: string; readonly headers: string; readonly body: Buffer }

async function newPhone(): Promise<{ her: Volunteer; words: string; code: string; sent: Sent[] }> {
  const phone = await launchChromium({ origin: hub.origin });
  phones.push(phone);
  phone.page.setDefaultTimeout(20_000);
  const sent: Sent[] = [];
  phone.page.on('request', (request) => {
    if (request.url().includes('/api/v1/')) sent.push({ url: request.url(), headers: JSON.stringify(request.headers()), body: request.postDataBuffer() ?? Buffer.alloc(0) });
  });
  const her = await createVolunteer(phone.page);
  const { words, code: paper } = await her.start(hub.origin);
  return { her, words, code: paper, sent };
}

async function writePromise(her: Volunteer, sentence: string): Promise<void> {
  await her.button('Zet een belofte').click();
  await her.choose('Iets anders');
  await her.page.getByLabel('In een paar woorden').fill(sentence);
  await her.button('Bewaar de belofte').click();
}

it('a second phone holds the same families, sends what it wrote while the hub was gone, and nothing on the way or at the hub can be read (S40)', async () => {
  const typed = createCanaries('shared');
  const one = await newPhone();
  const nickname = await one.her.newFamily();
  await writePromise(one.her, typed.sentence);
  const two = await newPhone();
  await pair(one.her, two.her, code);
  await two.her.tab('Op weg');
  await familyCard(two.her, nickname).click();
  await two.her.page.getByText(typed.sentence).first().waitFor();
  // When she heard of it last is what tells her which one is lost.
  await toDevices(two.her);
  await two.her.page.getByRole('main').getByText(/^laatst iets gehoord op /).waitFor();
  await two.her.tab('Op weg');
  await familyCard(two.her, nickname).click();

  // Killed with no warning; the second phone works on, and the hub comes back as it was.
  const { port } = hub;
  const printed = [hub.output()];
  await hub.stop();
  await writePromise(two.her, typed.text);
  await two.her.heading(nickname).waitFor();
  const another = await two.her.newFamily();
  expect(another).not.toBe(nickname);
  hub = await startHub({ dataDir, port, env });
  await two.her.page.evaluate(() => window.dispatchEvent(new Event('online')));
  await one.her.tab('Op weg');
  await one.her.page.evaluate(() => window.dispatchEvent(new Event('online')));
  await familyCard(one.her, another).waitFor();

  const needles = [...typed.needles];
  expect(scanFiles(dataDir, needles)).toEqual([]);
  const wire = [...one.sent, ...two.sent];
  expect(wire.length).toBeGreaterThan(5);
  for (const word of [typed.sentence, typed.text, nickname]) expect(wire.filter(({ url, headers, body }) => `${url}${headers}`.includes(word) || body.includes(Buffer.from(word)))).toEqual([]);
  const spaces = new Set(wire.flatMap(({ url }) => /\/s\/([\w-]{22})\//.exec(url)?.[1] ?? []));
  expect(spaces.size).toBeGreaterThan(2);
  const log = [...printed, hub.output()].join('\n');
  expect(log).toContain('The hub listens on');
  for (const word of [...spaces, nickname, another, 'Mozilla', 'Chrom', '/api/', 'Bearer']) expect(log).not.toContain(word);
  expect(needles.filter(({ forms }) => forms.some((form) => Buffer.from(log).includes(form))).map(({ name }) => name)).toEqual([]);
  for (const phone of phones) expect([phone.pageErrors, phone.cspViolations, phone.requestsElsewhere]).toEqual([[], [], []]);
}, 120_000);

it('a phone that was taken out says so, keeps what stood on it, and gets nothing new', async () => {
  const [one, two] = [await newPhone(), await newPhone()];
  await pair(one.her, two.her, code);
  await one.her.heading('Mijn toestellen').waitFor();
  await one.her.button('Kwijt of weg? Haal dit toestel eruit').click();
  await one.her.button('Haal het eruit').waitFor();
  expect(await findQuickFaults(one.her.page)).toEqual([]);
  await one.her.button('Haal het eruit').click();
  await one.her.button('Klaar').waitFor();
  expect(await findQuickFaults(one.her.page)).toEqual([]);
  await one.her.button('Klaar').click();
  await expect.poll(() => one.her.button('Kwijt of weg? Haal dit toestel eruit').count(), { timeout: 15_000 }).toBe(0);
  const nickname = await one.her.newFamily();
  await two.her.page.evaluate(() => window.dispatchEvent(new Event('online')));
  await toDevices(two.her);
  await two.her.page.getByText('Dit toestel is eruit gehaald. Er komt niets nieuws meer bij.').first().waitFor();
  await two.her.tab('Op weg');
  expect(await familyCard(two.her, nickname).count()).toBe(0);
}, 120_000);

it('with her paper code on a borrowed phone she takes the lost one out, and that phone keeps nothing of it', async () => {
  const [one, two] = [await newPhone(), await newPhone()];
  await pair(one.her, two.her, code);
  // Her own name for a device goes to the other one, and to what the paper opens.
  await one.her.page.locator('.device-this + p').waitFor();
  await one.her.button('Geef een andere naam').first().click();
  await one.her.page.getByLabel('Hoe noem je dit toestel?').fill('Rode telefoon');
  expect(await findQuickFaults(one.her.page)).toEqual([]);
  await one.her.button('Bewaar').click();
  await two.her.page.getByText('Rode telefoon').waitFor();

  const borrowed = await launchChromium({ origin: hub.origin });
  phones.push(borrowed);
  const { page } = borrowed;
  page.setDefaultTimeout(20_000);
  const her = await createVolunteer(page);
  await page.goto(hub.origin);
  await page.locator('button[lang=nl]').click();
  await her.button('Telefoon kwijt?').click();
  await page.getByLabel('Code van je papier').fill(one.code.toLowerCase());
  await expect.poll(async () => {
    const open = her.button('Open met de code');
    if (await open.count() > 0) await open.click();
    return page.getByText('Rode telefoon').count();
  }, { timeout: 20_000 }).toBe(1);
  expect(await findQuickFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Rode telefoon' }).click();
  await her.button('Haal het eruit').waitFor();
  expect(await findQuickFaults(page)).toEqual([]);
  await her.button('Haal het eruit').click();
  await page.getByText('Zeg het ook tegen je organisatie.').waitFor();
  expect(await findQuickFaults(page)).toEqual([]);
  await her.button('Klaar').click();
  await her.heading('Alles is gewist').waitFor();
  expect(await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name), caches: await caches.keys(), workers: (await navigator.serviceWorker.getRegistrations()).length,
    local: Object.keys(localStorage), session: Object.keys(sessionStorage),
  }))).toEqual({ databases: [], caches: [], workers: 0, local: [], session: [] });
  await one.her.page.getByText('Dit toestel is eruit gehaald. Er komt niets nieuws meer bij.').first().waitFor();
  await expect.poll(() => two.her.page.getByText('Rode telefoon').count()).toBe(0);
  for (const phone of phones) expect([phone.pageErrors, phone.cspViolations, phone.requestsElsewhere]).toEqual([[], [], []]);
}, 120_000);

it('a colleague lends the phone with her own families on it: from Help it goes to the lock, and to the lock it goes back, with everything that was hers', async () => {
  const lost = await newPhone();
  await toDevices(lost.her);
  await lost.her.page.getByRole('main').getByRole('button', { name: 'Zet er een toestel bij' }).click();
  await lost.her.page.getByLabel('Code van je organisatie').fill(code);
  await lost.her.button('Verder').click();
  await lost.her.page.locator('.group').nth(6).waitFor();

  const colleague = await newPhone();
  const { page, heading, button } = colleague.her;
  const nickname = await colleague.her.newFamily();
  await colleague.her.tab('Ik');
  await page.getByRole('main').getByRole('button', { name: 'Hulp en uitleg' }).click();
  await page.getByRole('heading', { name: 'Mijn telefoon is weg. Wat nu?' }).click();
  await button('Haal een telefoon eruit').click();
  await heading('Telefoon kwijt?').waitFor();
  // What is open is locked before the phone changes hands.
  expect([await page.getByRole('navigation').count(), await page.getByText(nickname).count()]).toEqual([0, 0]);
  await page.getByLabel('Code van je papier').fill(lost.code.toLowerCase());
  await expect.poll(async () => {
    const open = button('Open met de code');
    if (await open.count() > 0) await open.click();
    return page.getByText('Mijn telefoon', { exact: true }).count();
  }, { timeout: 20_000 }).toBe(1);
  await page.getByRole('button', { name: 'Mijn telefoon' }).click();
  await button('Haal het eruit').click();
  // Her only phone: the others are still to be called.
  await page.getByText('Bel je vaste gezichten.').waitFor();
  await button('Klaar').click();
  await heading('Drempel is op slot').waitFor();
  await button('Telefoon kwijt?').click();
  await heading('Telefoon kwijt?').waitFor();
  await expect.poll(() => page.getByLabel('Code van je papier').inputValue()).toBe('');
  // The code of somebody who never had a second phone opens nothing, and says what helps then.
  await page.getByLabel('Code van je papier').fill(colleague.code);
  await button('Open met de code').click();
  await page.getByText('Had je maar één toestel?').waitFor();
  await page.getByText('Bel je vaste gezichten.').waitFor();
  await page.getByRole('button', { name: 'Terug' }).click();
  await heading('Drempel is op slot').waitFor();
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toMatch(/lost-phone|Mijn telefoon/);
  await colleague.her.unlock(colleague.words);
  await colleague.her.tab('Op weg');
  await familyCard(colleague.her, nickname).waitFor();
  await toDevices(lost.her);
  await lost.her.page.getByText('Dit toestel is eruit gehaald. Er komt niets nieuws meer bij.').first().waitFor();
  for (const phone of phones) expect([phone.pageErrors, phone.cspViolations, phone.requestsElsewhere]).toEqual([[], [], []]);
}, 120_000);

it('a link that was scanned leaves nothing in the address, and leads to the form with its code after unlocking', async () => {
  const { her, words } = await newPhone();
  await her.page.goto('about:blank');
  await her.page.goto(`${hub.origin}/#t=AAAABBBBCCCCDDDDEEEEFFFFGGGG`);
  await her.page.getByLabel('Jouw woorden of zin').waitFor();
  await expect.poll(() => her.page.evaluate(() => location.href)).toBe(`${hub.origin}/`);
  await her.page.getByLabel('Jouw woorden of zin').fill(words);
  await her.button('Open').click();
  await her.heading('Mijn tweede toestel').waitFor();
  await her.button('Verder').click();
  await her.page.getByRole('alert').getByText(/code/i).first().waitFor();
}, 60_000);
