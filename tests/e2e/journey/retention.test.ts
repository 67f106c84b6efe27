import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { createRoadWalker, type RoadWalker } from '../../support/road-walker.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';
import { loadAnew } from '../../support/load-anew.ts';

const DAY_0 = '2026-11-23';
const EMPTY = 'Hier staan straks de gezinnen met wie je op weg bent.';

let hub: RunningHub;
let app: Watched;
let her: Volunteer;
let road: RoadWalker;
let words: string;

beforeEach(async () => {
  hub = await startHub();
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  app.page.setDefaultTimeout(15_000);
  her = await createVolunteer(app.page);
  road = createRoadWalker(her);
  await setDay(DAY_0);
  ({ words } = await her.start(hub.origin));
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  await app.close();
  await hub.stop();
});

const setDay = (day: string) => app.page.clock.setFixedTime(new Date(`${day}T10:00:00+01:00`));

/** Closed away until that day; what happened in between, the app did not see. */
async function unlockOn(day: string): Promise<void> {
  await loadAnew(app.page);
  await her.heading('Drempel is op slot').waitFor();
  await setDay(day);
  await loadAnew(app.page);
  await her.heading('Drempel is op slot').waitFor();
  await her.unlock(words);
}

/** Open long enough on that day for what is over its time to be looked at. A shorter opening would rightly be asked about at the next. */
const untilLookedAt = (day: string) => app.page.waitForFunction((today) => (JSON.parse(localStorage.getItem('drempel.settings') ?? '{}') as { lastSeenDay?: string }).lastSeenDay === today, day);

async function comeBackOn(day: string): Promise<void> {
  await unlockOn(day);
  await her.tab('Vandaag');
  await her.heading('Vandaag').waitFor();
}

async function familyThatDrankTea(): Promise<string> {
  const nickname = await her.newFamily();
  await road.walk('Kennismaken', () => road.answer('Hoe lang duurde het ongeveer?', '45 minuten'));
  return nickname;
}

const card = (nickname: string) => app.page.locator('.card-tap', { hasText: nickname });
const wasErased = () => road.seen('1 weg is gewist, zoals aangekondigd. De telling blijft, zonder naam.');

async function expectList(nicknames: readonly string[]): Promise<void> {
  await her.tab('Op weg');
  await her.heading('Op weg').waitFor();
  const closed = app.page.locator('summary', { hasText: 'Afgesloten' });
  if (await closed.count() > 0) await closed.click();
  expect((await app.page.locator('main:visible .card-tap strong').allInnerTexts()).sort()).toEqual([...nicknames].sort());
}

it('a contact with whom no road began is announced after two weeks and gone after thirty days, counted without a name', async () => {
  const nickname = await her.newFamily();
  await comeBackOn('2026-12-08');
  expect(await app.page.getByText('Gaat vanzelf weg').count()).toBe(0);
  await comeBackOn('2026-12-13');
  await card(nickname).getByText('Gaat vanzelf weg: over 10 dagen').waitFor();
  await comeBackOn('2027-01-20');
  await wasErased();
  await expectList([]);
  await road.seen(EMPTY);
});

it('a quiet road is asked about after sixty days and gone after ninety, unless one tap says that they are still on their way', async () => {
  const kept = await familyThatDrankTea();
  const quiet = await familyThatDrankTea();
  expect(quiet).not.toContain(kept);
  await comeBackOn('2027-01-23');
  await card(quiet).getByText('Lang stil. Gaat weg').waitFor();
  await card(kept).click();
  await road.seen('Dit gezin gaat vanzelf weg:');
  await her.button('Wij zijn nog op weg').click();
  await app.page.getByText('Dit gezin gaat vanzelf weg:').waitFor({ state: 'detached' });
  await comeBackOn('2027-02-15');
  await card(quiet).getByText('Gaat vanzelf weg: over 6 dagen').waitFor();
  expect(await card(kept).count()).toBe(0);
  await comeBackOn('2027-02-22');
  await wasErased();
  await expectList([kept]);
});

it('a closed road stays for aftercare, is announced, and goes with its names; the count stays', async () => {
  const nickname = await familyThatDrankTea();
  await her.button('Sluit samen af').click();
  await road.answer('Hoe is het geëindigd?', 'De vraag is beantwoord');
  await her.button('Sluit de weg af').click();
  await road.seen('Afgesloten op 23 november 2026.');
  await comeBackOn('2026-12-08');
  await road.seen('Vraag hoe het gaat');
  await comeBackOn('2027-01-26');
  await card(nickname).getByText('Gaat vanzelf weg: over 11 dagen').waitFor();
  await comeBackOn('2027-02-08');
  await wasErased();
  await expectList([]);
  await her.tab('Ik');
  await card('Mijn cijfers').click();
  await road.seen('Kwartaal 4 van 2026');
  await road.seen('Geen deur nodig: vraag beantwoord');
  expect(await road.main()).not.toContain(nickname);
});

it('F32 a clock that jumped back erases nothing before she has looked at the day, nor when it is put right', async () => {
  const nickname = await her.newFamily();
  await unlockOn('2020-01-01');
  await road.dialog().getByText('Is het vandaag 1 januari 2020?').waitFor();
  await her.button('Nee, de dag is fout').click();
  await her.button('Ik begrijp het').click();
  await expectList([nickname]);
  await comeBackOn('2026-11-24');
  expect(await road.dialog().count()).toBe(0);
  await expectList([nickname]);
});

it('a half-filled form of a new family says on every page that it is an old one and whose, begins anew on one tap, and is gone after thirty days', async () => {
  const openForm = async (): Promise<void> => {
    await her.tab('Op weg');
    await her.button('Nieuw gezin').first().click();
    await her.button('Nee, ik kan dit doen').click();
  };
  const nickname = () => app.page.getByLabel('Bijnaam').inputValue();
  const old = app.page.getByText('Je was hier eerder al mee bezig. Gaat het nu om een ander gezin? Begin dan opnieuw.');
  const typeOn = async (name: string): Promise<void> => {
    await app.page.getByLabel('Bijnaam').fill(name);
    await her.tab('Vandaag');
  };
  await openForm();
  const offered = await nickname();
  await app.page.getByLabel('Bijnaam').fill('Molen');
  await her.button('Verder').click();
  await her.button('Verder').click();
  await app.page.getByRole('heading', { level: 2, name: 'Molen' }).waitFor();
  expect(await old.count()).toBe(0);
  await her.tab('Vandaag');
  await openForm();
  await old.waitFor();
  await app.page.getByRole('heading', { level: 2, name: 'Molen' }).waitFor();
  for (const _ of ['third page', 'second page']) await her.button('Terug').click();
  await expect.poll(nickname).toBe('Molen');
  await her.tab('Vandaag');
  await comeBackOn('2026-11-25');
  await openForm();
  await old.waitFor();
  expect(await nickname()).toBe('Molen');
  await her.button('Begin opnieuw').click();
  expect(await nickname()).not.toBe('Molen');
  expect(await old.count()).toBe(0);
  // None of the words that the app itself offers: by chance it would be offered again.
  await typeOn('Zeepbel');
  await comeBackOn('2026-12-25');
  await openForm();
  await expect.poll(nickname).not.toBe('Zeepbel');
  expect(await old.count()).toBe(0);
  expect(offered).not.toBe('Molen');
});

it('a yes holds on the last day that the parent read, and is told as over when that day is', async () => {
  const nickname = await her.newFamily();
  const toConsent = () => app.page.getByRole('main').getByRole('button', { name: /^Toestemming/ }).click();
  await toConsent();
  await road.seen('Haar ja geldt tot en met 21 februari 2027. Er wordt niets verstuurd.');
  await road.fill('Aan wie mag je het vertellen?', 'Noor');
  await road.fill('Zin 1', 'Mijn zoon slaapt slecht.');
  await road.answer('Kan zij niet zelf tikken? Hoe zei zij ja?', 'Zij schreef het op');
  await her.button('Zij zegt ja').click();
  await road.seen(/^De weg naar de deur$/);
  await untilLookedAt(DAY_0);
  // What happens on the road in between keeps it from going by itself.
  await unlockOn('2027-01-10');
  await untilLookedAt('2027-01-10');
  await road.toRoad(nickname);
  await road.walk('Kennismaken', () => road.answer('Hoe lang duurde het ongeveer?', '45 minuten'));
  await unlockOn('2027-02-21');
  await untilLookedAt('2027-02-21');
  await road.toRoad(nickname);
  await toConsent();
  await road.seen(/Noor.* mag dit weten, tot en met 21 februari 2027:/u);
  await unlockOn('2027-02-22');
  await road.toRoad(nickname);
  await toConsent();
  await road.seen(/Noor.*: dit ja is voorbij\. De laatste dag was 21 februari 2027\./u);
  expect(await app.page.getByText('Mijn zoon slaapt slecht.').count()).toBe(0);
  expect(await her.button('Zij neemt haar ja terug').count()).toBe(0);
});
