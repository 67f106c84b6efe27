import { readFileSync } from 'node:fs';
import { loadAnew } from '../load-anew.ts';
import type { Volunteer } from '../volunteer.ts';
import { type FieldWalk, tapRow } from './field-walk.ts';

/** Her own sentence as a lock, as the walk writes it; ends on today and gives the paper code. */
export async function startWithOwnSentence(volunteer: Volunteer, origin: string, { fill }: FieldWalk): Promise<string> {
  const { page, button, heading } = volunteer;
  await page.goto(origin);
  await page.locator('button[lang=nl]').click();
  await button('Begin').click();
  await tapRow(volunteer, 'Eigen zin');
  await fill(page, 'hooks/lock/own-lock');
  await button('Deze neem ik').click();
  await heading('Typ je zin nog een keer').waitFor();
  await fill(page, 'hooks/lock/confirm-secret');
  await button('Klopt').click();
  await button('Ik heb de code opgeschreven').waitFor();
  const groups = await page.locator('.group').evaluateAll((items) => items.map((item) => item.lastChild?.textContent ?? ''));
  await button('Ik heb de code opgeschreven').click();
  await fill(page, 'hooks/lock/check-code');
  const asked = await page.locator('.group-label .group-number').allTextContents();
  for (const [at, number] of asked.entries()) await page.locator('.group-input').nth(at).fill(groups[Number(number) - 1] ?? '');
  await button('Klopt').click();
  await heading('Vandaag').waitFor();
  return groups.join('-');
}

/** Words once and a finger with a PIN afterwards, so that every way to lock was typed in; gives the words. */
export async function changeLocks(volunteer: Volunteer, { fill }: FieldWalk): Promise<string> {
  const { page, button, tab, say } = volunteer;
  await tab('Ik');
  await tapRow(volunteer, 'Hoe de app opengaat.');
  await tapRow(volunteer, 'Kies een ander slot');
  await fill(page, 'hooks/lock/prove-lock');
  await button('Verder').click();
  await tapRow(volunteer, 'Vier woorden');
  await page.locator('.word').nth(3).waitFor();
  const words = (await page.locator('.word bdi').allTextContents()).join(' ');
  await button('Deze neem ik').click();
  await fill(page, 'hooks/lock/confirm-secret');
  await page.getByLabel(say('Jouw woorden'), { exact: true }).fill(words);
  await button('Klopt').click();
  await page.getByText(say('Klaar. Het is bewaard.')).waitFor();
  await tapRow(volunteer, 'Kies een ander slot');
  await page.getByLabel(say('Jouw woorden of zin')).fill(words);
  await button('Verder').click();
  await tapRow(volunteer, 'Vinger of gezicht');
  await page.getByText(say('Ja, een korte pincode'), { exact: true }).click();
  await fill(page, 'hooks/lock/passkey-lock');
  await button('Maak dit mijn slot').click();
  await page.getByText(say('Klaar. Het is bewaard.')).waitFor();
  return words;
}

export async function takeBackup(volunteer: Volunteer): Promise<Buffer> {
  const { page, button, tab, heading } = volunteer;
  await tab('Ik');
  await tapRow(volunteer, 'Reservekopie');
  await heading('Reservekopie').waitFor();
  await button('Maak een reservekopie').click();
  const [download] = await Promise.all([page.waitForEvent('download'), button('Bewaar op deze telefoon').click()]);
  return readFileSync(await download.path());
}

/** In front of the lock: the PIN, the paper, and both ways into a backup. Nothing is opened. */
export async function walkAtLock({ page, button, say }: Volunteer, { fill, look }: FieldWalk, backup: Buffer): Promise<void> {
  await loadAnew(page);
  await page.getByLabel(say('Pincode')).waitFor();
  await fill(page, 'hooks/lock/prove-lock');
  await button('Slot vergeten?').click();
  await fill(page, 'hooks/lock/code-entry');
  await button('Ik heb geen code meer').click();
  await button('Ik heb een reservekopie').click();
  await page.setInputFiles('input[type=file]', { name: 'drempel.bak', mimeType: 'application/octet-stream', buffer: backup });
  await page.getByLabel(say('Jouw woorden of zin')).waitFor();
  await fill(page, 'features/backup/key-step');
  await button('Gebruik mijn papieren code').click();
  await fill(page, 'hooks/lock/code-entry');
  await look?.(page);
}
