import { afterEach, beforeEach, expect, it } from 'vitest';
import { HOLDS_UNTIL, MAY_KNOW, READY_SENTENCES, SAID_NO, SAID_YES, YES_THAT_MAY } from '../../../app/reference/consent-words.ts';
import { giveVoices } from '../../support/fake-voices.ts';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { startHub, type RunningHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

let hub: RunningHub;
let app: Watched;
let her: Volunteer;

const READY = READY_SENTENCES[5]!;
const OWN = 'Bel mij liever na tien uur.';

beforeEach(async () => {
  hub = await startHub();
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  await giveVoices(app.page, [{ lang: 'tr-TR', localService: true }, { lang: 'nl-NL', localService: true }]);
  her = await createVolunteer(app.page);
  await her.openExample(hub.origin);
});

afterEach(async () => {
  await app.close();
  await hub.stop();
});

/** At the consent of a family that talks Turkish, with a ready sentence and one of her own, laid before the mother. */
async function ask(): Promise<void> {
  const { page } = app;
  await her.tab('Op weg');
  await page.getByRole('button', { name: 'Citroen (voorbeeld)' }).click();
  await her.openStep('Toestemming');
  await her.button('Kies een zin die klaarstaat').click();
  await page.getByRole('dialog').getByRole('button', { name: READY.nl }).click();
  await her.button('Nog een zin').click();
  await page.getByLabel('Zin 2', { exact: true }).fill(OWN);
  await her.button('Laat haar dit lezen').click();
  await page.locator('.asked').waitFor();
}

const given = () => app.page.locator('main li.card').allInnerTexts();

it('a mother is asked in her language, to whom and until when, and taps her own yes to what she did not strike out; nothing else is in her reach', async () => {
  const { page } = app;
  await ask();
  const asked = page.locator('.shown-words');
  await expect.poll(() => asked.getAttribute('lang')).toBe('tr');
  await expect.poll(() => asked.locator('h1').innerText()).toContain(MAY_KNOW.tr.replace('{name} ', ''));
  await expect.poll(() => asked.locator('h1').innerText()).toContain('Sanne');
  await asked.getByText(READY.tr).waitFor();
  await asked.getByText(HOLDS_UNTIL.tr.split('{day}')[0]!.trim()).waitFor();
  expect(await page.getByRole('navigation').count()).toBe(0);
  await asked.getByRole('listitem').filter({ hasText: OWN }).getByRole('button').click();
  await page.getByRole('button', { name: YES_THAT_MAY.tr }).click();
  await page.getByRole('heading', { name: SAID_YES.tr }).waitFor();
  expect(await page.locator('.shown-closed').innerText()).not.toContain(READY.tr);
  await her.backIn();
  await her.heading('Toestemming').waitFor();
  const kept = (await given()).filter((text) => text.includes(READY.nl));
  expect(kept).toHaveLength(1);
  expect(kept[0]).not.toContain(OWN);
  await expect.poll(() => page.getByLabel('Zin 1', { exact: true }).inputValue()).toBe('');
});

it('what she is asked is read to her line by line in her language, each in the tongue it is written in, and is silent when the phone goes on', async () => {
  const { page } = app;
  await ask();
  await page.locator('.asked').getByRole('button', { name: 'Lees voor' }).or(page.getByRole('button', { name: 'Lees voor' })).first().click();
  const said = () => page.evaluate(() => window.said);
  await expect.poll(async () => (await said()).map(({ text }) => text).join(' ')).toContain(READY.tr);
  const lines = await said();
  expect(lines[0]?.text).toContain(MAY_KNOW.tr.replace('{name} ', '').split(' ').at(-1));
  expect(lines.map(({ text }) => text).join(' ')).toContain(HOLDS_UNTIL.tr.split('{day}')[0]!.trim());
  expect(lines.find(({ text }) => text === READY.tr)?.lang).toBe('tr-TR');
  const cancelled = () => page.evaluate(() => window.cancelled);
  const before = await cancelled();
  await page.locator('.answers .button').last().click();
  await page.getByRole('heading', { name: SAID_NO.tr }).waitFor();
  await expect.poll(cancelled).toBeGreaterThan(before);
});

it('of a no nothing is kept, and who takes the phone then does not see what was asked', async () => {
  const { page } = app;
  await ask();
  await page.locator('.answers .button').last().click();
  await page.getByRole('heading', { name: SAID_NO.tr }).waitFor();
  await page.goBack();
  expect(await page.locator('.asked').count()).toBe(0);
  await her.backIn();
  await her.heading('Toestemming').waitFor();
  expect((await given()).filter((text) => text.includes(READY.nl))).toEqual([]);
  await expect.poll(() => page.getByLabel('Zin 1', { exact: true }).inputValue()).toBe(READY.nl);
});

it('who taps no while her yes is still being kept, has said no, and nothing of it is kept', async () => {
  const { page } = app;
  await ask();
  await page.locator('.answers').evaluate((answers) => { for (const button of answers.querySelectorAll('button')) button.click(); });
  await page.getByRole('heading', { name: SAID_NO.tr }).waitFor();
  await her.backIn();
  await her.heading('Toestemming').waitFor();
  expect((await given()).filter((text) => text.includes(READY.nl))).toEqual([]);
});

it('what is hers cannot be laid out again without the lock', async () => {
  await ask();
  await app.page.goBack();
  await her.button('Verder in de app').waitFor();
  expect(await her.button('Laat nog eens zien').count()).toBe(0);
});

it('turned for who sits across, a long card begins at its beginning', async () => {
  const { page } = app;
  await her.tab('Kaarten');
  await page.getByRole('searchbox').fill('wijkteam');
  await page.locator('.card-rows button').first().click();
  await her.button('Laat zien').click();
  await page.locator('.shown-words h1').waitFor();
  await her.button('Draai om').click();
  const isInSight = () => page.locator('.shown-words h1').evaluate((heading) => {
    const [{ top, bottom }, area] = [heading.getBoundingClientRect(), heading.closest('.scroll')!.getBoundingClientRect()];
    return top >= area.top && bottom <= area.bottom;
  });
  await expect.poll(() => isInSight()).toBe(true);
  await page.locator('.shown-rows .shown-tile').first().click();
  await expect.poll(() => isInSight()).toBe(true);
});

it('on a road a talk is in the language of the family, what she wants to say lies on the table, and what she says was agreed becomes the promise', async () => {
  const { page } = app;
  await her.tab('Op weg');
  await page.getByRole('button', { name: 'Citroen (voorbeeld)' }).click();
  await her.openStep('Meegaan');
  await her.button('Hulp bij het gesprek').click();
  await page.getByLabel('Wat wil zij zeggen? In haar eigen woorden.').fill('Ik wil meer rust');
  await her.button('Leg de knoppen op tafel').click();
  await page.getByRole('button', { name: 'Söylemek istediğim' }).click();
  await page.locator('.shown-words').getByText('Ik wil meer rust').waitFor();
  await her.button('Klaar').click();
  expect(await her.button('Laat nog eens zien').count()).toBe(0);
  await her.backIn();
  await her.heading('Het gesprek').waitFor();
  await expect.poll(() => page.getByLabel('Wat wil zij zeggen? In haar eigen woorden.').inputValue()).toBe('Ik wil meer rust');
  await page.getByLabel('Wat zegt zij dat is afgesproken?').fill('Het team belt dinsdag');
  await her.button('Zet een belofte').click();
  await her.heading('Wat is beloofd?').waitFor();
  await expect.poll(() => page.getByLabel('In een paar woorden').inputValue()).toBe('Het team belt dinsdag');
});

it('what she says was agreed does not take the place of a promise that was half filled for that road, and waits until that one is finished', async () => {
  const { page } = app;
  await her.tab('Op weg');
  await page.getByRole('button', { name: 'Citroen (voorbeeld)' }).click();
  await her.button('Zet een belofte').click();
  await page.locator('label.choice').filter({ hasText: 'Iets anders' }).click();
  await page.getByLabel('In een paar woorden').fill('Boek van de logopedist');
  await her.button('Terug').click();
  await her.openStep('Meegaan');
  await her.button('Hulp bij het gesprek').click();
  const said = page.getByLabel('Wat zegt zij dat is afgesproken?');
  await said.fill('Het team belt dinsdag');
  await her.button('Zet een belofte').click();
  await page.getByText('Je was al met een belofte bezig.').waitFor();
  await her.button('Naar die belofte').click();
  await expect.poll(() => page.getByLabel('In een paar woorden').inputValue()).toBe('Boek van de logopedist');
  await her.button('Bewaar de belofte').click();
  await expect.poll(() => said.inputValue()).toBe('Het team belt dinsdag');
  await her.button('Zet een belofte').click();
  await expect.poll(() => page.getByLabel('In een paar woorden').inputValue()).toBe('Het team belt dinsdag');
});

it('a place with a telephone line shows its number, its hours and what it costs, in her language, and is sent on only after she was asked', async () => {
  const { page } = app;
  await page.evaluate(() => { Object.assign(navigator, { share: (data: ShareData) => { (globalThis as { sent?: string }).sent = data.text ?? ''; return Promise.resolve(); } }); });
  await her.tab('Kaarten');
  await page.locator('main .pill').first().click();
  await page.locator('dialog .choice').filter({ hasText: 'العربية' }).click();
  await page.locator('dialog .button').click();
  await page.getByRole('searchbox').fill('veilig thuis');
  await page.locator('.card-rows button').first().click();
  await her.button('Laat zien').click();
  const shown = page.locator('.shown-words');
  await shown.getByText('0800-2000').waitFor();
  await shown.getByText('ليلًا ونهارًا.', { exact: true }).waitFor();
  await shown.getByText('الاتصال مجاني.').waitFor();
  await her.button('Stuur naar haar eigen telefoon').click();
  expect(await page.evaluate('globalThis.sent')).toBeUndefined();
  await her.button('Ja, zij wil het').click();
  expect(await page.evaluate('globalThis.sent')).toContain('0800-2000');
});

it('the language that she chose for a mother is still chosen behind the lock', async () => {
  const { page } = app;
  await her.tab('Kaarten');
  await page.locator('main .pill').first().click();
  await page.locator('dialog .choice').filter({ hasText: 'Polski' }).click();
  await page.locator('dialog .button').click();
  await page.getByRole('searchbox').fill('wijkteam');
  await page.locator('.card-rows button').first().click();
  await her.button('Laat zien').click();
  await page.locator('.shown-words[lang=pl]').waitFor();
  await her.button('Klaar').click();
  await her.backIn();
  await page.locator('main .pill').filter({ hasText: 'Polski' }).waitFor();
});

it('with an app in Turkish the Dutch word stands beside it, for that is what the professional says', async () => {
  await app.close();
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  const { page } = app;
  const turkish = await createVolunteer(page, 'tr');
  await turkish.openExample(hub.origin);
  await turkish.tab('Kaarten');
  await page.getByRole('searchbox').fill('besgikking');
  const found = page.locator('.card-rows button').first();
  await found.locator('[lang=nl]').getByText(/beschikking/iu).waitFor();
  await found.click();
  await page.locator('details summary').filter({ hasText: 'Nederlands' }).waitFor();
});
