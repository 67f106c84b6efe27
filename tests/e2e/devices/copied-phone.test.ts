import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { untilSent, toDevices } from '../../support/own-devices.ts';
import type { Volunteer } from '../../support/volunteer.ts';
import { createPhone, type FaultPhone } from '../faults/fault-phone.ts';
import { type LivedIn, livedInPhone } from '../faults/lived-in.ts';
import { isKept, openPromiseForm, tapSave, typePromise } from '../faults/promises.ts';

// The files of one phone put on another: both open, by the same words, and both write.

let lived: LivedIn;
const phones: FaultPhone[] = [];

beforeAll(async () => { lived = await livedInPhone({ alone: false }); });
afterAll(async () => {
  for (const phone of phones) await phone.remove();
  await lived.remove();
});

async function opened(phone: FaultPhone): Promise<Volunteer> {
  phones.push(phone);
  const her = await phone.on();
  await her.page.goto(lived.origin);
  await her.unlock(lived.words);
  return her;
}

async function promise(her: Volunteer, words: string): Promise<void> {
  await openPromiseForm(her, lived.nicknames[0]!);
  await typePromise(her, words);
  await tapSave(her);
  await isKept(her);
  await toDevices(her);
  await untilSent(her);
}

const cards = ({ page }: Volunteer) => page.getByRole('main').getByRole('listitem');

it('a copy stands in the list as one, and taken out on the phone that it was made of it is shut out, and that phone goes on', async () => {
  const one = await lived.copy();
  const files = mkdtempSync(join(tmpdir(), 'fault-phone-'));
  cpSync(one.profileDir, files, { recursive: true });
  // The first to come to the hub keeps its name.
  const her = await opened(one);
  await promise(her, 'van het eerste');
  const copy = await opened(createPhone(lived.origin, { profileDir: files }));
  await promise(copy, 'van de kopie');
  for (const each of [her, copy]) await cards(each).filter({ hasText: 'was eerst' }).waitFor();
  expect(await cards(her).count()).toBe(3);
  await cards(her).filter({ hasText: 'was eerst' }).getByRole('button', { name: 'Kwijt of weg?' }).click();
  await her.page.getByRole('dialog').getByText('Dat toestel heeft dezelfde sleutels als dit toestel').waitFor();
  await her.button('Haal het eruit').click();
  await her.button('Klaar').click();
  await expect.poll(() => cards(her).count()).toBe(2);
  // Its line to the hub was cut right after it was made: it looks again some ten seconds later, and believes it two seconds after that.
  await copy.page.getByText('Dit toestel is eruit gehaald').first().waitFor({ timeout: 40_000 });
  await promise(her, 'daarna');
  const other = await lived.other();
  await expect.poll(() => other!.vault.records.list('commitment').length, { timeout: 30_000 }).toBe(3);
  expect(phones.map((phone) => phone.watched().pageErrors)).toEqual([[], []]);
});
