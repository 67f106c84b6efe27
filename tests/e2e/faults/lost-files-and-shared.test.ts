import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Day } from '../../../app/domain/day.ts';
import { eraseFamily } from '../../../app/vault/erase-family.ts';
import { findQuickFaults } from '../../support/accessibility/find-faults.ts';
import { LITTLE_MEMORY } from '../../support/launch-chromium.ts';
import { joinAt, toDevices } from '../../support/own-devices.ts';
import type { Volunteer } from '../../support/volunteer.ts';
import { opened } from '../../unit/crypto/fixtures.ts';
import { id } from '../../unit/vault/vault-fixture.ts';
import { enterWords, type FaultPhone } from './fault-phone.ts';
import { cutLogTo, flipLogs, lengthOfLog, loseList, throwAway } from './harm-files.ts';
import { expectAtOther, type LivedIn, livedInPhone } from './lived-in.ts';
import { countPromises, isKept, openPromiseForm, tapSave, typePromise } from './promises.ts';

// The files go while the browser is closed, and another device of hers holds the same.

let lived: LivedIn;
let phone: FaultPhone;

beforeAll(async () => { lived = await livedInPhone({ alone: false }); });
afterEach(() => phone.remove());
afterAll(() => lived.remove());

const today = new Date().toISOString().slice(0, 10) as Day;
const other = async () => (await lived.other())!;

async function on(): Promise<Volunteer> {
  // Where a lock is made, a cheap one.
  const her = await phone.on({ extraArgs: [LITTLE_MEMORY] });
  await her.page.goto(lived.origin);
  return her;
}

/** On her other device, while this one is off. */
async function promiseElsewhere(): Promise<void> {
  const { vault } = await other();
  const contact = vault.records.list('contact').find(({ nickname }) => nickname === lived.nicknames[0])!;
  const road = vault.records.list('road').find(({ contactId }) => contactId === contact.id)!;
  opened(await vault.write([{ id: id('elsewhere'), kind: 'commitment', set: { roadId: road.id, kind: 'call', who: 'me', by: today } }]));
}

async function promise(her: Volunteer, words: string): Promise<void> {
  await typePromise(her, words);
  await tapSave(her);
  await isKept(her);
}

/** What is there stands on both, once each, and so does what is written next. */
async function expectAlike(her: Volunteer, { promises = 1, families = lived.nicknames.length } = {}): Promise<void> {
  await expect.poll(() => countPromises(her, lived.nicknames[0]!), { timeout: 15_000 }).toBe(promises);
  await openPromiseForm(her, lived.nicknames[0]!);
  await promise(her, 'na de schade');
  await expectAtOther(lived, promises + 1, families);
  expect(await countPromises(her, lived.nicknames[0]!)).toBe(promises + 1);
  await her.tab('Op weg');
  await her.heading('Op weg').waitFor();
  const shown = await her.page.getByRole('main').innerText();
  expect(lived.nicknames.map((nickname) => shown.split(nickname).length - 1)).toEqual(lived.nicknames.map((_, n) => (n < families ? 1 : 0)));
  expect(phone.watched().pageErrors).toEqual([]);
}

async function takeCopy(her: Volunteer): Promise<Buffer> {
  await her.tab('Ik');
  await her.page.getByRole('main').getByRole('button', { name: 'Reservekopie' }).click();
  await her.button('Maak een reservekopie').click();
  const [download] = await Promise.all([her.page.waitForEvent('download'), her.button('Bewaar op deze telefoon').click()]);
  return readFileSync(await download.path());
}

async function openCopy(her: Volunteer, buffer: Buffer): Promise<void> {
  await her.button('Zet een reservekopie terug').click();
  await her.page.setInputFiles('input[type=file]', { name: 'drempel.bak', mimeType: 'application/octet-stream', buffer });
  await her.page.getByLabel('Jouw woorden of zin').fill(lived.words);
  await her.button('Open de kopie').click();
}

const openLine = async (her: Volunteer): Promise<void> => {
  await her.tab('Korte lijnen');
  await her.page.getByRole('main').getByRole('button', { name: 'Sanne' }).first().click();
};

it('F14: thrown away while closed, she hears where it still is; after her backup she is led back, nothing is doubled, and what was erased meanwhile does not come back', async () => {
  phone = await lived.copy();
  const { vault, spaces } = await other();
  opened(await vault.write([{ id: id('sanne'), kind: 'line', set: { firstName: 'Sanne' } }]));
  opened(await spaces.lines.invite(id('sanne'), { firstName: 'Amina' }, undefined)).cancel();
  let her = await on();
  await her.unlock(lived.words);
  await openLine(her);
  await her.page.getByText(/Sanne\W+is nog niet op de lijn/).waitFor();
  const copy = await takeCopy(her);
  await phone.off();
  await promiseElsewhere();
  opened(await eraseFamily({ vault }, vault.records.list('contact').find(({ nickname }) => nickname === lived.nicknames[1])!.id, today));
  throwAway(phone);

  her = await on();
  await her.heading('Je gegevens zijn weg van dit toestel').waitFor();
  await her.page.getByText('Op je andere toestel staat nog wat daar stond.').waitFor();
  await openCopy(her, copy);
  await her.page.getByRole('navigation').waitFor();
  // Her line comes through her other device, which does not know this one yet.
  await openLine(her);
  await her.page.getByText('Zet dit toestel eerst weer bij je andere toestel').waitFor();
  await her.tab('Vandaag');
  await her.heading('Vandaag').waitFor();
  expect(await findQuickFaults(her.page)).toEqual([]);
  await her.button('Zet het er weer bij').click();
  await joinAt(await other(), her, async () => { await her.page.getByText('Het staat nu twee keer in de lijst.').waitFor(); });
  await expectAlike(her, { families: 1 });
  await openLine(her);
  await her.page.getByText(/Sanne\W+is nog niet op de lijn/).waitFor();
  await her.tab('Vandaag');
  await her.heading('Vandaag').waitFor();
  expect(await her.button('Zet het er weer bij').count()).toBe(0);
  expect((await other()).vault.records.list('line').map(({ firstName }) => firstName)).toEqual(['Sanne']);
});

it.each([
  ['its last words, which were at the hub,', true, 2, ['Mijn telefoon', 'Mijn telefoon (2)']],
  ['its last words, which never left it,', false, 1, ['Mijn telefoon']],
])('F15: a log cut off that loses %s is told first, and everything that the hub has comes back', async (_what, isAtHub, promises, names) => {
  phone = await lived.copy();
  let her = await on();
  await her.unlock(lived.words);
  await openPromiseForm(her, lived.nicknames[0]!);
  if (!isAtHub) await her.page.context().setOffline(true);
  const length = lengthOfLog(phone);
  await promise(her, 'voor de schade');
  if (isAtHub) await expectAtOther(lived, 1);
  await phone.off();
  await promiseElsewhere();
  cutLogTo(length)(phone);

  her = await on();
  await enterWords(her, lived.words);
  await her.heading('Er mist iets').waitFor();
  await her.page.getByText('Wat al op je andere toestel stond, komt vanzelf terug').waitFor();
  await her.button('Ga verder met wat er is').click();
  await expectAlike(her, { promises });
  // Under another name at the hub it is still the same phone to her: a nameless one would look like a stranger's.
  await toDevices(her);
  for (const name of names) await her.page.getByText(name, { exact: true }).waitFor();
  const atOther = await other();
  await expect.poll(() => atOther.devices.list.value.map(({ name }) => name).sort()).toEqual([...names, 'Tablet']);
});

it('F15: cut off so early that its place among her devices went along, she hears what brings it back, and is led there', async () => {
  phone = await lived.copy();
  await promiseElsewhere();
  cutLogTo(lived.logAlone)(phone);
  const her = await on();
  await enterWords(her, lived.words);
  await her.heading('Er mist iets').waitFor();
  await her.page.getByText('Zet dit toestel dan weer bij je andere').waitFor();
  await her.button('Ga verder met wat er is').click();
  await her.button('Zet het er weer bij').click();
  await joinAt(await other(), her);
  await expectAlike(her);
});

it('F15: a bit that turned over takes all, and without a backup she begins anew and gets it from her other device', async () => {
  phone = await lived.copy();
  await promiseElsewhere();
  flipLogs(phone);
  const her = await on();
  await her.heading('Je gegevens zijn weg van dit toestel').waitFor();
  await her.page.getByText('Geen kopie? Begin hier opnieuw, en zet dit toestel er dan weer bij.').waitFor();
  await her.button('Begin opnieuw').click();
  await her.choose('Ja, ik begin opnieuw');
  await her.button('Maak leeg en begin opnieuw').click();
  await her.heading('Samen over de drempel').waitFor();
  await her.start(lived.origin);
  await toDevices(her);
  await her.page.getByRole('main').getByRole('button', { name: 'Dit is mijn tweede toestel' }).click();
  await joinAt(await other(), her);
  await expectAlike(her);
});

it('F16: files that do not open are replaced by her backup with her word, she hears what that does to sharing, and joins again', async () => {
  phone = await lived.copy();
  let her = await on();
  await her.unlock(lived.words);
  const copy = await takeCopy(her);
  await phone.off();
  await promiseElsewhere();
  loseList(phone);

  her = await on();
  await her.heading('Je telefoon opent de opslag niet').waitFor();
  await her.page.getByText('De app heeft niets gewist.').waitFor();
  await her.page.getByText('Maak daar een kopie en zet die hier terug.').waitFor();
  await openCopy(her, copy);
  await her.heading('Vervangen?').waitFor();
  await her.page.getByText('Dit toestel hoort daarna niet meer bij je andere.').waitFor();
  await her.button('Vervang alles door de kopie').click();
  await her.page.getByRole('navigation').waitFor({ timeout: 30_000 });
  await expectAtOther(lived, 1);
  await toDevices(her);
  await her.page.getByText('Dit toestel hoorde bij je andere.').waitFor();
  await her.page.getByRole('main').getByRole('button', { name: 'Dit is mijn tweede toestel' }).click();
  await joinAt(await other(), her);
  await expectAlike(her);
});
