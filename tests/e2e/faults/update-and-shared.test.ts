import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { untilOffline } from '../../support/launch-chromium.ts';
import { buildNextVersion, type NextVersion } from '../../support/next-version.ts';
import { toDevices, untilSent } from '../../support/own-devices.ts';
import type { Volunteer } from '../../support/volunteer.ts';
import { lookForUpdate } from '../service-worker/visit.ts';
import type { FaultPhone } from './fault-phone.ts';
import { expectAtOther, type LivedIn, livedInPhone } from './lived-in.ts';
import { countPromises, isKept, openPromiseForm, tapSave, typePromise, wordsField } from './promises.ts';

// A new version comes while a form is half filled and something of hers has not left yet.

let lived: LivedIn;
let next: NextVersion;
let phone: FaultPhone;

beforeAll(async () => { [lived, next] = await Promise.all([livedInPhone({ alone: false }), buildNextVersion()]); });
afterEach(() => phone.remove());
afterAll(async () => {
  await lived.remove();
  next.remove();
});

/** Open, and the version of tomorrow is found at the hub: it is offered, and nothing else happens. */
async function openWithUpdate(): Promise<Volunteer> {
  phone = await lived.copy();
  const her = await phone.on();
  await her.page.goto(lived.origin);
  await her.unlock(lived.words);
  await untilOffline(her.page);
  await openPromiseForm(her, lived.nicknames[0]!);
  await typePromise(her, 'nog niet weg');
  await lived.serve(next.distDir);
  expect(await lookForUpdate(her.page)).toBe('waiting');
  await her.button('Neem de nieuwe versie').waitFor();
  await her.page.evaluate(() => { Object.assign(window, { asOpened: true }); });
  return her;
}

/** The half-typed form after the saved one, and the tap that takes the new version in; ends on the form again. */
async function takeUpdate(her: Volunteer): Promise<void> {
  await her.button('Zet een belofte').click();
  await typePromise(her, 'half getypt');
  expect(await her.page.evaluate(() => 'asOpened' in window)).toBe(true);
  await her.button('Neem de nieuwe versie').click();
  await her.heading('Drempel is op slot').waitFor();
  expect(await her.page.content()).toContain(next.mark);
}

async function expectOnce(her: Volunteer): Promise<void> {
  await expectAtOther(lived, 1);
  await expect.poll(() => wordsField(her).inputValue()).toBe('half getypt');
  await tapSave(her);
  await isKept(her);
  await expectAtOther(lived, 2);
  const { vault: { records } } = (await lived.other())!;
  expect(records.list('commitment').map(({ words }) => words).sort()).toEqual(['half getypt', 'nog niet weg']);
  expect(await countPromises(her, lived.nicknames[0]!)).toBe(2);
  await toDevices(her);
  await untilSent(her);
  expect(phone.watched().pageErrors).toEqual([]);
}

it('F23: an update taken while the hub has an edit and its answer is still on the way reloads at her word alone, keeps the words, and the edit counts once', async () => {
  const her = await openWithUpdate();
  const { context } = phone.watched();
  let pushes = 0;
  await context.route('**/push', async (route) => {
    await route.fetch();
    pushes += 1;
    // The answer never comes to this page.
  });
  await tapSave(her);
  await isKept(her);
  await expect.poll(() => pushes).toBe(1);
  await takeUpdate(her);
  await context.unroute('**/push');
  await her.unlock(lived.words);
  await expectOnce(her);
});

it('F23: an update that was offered before the hub went away is taken without it, keeps the words and the edit, which goes once when the hub is back', async () => {
  const her = await openWithUpdate();
  await lived.stopHub();
  await tapSave(her);
  await isKept(her);
  await takeUpdate(her);
  await her.unlock(lived.words);
  await expect.poll(() => wordsField(her).inputValue()).toBe('half getypt');
  await lived.serve(next.distDir);
  await her.page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expectOnce(her);
});
