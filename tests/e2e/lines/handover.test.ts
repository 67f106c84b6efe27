import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { findFaults, findQuickFaults } from '../../support/accessibility/find-faults.ts';
import { textNeedle } from '../../support/canaries.ts';
import { keptDraft } from '../../support/kept-draft.ts';
import { createKeyboardHands } from '../../support/keyboard-hands.ts';
import { addFace, knock, newVolunteer, openDoor, openLink, type Phone } from '../../support/line-pair.ts';
import { createRoadWalker } from '../../support/road-walker.ts';
import { scanFiles } from '../../support/scan-files.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import type { Volunteer } from '../../support/volunteer.ts';
import { loadAnew } from '../../support/load-anew.ts';

// Two real browsers and a real hub: what a parent said yes to goes over a line, is answered, and is taken back.

const dataDir = mkdtempSync(join(tmpdir(), 'hub-data-'));
const SENTENCE = 'Mijn dochter slaapt slecht en ik wil daarover praten.';
let hub: RunningHub;
const phones: Phone[] = [];

beforeAll(async () => { hub = await startHub({ dataDir, env: { RATE_PER_ADDRESS: '1000000', RATE_PER_DEVICE: '1000000' } }); });
afterEach(async () => { for (const { phone } of phones.splice(0)) await phone.close(); });
afterAll(async () => {
  await hub.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const lookAgain = ({ page }: Volunteer) => page.evaluate(() => window.dispatchEvent(new Event('online')));
const faults: string[] = [];
async function look({ page }: Volunteer, where: string): Promise<void> {
  faults.push(...(await findFaults(page)).map((fault) => `${where}: ${fault}`));
}

async function connected(): Promise<readonly [Volunteer, Volunteer]> {
  const one = await newVolunteer(hub.origin);
  phones.push(one);
  await addFace(one.her, 'Sanne');
  const { link } = await openDoor(one.her, 'Amina', hub.code);
  const two = await openLink(link);
  phones.push(two);
  await knock(two.her, 'Sanne', 'CJG Noord');
  await one.her.button('Ja, dezelfde').click();
  await one.her.button('Klaar').click();
  await two.her.button('Bekijk de lijn').click();
  return [one.her, two.her];
}

it('a handover goes with the very words of the parent, is answered, and is gone on both sides when she takes her yes back', async () => {
  const [her, sanne] = await connected();
  const road = createRoadWalker(her);
  const nickname = await her.newFamily();
  await road.walk('Toestemming', async () => {
    await road.answer('Met wie?', 'Sanne');
    await road.fill('Zin 1', SENTENCE);
    await her.button('Laat haar dit lezen').click();
    await road.herYes();
  }, 'Terug');

  await her.openStep('Warme overdracht');
  await road.answer('Met wie?', 'Sanne');
  await road.seen(SENTENCE);
  await look(her, 'before sending');
  await her.page.getByRole('button', { name: /Stuur aan .*Sanne/u }).click();
  await road.seen(/Gestuurd op/u);
  await look(her, 'after sending');

  await sanne.tab('Postvak');
  await lookAgain(sanne);
  // Her lines stand here, too, as long as nothing came.
  await sanne.page.locator('section', { has: sanne.page.getByRole('heading', { name: 'Warme overdracht' }) }).getByRole('button').click();
  await sanne.page.getByText(SENTENCE).waitFor();
  expect(await sanne.page.getByText(nickname).count()).toBe(0);
  await look(sanne, 'handover');
  await sanne.button('Ik heb het ontvangen').click();
  await sanne.button('Ik neem de pen over').click();
  await look(sanne, 'with the pen');
  await lookAgain(her);
  await road.seen(/Sanne.* heeft het en houdt nu de pen vast/u);

  await her.button('Terug').click();
  await her.openStep('Toestemming');
  await her.button('Zij neemt haar ja terug').click();
  await look(her, 'asking before taking back');
  await her.button('Ja, wis wat gestuurd is').click();
  await road.seen(/ja teruggenomen op/u);
  await lookAgain(sanne);
  await sanne.page.getByText('Dit is gewist. Er staat niets meer van op je telefoon.').waitFor();
  await sanne.button('Terug').click();
  await sanne.page.getByText(/een ouder nam haar ja terug/u).waitFor();
  await look(sanne, 'told that it was taken back');
  expect(faults).toEqual([]);
  expect(await sanne.page.getByText(SENTENCE).count()).toBe(0);

  expect(scanFiles(dataDir, [SENTENCE, nickname, 'Amina'].map((text) => textNeedle(text, text)))).toEqual([]);
  for (const { phone } of phones) expect([phone.pageErrors, phone.cspViolations, phone.requestsElsewhere]).toEqual([[], [], []]);
}, 200_000);

/** What a parent said yes to is with Sanne, who holds the pen and has it on her screen. */
async function penWithSanne(): Promise<{ readonly her: Volunteer; readonly sanne: Volunteer; readonly onRoad: ReturnType<typeof createRoadWalker> }> {
  const [her, sanne] = await connected();
  const onRoad = createRoadWalker(her);
  await her.newFamily();
  await onRoad.walk('Toestemming', async () => {
    await onRoad.answer('Met wie?', 'Sanne');
    await onRoad.fill('Zin 1', SENTENCE);
    await her.button('Laat haar dit lezen').click();
    await onRoad.herYes();
  }, 'Terug');
  await her.openStep('Warme overdracht');
  await onRoad.answer('Met wie?', 'Sanne');
  await her.page.getByRole('button', { name: /Stuur aan .*Sanne/u }).click();
  await onRoad.seen(/Gestuurd op/u);
  await lookAgain(sanne);
  await openHandover(sanne);
  await sanne.button('Ik neem de pen over').click();
  await lookAgain(her);
  await onRoad.seen(/Sanne.* heeft het en houdt nu de pen vast/u);
  return { her, sanne, onRoad };
}

async function openHandover(sanne: Volunteer): Promise<void> {
  await sanne.tab('Postvak');
  // Her lines stand here, too, as long as nothing came.
  await sanne.page.locator('section', { has: sanne.page.getByRole('heading', { name: 'Warme overdracht' }) }).getByRole('button').click();
  await sanne.page.getByText(SENTENCE).waitFor();
}

it('the professional gives back in one tap, can put it back, and has the words to say; the pen is with the volunteer again', async () => {
  const { her, sanne, onRoad } = await penWithSanne();
  await sanne.button('Het gaat verder bij…').click();
  const dialog = createRoadWalker(sanne).dialog();
  await dialog.waitFor();
  expect(await findQuickFaults(sanne.page)).toEqual([]);
  // With keys she goes past two doors to the third: a door that is taken is told at once.
  await createKeyboardHands(sanne.page).goTo('Waar gaat het verder?', await dialog.locator('.choice').nth(2).innerText());
  expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
  await sanne.button('Nog niet').click();
  const words = sanne.page.getByText('Dank je wel voor je vertrouwen. Ik kan dit nu niet goed doen. Zullen we samen kijken wie wel?');
  await sanne.button('Ik geef het terug').click();
  await words.waitFor();
  await sanne.button('Zet terug').click();
  await words.waitFor({ state: 'detached' });
  await sanne.button('Ik geef het terug').click();
  await words.waitFor();
  await look(sanne, 'given back');
  await lookAgain(her);
  await onRoad.seen(/Sanne.* gaf het terug op .*De pen is weer van jou/u);
  expect(faults).toEqual([]);
  for (const { phone } of phones) expect([phone.pageErrors, phone.cspViolations, phone.requestsElsewhere]).toEqual([[], [], []]);
}, 200_000);

it('a day and a time half proposed when the app locked stand there again; once said or dropped nothing of them is left', async () => {
  const { her, sanne, onRoad } = await penWithSanne();
  const walker = createRoadWalker(sanne);
  const note = sanne.page.getByText('Je was hier al mee bezig. Het staat er nog.');
  const time = sanne.page.getByLabel('Hoe laat?', { exact: true });
  const lockAndOpen = async (): Promise<void> => {
    await walker.lockAndUnlock(phones[1]!.words);
    await openHandover(sanne);
  };
  await sanne.button('Ik stel een dag voor').click();
  await sanne.button('Stel deze dag voor').click();
  await sanne.page.getByText('Vul ook de tijd in.').waitFor();
  expect(await findQuickFaults(sanne.page)).toEqual([]);
  await time.fill('14:30');
  const draft = () => keptDraft(sanne.page, 'handover-date-');
  await expect.poll(draft).not.toBe('');
  const ofTime = await draft();
  await walker.dialog().locator('.choice', { hasText: 'Overmorgen' }).click();
  await expect.poll(draft).not.toBe(ofTime);
  await loadAnew(sanne.page);
  await sanne.unlock(phones[1]!.words);
  await openHandover(sanne);
  await sanne.button('Ik stel een dag voor').click();
  await note.waitFor();
  await expect.poll(() => time.inputValue()).toBe('14:30');
  await expect.poll(() => walker.dialog().locator('.choice', { hasText: 'Overmorgen' }).getByRole('radio').isChecked()).toBe(true);
  await sanne.button('Nog niet').click();
  await sanne.button('Ik stel een dag voor').click();
  await expect.poll(() => time.inputValue()).toBe('');
  await time.fill('09:15');
  await sanne.button('Stel deze dag voor').click();
  await lookAgain(her);
  await onRoad.seen(/Sanne.* stelt voor: .*9:15/u);
  await lockAndOpen();
  await sanne.button('Ik stel een andere dag voor').click();
  await time.waitFor();
  expect([await time.inputValue(), await note.count()]).toEqual(['', 0]);
}, 200_000);
