import { afterAll, beforeAll, expect, it } from 'vitest';
import { addFace, copyLink, knock, newVolunteer, openDoor, openLink } from '../../support/line-pair.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

it('whose guest closed her app at the door reads what to do, and the new line opens', async () => {
  const { her, phone } = await newVolunteer(hub.origin);
  const { page } = her;
  await addFace(her, 'Sanne');
  const { link } = await openDoor(her, 'Amina', hub.code);
  const first = await openLink(link);
  await knock(first.her, 'Sanne', 'Wijkteam');
  await her.heading('Zijn de woorden gelijk?').waitFor();
  // Gone before her app hears that she is in.
  await first.phone.close();
  await her.button('Ja, dezelfde').click();
  await her.button('Klaar').click();
  await page.getByText(/Kwam .Sanne. er niet in\? Stop dan deze lijn en maak een nieuwe\./).waitFor();
  await her.button('Stop deze lijn').click();
  await her.button('Ja, stop de lijn').click();
  await her.button('Maak de lijn').click();
  await page.getByLabel('Je voornaam').fill('Amina');
  await her.button('Verder').click();
  const again = await openLink(await copyLink(her));
  await knock(again.her, 'Sanne', 'Wijkteam');
  await her.heading('Zijn de woorden gelijk?').waitFor();
  await her.button('Ja, dezelfde').click();
  await her.button('Klaar').click();
  await page.getByText(/Aan de andere kant: .Sanne., .Wijkteam./).waitFor();
  expect(await page.getByText('er niet in?').count()).toBe(0);
  expect(phone.pageErrors).toEqual([]);
  for (const each of [phone, again.phone]) await each.close();
}, 120_000);
