import { readFileSync } from 'node:fs';
import type axeCore from 'axe-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { findQuickFaults } from '../support/accessibility/find-faults.ts';
import { launchChromium, type Watched } from '../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../support/start-hub.ts';
import { repositoryPath } from '../support/paths.ts';
import { createVolunteer, type TestLocale, type Volunteer } from '../support/volunteer.ts';
import { loadAnew } from '../support/load-anew.ts';

const MONDAY = '2026-11-23T10:00:00+01:00';
const WEDNESDAY = '2026-11-25T10:00:00+01:00';

const axe = readFileSync(repositoryPath('node_modules/axe-core/axe.min.js'), 'utf8');

type Axe = typeof axeCore;

let hub: RunningHub;
let app: Watched;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => { app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' }); });
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  expect(app.requestsElsewhere).toEqual([]);
  await app.close();
});

/** Short lines of the example vault: Sanne works on Monday, Tuesday and Thursday, and Karim stands in for her. */
async function openLines(moment: string, locale: TestLocale = 'nl'): Promise<Volunteer> {
  const { page } = app;
  page.setDefaultTimeout(10_000);
  // Nothing here can dial or mail; what would have opened stays readable in the link.
  await page.addInitScript(() => document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link && !link.href.startsWith(location.origin)) event.preventDefault();
  }, true));
  await page.clock.setFixedTime(new Date(moment));
  const volunteer = await createVolunteer(page, locale);
  await volunteer.openExample(hub.origin);
  await volunteer.tab('Korte lijnen');
  return volunteer;
}
const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const link = (name: string | RegExp) => app.page.getByRole('link', { name });
const field = (name: string) => app.page.getByLabel(name, { exact: true });
const text = (words: string | RegExp) => app.page.getByText(words);
const heading = (name: string | RegExp) => app.page.getByRole('heading', { name });
const seen = async (words: string | RegExp) => { await text(words).first().waitFor(); };

const vcard = (lines: readonly string[]) => ({ name: 'contact.vcf', mimeType: 'text/vcard', buffer: Buffer.from(['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n')) });

it('a call is one tap, and what she waits for stands there until the answer is in', async () => {
  await openLines(MONDAY);
  await button(/^Sanne/).click();
  await seen(/Sanne.* is er vandaag tot 17:00/);
  await expect.poll(() => link(/^Bel .*Sanne/).getAttribute('href')).toMatch(/^tel:\+31\d{9}$/);
  await link(/^Bel .*Sanne/).click();
  await heading(/Heb je .*Sanne.* bereikt/).waitFor();
  expect(await findQuickFaults(app.page)).toEqual([]);
  await app.page.getByRole('dialog').getByText('Advies vragen').click();
  // That day still counts, as it says in the list.
  await seen('De afspraak is: antwoord uiterlijk do 26 november.');
  await button('Ja, ik wacht op antwoord').click();
  await seen('Gevraagd om advies');
  await seen('Antwoord uiterlijk do 26 november');
  await app.page.getByRole('listitem').filter({ hasText: 'Gevraagd om advies' }).getByRole('button', { name: 'Antwoord gekregen' }).click();
  await text('Hier kreeg je antwoord op').click();
  await seen('Antwoord op ma 23 november');
  // Another one, of weeks ago, never came.
  await button('Ik wacht niet meer').click();
  await seen('Deze vraag is er niet meer.');
  await expect.poll(() => button('Ik wacht niet meer').count()).toBe(0);
  await expect.poll(() => text(/^Antwoord op/).count()).toBe(1);
});

it('what points the way she reads is turned round in Arabic, and only there', async () => {
  const transform = () => app.page.locator('.back:visible .mirrors').evaluate((icon) => getComputedStyle(icon).transform);
  await openLines(MONDAY, 'ar');
  await app.page.getByRole('main').locator('.card-tap').first().click();
  await expect.poll(() => transform()).toMatch(/^matrix\(-1, 0, 0, 1,/);
  await app.page.evaluate(() => { document.documentElement.dir = 'ltr'; });
  await expect.poll(() => transform()).toBe('none');
});

it('of the contacts of the phone only a name, numbers and a mail address are asked, and they stand in the form', async () => {
  await app.page.addInitScript(() => Object.defineProperty(navigator, 'contacts', { value: { select: (...asked: unknown[]) => {
    Object.assign(window, { asked });
    return Promise.resolve([{ name: ['Noor de Wit'], tel: ['06 87654321'], email: ['noor@wijkteam.nl'] }]);
  } } }));
  await openLines(MONDAY);
  await button('Zet er nog iemand bij').click();
  await button('Kies uit mijn contacten').click();
  await seen('Ingevuld uit je contacten. Kijk even of het klopt.');
  await expect.poll(() => app.page.evaluate(() => (window as { asked?: unknown }).asked)).toEqual([['name', 'tel', 'email'], { multiple: false }]);
  expect([await field('Voornaam').first().inputValue(), await field('Telefoonnummer').first().inputValue()]).toEqual(['Noor', '06 87654321']);
  await expect.poll(() => app.page.locator('input[type=email]').inputValue()).toBe('noor@wijkteam.nl');
});

it('a message carries the chosen sentence and nothing about a family', async () => {
  await openLines(MONDAY);
  await button(/^Sanne/).click();
  await text('Afspraak maken').click();
  const whatsapp = link('Stuur WhatsApp');
  const href = new URL((await whatsapp.getAttribute('href')) ?? '');
  expect(href.origin + href.pathname).toMatch(/^https:\/\/wa\.me\/31\d{9}$/);
  expect([...href.searchParams]).toEqual([['text', 'Hallo Sanne (voorbeeld), kunnen we een afspraak maken? Groet.']]);
  await expect.poll(() => whatsapp.getAttribute('rel')).toBe('noopener noreferrer');
  await whatsapp.click();
  await heading('Is je bericht verstuurd?').waitFor();
  await button('Nee, niet verstuurd').click();
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await text('Gevraagd om een afspraak').count()).toBe(0);
});

it('the sentence that is sent is Dutch in every language of the app', async () => {
  const { say } = await openLines(MONDAY, 'ar');
  await button(/^Sanne/).click();
  const href = new URL((await link(say('Stuur WhatsApp')).getAttribute('href')) ?? '');
  expect(href.searchParams.get('text')).toMatch(/^Hallo Sanne \(.+\), wil je mij terugbellen\? Groet\.$/);
  await expect.poll(() => app.page.locator('.sentence-said').getAttribute('lang')).toBe('nl');
  await expect.poll(() => app.page.locator('.sentence-means').count()).toBe(1);
});

it('outside her days the deputy comes first', async () => {
  await openLines(WEDNESDAY);
  await button(/^Sanne/).click();
  await seen(/Sanne.* is er morgen weer/);
  await seen(/Nu neemt .*Karim.* waar voor .*Sanne/);
  await expect.poll(() => app.page.locator('main a[href^="tel:"]').first().textContent()).toMatch(/^Bel .*Karim/);
});

it('the question how it went is still there when the phone closed the app during the call', async () => {
  await openLines(MONDAY);
  await button(/^Sanne/).click();
  await link(/^Bel .*Sanne/).click();
  await heading(/Heb je .*Sanne.* bereikt/).waitFor();
  // A draft is at most two seconds old.
  await app.page.waitForTimeout(2_000);
  await loadAnew(app.page);
  await button('Open de voorbeelden').click();
  await heading(/Heb je .*Sanne.* bereikt/).waitFor();
  await button('Nee, niet bereikt').click();
  await seen(/Nu neemt .*Karim.* waar voor .*Sanne/);
});

it('a new face takes over the agreements once the parent has answered, and she need not be told again', async () => {
  await openLines(MONDAY);
  await button(/^Sanne/).click();
  await button('Er is een nieuw vast gezicht').click();
  await field('Voornaam').fill('Noor');
  await button('Verder').click();
  await button('Zij zegt ja').click();
  await button('Zij hoorde dit en zei ja').waitFor();
  expect(await findQuickFaults(app.page)).toEqual([]);
  await button('Zij hoorde dit en zei ja').click();
  await button(/Verder met/).click();
  await expect.poll(() => field('Voornaam').inputValue()).toBe('Noor');
  await field('Telefoonnummer').fill('06 87654321');
  await expect.poll(() => field('Team of plek').inputValue()).toBe('Wijkteam (voorbeeld)');
  await button('Bewaar').click();
  await app.page.getByRole('heading', { level: 1, name: 'Noor' }).waitFor();
  await seen('Antwoord binnen 3 werkdagen');
  await seen(/Eerder: .*Sanne.*, tot 23 november 2026/);
  await seen(/Op weg met .*Noor/);
  expect(await text(/Weet de ouder al/).count()).toBe(0);
  await expect.poll(() => text('Gevraagd om terug te bellen').count()).toBe(1);
});

it('a new fixed face needs a first name only, and says beside the field and the button what does not fit', async () => {
  await openLines(MONDAY);
  await button('Zet er nog iemand bij').click();
  await field('Telefoonnummer').fill('06 12');
  await button('Bewaar').click();
  await seen('Vul een voornaam in.');
  await seen('Dit nummer klopt nog niet. Kijk of er een cijfer mist.');
  await app.page.getByRole('alert').getByRole('button', { name: 'Telefoonnummer' }).click();
  await expect.poll(() => field('Telefoonnummer').evaluate((element) => element === document.activeElement)).toBe(true);
  await field('Voornaam').fill('Bo');
  await field('Telefoonnummer').fill('٠٦١٢٣٤٥٦٧٨');
  await button('Bewaar').click();
  await heading('Bo').waitFor();
  await expect.poll(() => link(/^Bel .*Bo/).getAttribute('href')).toBe('tel:+31612345678');
});

it('half a form is there again after leaving it, and can be thrown away', async () => {
  await openLines(MONDAY);
  await button('Zet er nog iemand bij').click();
  await field('Voornaam').fill('Half');
  await button('Terug').click();
  await button('Zet er nog iemand bij').click();
  await seen('Je was hier al mee bezig. Het staat er nog.');
  await expect.poll(() => field('Voornaam').inputValue()).toBe('Half');
  await button('Begin opnieuw').click();
  await expect.poll(() => field('Voornaam').inputValue()).toBe('');
});

it('a contact file fills name, number and mail only, and a hostile one does nothing', async () => {
  await openLines(MONDAY);
  await button('Zet er nog iemand bij').click();
  const file = app.page.locator('input[type="file"]');
  await file.setInputFiles({ name: 'photo.vcf', mimeType: 'text/vcard', buffer: Buffer.from('not a card') });
  await seen('Dit is geen contact. Kies een bestand dat eindigt op .vcf.');
  await file.setInputFiles(vcard(['N:<img src=x onerror=alert(1)>;<script>alert(1)</script>;;;', 'TEL:tel:0612345678;ext=1', 'EMAIL:a@b.nl?bcc=c@d.nl', `NOTE:${'x'.repeat(200_000)}`]));
  await seen('Dit bestand is te groot. Deel één contact, zonder foto.');
  await file.setInputFiles(vcard(['N:Wit;Noor;;;', 'TEL;TYPE=CELL:06 87654321', 'EMAIL:noor@wijkteam.nl', 'ADR:;;Straat 1;Utrecht;;;', 'BDAY:1980-01-01', `PHOTO;ENCODING=b:${'A'.repeat(200_000)}`]));
  await seen('Ingevuld uit je contacten. Kijk even of het klopt.');
  await expect.poll(() => field('Voornaam').inputValue()).toBe('Noor');
  await expect.poll(() => field('Telefoonnummer').inputValue()).toBe('06 87654321');
  await expect.poll(() => field('Mail').inputValue()).toBe('noor@wijkteam.nl');
  await expect.poll(() => field('Team of plek').inputValue()).toBe('');
  await file.setInputFiles(vcard(['N:Vos;Mila;;;', 'TEL;TYPE=CELL:06 12345678']));
  await expect.poll(() => field('Voornaam').inputValue()).toBe('Mila');
  await expect.poll(() => field('Mail').inputValue()).toBe('');
});

it('has no accessibility faults in any of its states', async () => {
  await openLines(MONDAY);
  const faults: unknown[] = [];
  const check = async (state: string) => {
    await app.page.evaluate(axe);
    const { violations } = await app.page.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run('main', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }));
    faults.push(...violations.map(({ id, nodes }) => [state, id, nodes.map((node) => node.html)]));
  };
  await check('list');
  await button('Zet er nog iemand bij').click();
  await button('Bewaar').click();
  await check('form with faults');
  await button('Terug').click();
  await button(/^Sanne/).click();
  await check('face');
  await link(/^Bel .*Sanne/).click();
  await check('question');
  expect(faults).toEqual([]);
});

it('a fixed face is only removed after a second yes, and her families stay', async () => {
  await openLines(MONDAY);
  await button(/^Sanne/).click();
  await button(/^Verwijder .*Sanne/).click();
  await button('Laat staan').click();
  await button(/^Verwijder .*Sanne/).click();
  await button(/^Ja, verwijder .*Sanne/).click();
  await heading('Korte lijnen').waitFor();
  expect(await button(/^Sanne/).count()).toBe(0);
  await button(/^Karim/).click();
  await button(/^Verwijder .*Karim/).click();
  await button(/^Ja, verwijder .*Karim/).click();
  await button('Zet je vaste gezicht erin').waitFor();
  await button('Op weg').click();
  await seen(/voorbeeld/);
});
