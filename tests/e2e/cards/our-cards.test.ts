import { afterEach, beforeEach, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { findQuickFaults } from '../../support/accessibility/find-faults.ts';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

let hub: RunningHub;
let open: Watched[] = [];
beforeEach(async () => { hub = await startHub(); });
afterEach(async () => {
  for (const app of open) {
    expect(app.pageErrors).toEqual([]);
    expect(app.cspViolations).toEqual([]);
    await app.close();
  }
  open = [];
  await hub.stop();
});

async function phone(): Promise<Volunteer> {
  const app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  app.page.setDefaultTimeout(15_000);
  open.push(app);
  const her = await createVolunteer(app.page);
  await her.start(hub.origin);
  await her.tab('Kaarten');
  await app.page.getByRole('button', { name: 'Van mijn organisatie' }).click();
  await her.heading('Van mijn organisatie').waitFor();
  return her;
}

const give = ({ page }: Volunteer, text: string) => page.locator('input[type=file]').setInputFiles({ name: 'kaarten.json', mimeType: 'application/json', buffer: Buffer.from(text) });
const listed = ({ page }: Volunteer) => page.locator('.card-rows li').allInnerTexts();

it('a card of her own organisation is made, found and shown, and a colleague takes it over from a file', async () => {
  const her = await phone();
  await her.button('Maak een kaart').click();
  await her.button('Bewaar de kaart').click();
  await her.page.getByText('Geef de kaart een naam.').waitFor();
  await her.page.getByLabel('Hoe heet de kaart?').fill('Inloop De Brug');
  await her.page.getByLabel('Wat staat erop?').fill('Dinsdag van 10 tot 12 uur.\nKoffie staat klaar.');
  await her.page.locator('.choice').filter({ hasText: 'Türkçe' }).click();
  await her.page.getByLabel('Hoe heet de kaart?').fill('De Brug buluşması');
  await her.page.getByLabel('Wat staat erop?').fill('Salı günü saat 10 ile 12 arası.');
  await her.page.getByLabel('Hoe heet de kaart?').fill('');
  await her.page.locator('.choice').filter({ hasText: 'Nederlands' }).click();
  await her.button('Bewaar de kaart').click();
  // The language that was begun and not finished is what she is led to.
  await her.page.getByText('Geef de kaart een naam.').waitFor();
  await expect.poll(() => her.page.getByLabel('Wat staat erop?').inputValue()).toContain('Salı');
  await expect.poll(() => her.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await her.page.keyboard.type('De Brug buluşması');
  await her.button('Bewaar de kaart').click();
  await her.heading('Van mijn organisatie').waitFor();
  await expect.poll(() => listed(her)).toEqual([expect.stringContaining('Inloop De Brug')]);

  await her.page.evaluate(() => Object.defineProperty(navigator, 'canShare', { value: () => false, configurable: true }));
  const [file] = await Promise.all([her.page.waitForEvent('download'), her.button('Geef alle kaarten door').click()]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain('De Brug buluşması');

  await her.button('Terug').click();
  await her.page.getByRole('searchbox').fill('brug bulusmasi');
  await her.page.locator('.card-rows button').first().click();
  await her.button('Laat zien').click();
  await her.page.getByRole('heading', { name: 'Inloop De Brug' }).waitFor();

  const colleague = await phone();
  await give(colleague, text);
  await colleague.page.getByText('1 kaart overgenomen').waitFor();
  await expect.poll(() => listed(colleague)).toEqual([expect.stringContaining('Inloop De Brug')]);
  await give(colleague, text);
  await colleague.page.getByText('1 kaart overgenomen').waitFor();
  await expect.poll(() => listed(colleague)).toHaveLength(1);
});

it('a file that is damaged, hostile or says what the app says is refused by name and changes nothing', async () => {
  const her = await phone();
  const card = (over: object) => JSON.stringify({ type: 'drempel-cards', version: 1, cards: [{ id: 'eigen-a', kind: 'fact', asOf: '2026-11-22', recheckBy: '2027-05-22', source: 'wij', picture: 'ask', nl: { review: 'source', title: 'Onze plek', answer: ['Kom langs.'] }, ...over }] });
  const refused = async (text: string, words: RegExp) => {
    await give(her, text);
    await her.page.getByRole('alert').getByText(words).waitFor();
    await expect.poll(() => listed(her)).toEqual([]);
  };
  await refused('{"type":"drempel-cards"', /geen bestand met kaarten/);
  await refused(card({ id: 'veilig-thuis' }), /Onze plek.*net als een kaart van de app/);
  await refused(card({ nl: { review: 'source', title: 'Onze plek', answer: ['\u202eKom'] } }), /Onze plek.*klopt niet.*verborgen tekens/);
  await refused(card({ dossier: 'x' }), /Onze plek.*niet hoort/);
  await refused(card({ asOf: 'gisteren' }), /Onze plek/);
  // What looks like a script is only text.
  await give(her, card({ nl: { review: 'source', title: '<img src=x onerror=alert(1)>', answer: ['<script>alert(1)</script>'] } }));
  await her.page.getByText('1 kaart overgenomen').waitFor();
  await expect.poll(() => listed(her)).toEqual([expect.stringContaining('<img src=x')]);
  expect(await her.page.locator('main img').count()).toBe(0);
});

it('a card of another kind that came in a file is changed without losing what the form does not show', async () => {
  const her = await phone();
  const word = { id: 'eigen-woord', kind: 'word', group: 'road', asOf: '2026-11-22', recheckBy: '2027-05-22', source: 'Werkgroep taal', picture: 'ask', leadsTo: ['cjg'], nl: { review: 'source', title: 'Wijkpunt', meaning: ['Een plek in de wijk.'], also: ['buurtpunt'], note: 'Alleen voor jou.' } };
  await give(her, JSON.stringify({ type: 'drempel-cards', version: 1, cards: [word] }));
  await her.page.getByText('1 kaart overgenomen').waitFor();
  await her.page.locator('.card-rows button').first().click();
  await her.button('Verander de kaart').click();
  await her.page.getByLabel('Hoe heet de kaart?').fill('Wijkhuis');
  await her.button('Bewaar de kaart').click();
  await her.heading('Wijkhuis').waitFor();
  await her.page.getByText('Alleen voor jou.').waitFor();
  await her.page.getByText('Werkgroep taal').waitFor();
  await her.page.getByRole('heading', { name: 'Hoort hierbij' }).waitFor();
});

it('a place of her own is asked part by part, and says what is still missing', async () => {
  const her = await phone();
  await her.button('Maak een kaart').click();
  await her.choose('Plek waar je heen kunt');
  await her.page.getByLabel('Hoe heet de kaart?').fill('Inloop De Brug');
  await her.page.getByLabel('Dit doen ze', { exact: true }).fill('Samen praten.');
  await her.button('Bewaar de kaart').click();
  await her.page.getByRole('alert').getByRole('button', { name: 'Hier mag je nee zeggen' }).click();
  await expect.poll(() => her.page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
  for (const part of ['Dit doen ze niet', 'Wie beslist?', 'Wat kost het?', 'Hoe lang duurt het?', 'Hier mag je nee zeggen']) await her.page.getByLabel(part).fill('Vraag het daar.');
  await her.button('Zet openingstijden erbij').click();
  for (const day of ['dinsdag', 'donderdag']) await her.choose(day);
  await her.page.getByLabel('Van', { exact: true }).fill('10:00');
  await her.button('Bewaar de kaart').click();
  await her.page.getByText('Vul in van hoe laat tot hoe laat.').waitFor();
  expect(await findQuickFaults(her.page)).toEqual([]);
  await her.page.getByLabel('Tot', { exact: true }).fill('12:00');
  await her.button('Bewaar de kaart').click();
  await her.page.locator('.card-rows button').first().click();
  await her.button('Laat zien').click();
  await her.page.getByRole('heading', { name: 'Wie beslist?' }).waitFor();
  await her.page.locator('.shown').getByText(/Dinsdag, donderdag: van .*10:00.* tot .*12:00.* uur/).waitFor();
});
