import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { findFaults } from '../../support/accessibility/find-faults.ts';
import { textNeedle } from '../../support/canaries.ts';
import { addFace, knock, newVolunteer, openDoor, openLink, type Phone, sixWords } from '../../support/line-pair.ts';
import { setVisibility } from '../../support/set-visibility.ts';
import { scanFiles } from '../../support/scan-files.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import type { Volunteer } from '../../support/volunteer.ts';
import { loadAnew } from '../../support/load-anew.ts';

// Two real browsers and a real hub: a volunteer, and the professional whom she opens a line to.

const dataDir = mkdtempSync(join(tmpdir(), 'hub-data-'));
let hub: RunningHub;
const phones: Phone[] = [];

beforeAll(async () => { hub = await startHub({ dataDir, env: { RATE_PER_ADDRESS: '1000000', RATE_PER_DEVICE: '1000000' } }); });
afterEach(async () => { for (const { phone } of phones.splice(0)) await phone.close(); });
afterAll(async () => {
  await hub.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const kept = <P extends Phone>(phone: P): P => {
  phones.push(phone);
  return phone;
};
const tabs = ({ page }: Volunteer) => page.getByRole('navigation').getByRole('button').allTextContents();
const faults: string[] = [];
async function look({ page }: Volunteer, where: string): Promise<void> {
  faults.push(...(await findFaults(page)).map((fault) => `${where}: ${fault}`));
}
const lookAgain = ({ page }: Volunteer) => page.evaluate(() => window.dispatchEvent(new Event('online')));

it('a professional opens the link in a browser that knows nothing, sees the same words, and has her lines and nothing else', async () => {
  const one = kept(await newVolunteer(hub.origin));
  await addFace(one.her, 'Sanne');
  const { link } = await openDoor(one.her, 'Amina', hub.code);
  expect(link).toMatch(new RegExp(`^${hub.origin}/#l=`));

  await look(one.her, 'invitation');
  const two = kept(await openLink(link));
  await expect.poll(() => two.her.page.evaluate(() => location.href)).toBe(`${hub.origin}/`);
  await two.her.page.getByText('De code van de link is ingevuld.').waitFor();
  await knock(two.her, 'Sanne de Wit', 'CJG Noord');
  await one.her.heading('Zijn de woorden gelijk?').waitFor();
  await one.her.page.getByText('Sanne de Wit').waitFor();
  expect(await sixWords(one.her.page)).toEqual(await sixWords(two.her.page));
  await look(one.her, 'comparing');
  await look(two.her, 'waiting');
  // She takes the call in which the words are compared.
  await setVisibility(two.her.page, 'hidden');
  await setVisibility(two.her.page, 'visible');
  expect(await sixWords(two.her.page)).toEqual(await sixWords(one.her.page));
  await one.her.button('Ja, dezelfde').click();
  for (const { her } of [one, two]) await her.heading('Jullie lijn is open').waitFor();
  await one.her.button('Klaar').click();
  await two.her.button('Bekijk de lijn').click();

  await one.her.heading('Sanne').waitFor();
  await two.her.heading('Amina').waitFor();
  for (const { her } of [one, two]) await her.page.getByText('Jullie lijn is open').waitFor();
  await lookAgain(one.her);
  await one.her.page.getByText(/Laatst iets gehoord van .*Sanne/u).waitFor();
  await one.her.page.getByText(/Aan de andere kant: .*Sanne de Wit.*CJG Noord/u).waitFor();
  await look(one.her, 'open line');
  await look(two.her, 'open line of the professional');

  await expect.poll(() => tabs(two.her)).toEqual(['Postvak', 'Korte lijnen', 'Ik']);
  await two.her.tab('Postvak');
  await two.her.page.getByText('Er wacht niets op jou. Dat is ook goed.').waitFor();
  await look(two.her, 'inbox');
  await two.her.tab('Ik');
  await two.her.heading('Ik').waitFor();
  await look(two.her, 'me of the professional');
  expect(faults).toEqual([]);
  expect(await two.her.page.getByText('Mijn grenzen').count()).toBe(0);
  await loadAnew(two.her.page);
  await two.her.unlock(two.words);
  await expect.poll(() => tabs(two.her)).toEqual(['Postvak', 'Korte lijnen', 'Ik']);
  await expect.poll(() => tabs(one.her)).toEqual(['Vandaag', 'Op weg', 'Kaarten', 'Korte lijnen', 'Ik']);

  expect(scanFiles(dataDir, ['Amina', 'Sanne de Wit', 'CJG Noord'].map((text) => textNeedle(text, text)))).toEqual([]);
  for (const { phone } of phones) expect([phone.pageErrors, phone.cspViolations, phone.requestsElsewhere]).toEqual([[], [], []]);
}, 150_000);

it('a code lets one in, once, and whoever comes later hears what to do', async () => {
  const one = kept(await newVolunteer(hub.origin));
  await addFace(one.her, 'Sanne');
  const { link, code } = await openDoor(one.her, 'Amina', hub.code);
  const two = kept(await openLink(link));
  await knock(two.her, 'Sanne', 'CJG Noord');

  const three = kept(await newVolunteer(hub.origin));
  await three.her.tab('Korte lijnen');
  await three.her.button('Ik heb een code gekregen').click();
  await three.her.page.getByLabel('Code die je kreeg').fill(code);
  await three.her.page.getByLabel('Je voornaam').fill('Zeynep');
  await three.her.button('Verder').click();
  await three.her.page.getByText('Deze code is al gebruikt. Vraag om een nieuwe.').waitFor();

  await one.her.button('Nee, stop').click();
  await one.her.page.getByText('We zijn gestopt. Er is niets gedeeld.').waitFor();
  await two.her.page.getByText('Aan de andere kant is nee gezegd. Er is niets gedeeld.').waitFor();
  await two.her.button('Verder').click();
  await two.her.page.getByText('Deze code werkt niet meer. Vraag om een nieuwe.').waitFor();
  await one.her.button('Nu niet').click();
  await one.her.page.getByText(/is nog niet op de lijn/u).waitFor();
}, 150_000);

it('a new face gets a line of her own: what was shared with the old one ends first', async () => {
  const one = kept(await newVolunteer(hub.origin));
  await addFace(one.her, 'Sanne');
  const { link } = await openDoor(one.her, 'Amina', hub.code);
  const two = kept(await openLink(link));
  await knock(two.her, 'Sanne', '');
  await one.her.button('Ja, dezelfde').click();
  await one.her.button('Klaar').click();
  await two.her.button('Bekijk de lijn').click();
  await two.her.heading('Amina').waitFor();
  // She left her job, and does not open the app any more.
  await two.her.page.context().setOffline(true);
  await one.her.button('Er is een nieuw vast gezicht').click();
  await one.her.page.getByLabel('Voornaam').fill('Karin');
  await one.her.button('Verder').click();
  await one.her.page.getByText('Er is niets van ouders gedeeld. Je kunt meteen verder.').waitFor();
  await one.her.page.getByRole('button', { name: /Verder met/u }).click();
  await one.her.page.getByText(/Wat erover ging, wordt ook bij .*Sanne.* gewist/u).waitFor();
  await one.her.button('Bewaar').click();
  await one.her.heading('Karin').waitFor();
  await one.her.button('Maak de lijn').waitFor();
  await one.her.page.getByText(/Sanne.* heeft dat nog niet gelezen/u).waitFor();
  faults.length = 0;
  await look(one.her, 'not read by who left');
  expect(faults).toEqual([]);
  await two.her.page.context().setOffline(false);
  await lookAgain(two.her);
  await two.her.page.getByText(/verder met iemand anders. Alles wat hier stond, is gewist/u).waitFor();
}, 150_000);

it('a line that the professional ends stands on Today until the volunteer has read it', async () => {
  const one = kept(await newVolunteer(hub.origin));
  await addFace(one.her, 'Sanne');
  const { link } = await openDoor(one.her, 'Amina', hub.code);
  const two = kept(await openLink(link));
  await knock(two.her, 'Sanne', '');
  await one.her.button('Ja, dezelfde').click();
  await one.her.button('Klaar').click();
  await two.her.button('Bekijk de lijn').click();
  await two.her.button('Stop deze lijn').click();
  await two.her.page.getByText(/ziet dat de lijn gestopt is/u).waitFor();
  await two.her.button('Ja, stop de lijn').click();
  const stopped = one.her.page.getByText('Deze lijn is gestopt. Er komt niets nieuws meer.');
  await one.her.tab('Vandaag');
  await lookAgain(one.her);
  await stopped.waitFor();
  faults.length = 0;
  await look(one.her, 'stopped, on Today');
  await stopped.click();
  await one.her.heading('Sanne').waitFor();
  await one.her.button('Ik heb het gelezen').waitFor();
  await look(one.her, 'stopped, on the line');
  expect(faults).toEqual([]);
  await one.her.button('Ik heb het gelezen').click();
  await one.her.button('Ik heb het gelezen').waitFor({ state: 'hidden' });
  await stopped.waitFor();
  await one.her.tab('Vandaag');
  await one.her.heading('Vandaag').waitFor();
  expect(await stopped.count()).toBe(0);
}, 150_000);

it('a line that she ends is gone at the hub, and the other one is told', async () => {
  const one = kept(await newVolunteer(hub.origin));
  await addFace(one.her, 'Sanne');
  const { link } = await openDoor(one.her, 'Amina', hub.code);
  const two = kept(await openLink(link));
  await knock(two.her, 'Sanne', '');
  await one.her.button('Ja, dezelfde').click();
  await one.her.button('Klaar').click();
  await two.her.button('Bekijk de lijn').click();
  await two.her.page.getByText('Jullie lijn is open').waitFor();

  await one.her.button('Stop deze lijn').click();
  await one.her.button('Ja, stop de lijn').click();
  await one.her.button('Maak de lijn').waitFor();
  await lookAgain(two.her);
  await two.her.page.getByText(/Amina.* stopte de lijn op .* Alles wat hier stond, is gewist/).waitFor();
  await two.her.button('Bekijk je postvak').click();
  await two.her.page.getByText(/Zou jij nog een ouder bellen/).waitFor();
  await two.her.button('Ik heb het gelezen').click();
  await two.her.page.getByText('Hier komt wat vrijwilligers met jou delen.').waitFor();
  await two.her.tab('Korte lijnen');
  await two.her.page.getByRole('main').getByRole('button', { name: 'Amina' }).click();
  await two.her.page.getByRole('button', { name: /^Verwijder/ }).click();
  await two.her.page.getByRole('button', { name: /^Ja, verwijder/ }).click();
  await two.her.page.getByText('Een vrijwilliger opent een lijn met jou.').waitFor();
  expect(await two.her.page.getByRole('main').getByRole('button', { name: 'Amina' }).count()).toBe(0);
}, 150_000);
