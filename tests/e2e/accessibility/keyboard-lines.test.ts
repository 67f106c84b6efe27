import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createKeyboardHands, type KeyboardHands } from '../../support/keyboard-hands.ts';
import { copyIntoView, newVolunteer, openLink, type Phone, sixWords } from '../../support/line-pair.ts';
import { untilSent } from '../../support/own-devices.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';

// What two people do together, each with a real browser, and neither with anything but keys. How somebody begins is in keyboard-start.

const QUESTION = 'Wie legt de peutergroep uit aan een moeder?';
const ANSWER = 'Dat doet Karin, op dinsdag.';
let hub: RunningHub;
const phones: Phone[] = [];

beforeAll(async () => { hub = await startHub({ env: { RATE_PER_ADDRESS: '1000000', RATE_PER_DEVICE: '1000000' } }); });
afterEach(async () => { for (const { phone } of phones.splice(0)) await phone.close(); });
afterAll(() => hub.stop());

type ByKeys = KeyboardHands & Pick<Phone, 'her'>;

function byKeys(phone: Phone): ByKeys {
  phones.push(phone);
  return { her: phone.her, ...createKeyboardHands(phone.her.page) };
}

const copied = ({ her }: ByKeys): Promise<string> => her.page.evaluate(() => (window as { copied?: string }).copied ?? '');

async function openTheDoor({ her, press, type }: ByKeys): Promise<void> {
  await copyIntoView(her);
  await press('Korte lijnen');
  await press('Zet je vaste gezicht erin');
  await type('Voornaam', 'Sanne');
  await type('Telefoonnummer', '0612345678');
  await press('Bewaar');
  await her.heading('Sanne').waitFor();
  await press('Maak de lijn');
  await type('Je voornaam', 'Amina');
  await type('Code van je organisatie', hub.code!);
  await press('Verder');
  await press('Kopieer de link');
  await her.page.getByText('De link is gekopieerd.').waitFor();
}

it('A5 by keyboard alone: a line is opened, joined and compared, a question goes over it and comes back answered', async () => {
  const one = byKeys(await newVolunteer(hub.origin));
  await openTheDoor(one);
  const two = byKeys(await openLink(await copied(one)));
  await two.type('Je voornaam', 'Sanne');
  await two.type('Je team', 'CJG Noord');
  await two.press('Verder');
  await two.her.heading('Kijk naar de woorden').waitFor();
  expect(await sixWords(one.her.page)).toEqual(await sixWords(two.her.page));
  await one.press('Ja, dezelfde');
  await one.her.button('Klaar').waitFor();
  await one.press('Klaar');
  await two.her.button('Bekijk de lijn').waitFor();
  await two.press('Bekijk de lijn');

  await one.press('Korte lijnen');
  await one.press('Wie kan meedenken?');
  await one.press(/Sanne/u);
  await one.type('Wat wil je weten?', QUESTION);
  await one.press(/^Stuur aan/u);
  await one.her.heading('Wie kan meedenken?').waitFor();

  await two.press('Postvak');
  await two.her.page.evaluate(() => window.dispatchEvent(new Event('online')));
  await two.her.page.getByRole('main').getByText(QUESTION).waitFor();
  await two.press('Geef antwoord');
  await two.type('Jouw antwoord', ANSWER);
  await two.press(/^Stuur aan/u);
  await one.her.page.evaluate(() => window.dispatchEvent(new Event('online')));
  await one.press('Korte lijnen');
  await one.press(/Sanne/u);
  await one.her.page.getByText(ANSWER).first().waitFor();
}, 120_000);

it('A5 by keyboard alone: a second phone is let in, named, and taken out', async () => {
  const [one, two] = [byKeys(await newVolunteer(hub.origin)), byKeys(await newVolunteer(hub.origin))];
  await one.press('Ik');
  await one.press(/^Mijn toestellen/u);
  await one.press(/^Zet er een toestel bij/u);
  await one.type('Code van je organisatie', hub.code!);
  await one.press('Verder');
  await one.her.page.locator('.group').nth(6).waitFor();
  const groups = await one.her.page.locator('.group').evaluateAll((items) => items.map((item) => item.lastChild?.textContent ?? ''));
  await two.press('Ik');
  await two.press(/^Mijn toestellen/u);
  await two.press(/^Dit is mijn tweede toestel/u);
  await two.type('Code van je andere toestel', groups.join(' ').toLowerCase());
  await two.press('Verder');
  await two.her.heading('Kijk naar de woorden').waitFor();
  expect(await sixWords(one.her.page)).toEqual(await sixWords(two.her.page));
  await one.press('Ja, dezelfde');
  for (const { her, press } of [one, two]) {
    await her.heading('Gelukt').waitFor();
    await press('Klaar');
  }
  await untilSent(two.her);
  await one.press('Geef een andere naam');
  await one.type('Hoe noem je dit toestel?', 'Rode telefoon');
  await one.press('Bewaar');
  await two.her.page.getByText('Rode telefoon').waitFor();
  await one.press('Kwijt of weg? Haal dit toestel eruit');
  await one.press('Haal het eruit');
  await one.her.button('Klaar').waitFor();
  await one.press('Klaar');
  await expect.poll(() => one.her.button('Kwijt of weg? Haal dit toestel eruit').count()).toBe(0);
}, 120_000);

it('A5 by keyboard alone: a team is made, somebody comes in, and fills in her card', async () => {
  const one = byKeys(await newVolunteer(hub.origin));
  await copyIntoView(one.her);
  await one.press('Korte lijnen');
  await one.press('Maak een team');
  for (const [label, text] of [['Naam van het team', 'Noord'], ['Je voornaam', 'Amina'], ['Je organisatie', 'De Brug'], ['Code van je organisatie', hub.code!]] as const) await one.type(label, text);
  await one.press('Maak het team');
  await one.her.heading('Noord').waitFor();
  await one.press('Nodig iemand uit');
  await one.press(/^Een partner/u);
  await one.press('Kopieer de link');
  await one.her.page.getByText('De link is gekopieerd.').waitFor();
  const two = byKeys(await openLink(await copied(one), 'Bij een team komen'));
  await two.type('Je voornaam', 'Fatiha');
  await two.type('Je organisatie', 'De Brug');
  await two.pick('Wat ben je?', 'Vrijwilliger');
  await two.press('Verder');
  await one.her.button('Ja, dezelfde').waitFor();
  await one.press('Ja, dezelfde');
  await one.her.button('Klaar').waitFor();
  await one.press('Klaar');
  await two.her.button('Bekijk het team').waitFor();
  await two.press('Bekijk het team');
  await two.press('Vul je kaart aan');
  await two.tick('Welke talen spreek je?', 'Turks');
  await two.press('Bewaar');
  await two.her.heading('Noord').waitFor();
  await one.press(/Fatiha/u);
  await one.her.page.getByText('Turks').waitFor();
}, 120_000);
