import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { findQuickFaults } from '../support/accessibility/find-faults.ts';
import { launchChromium, type Watched } from '../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../support/volunteer.ts';
import { loadAnew } from '../support/load-anew.ts';

const BEGIN = '2026-11-23T10:00:00+01:00';
const THREE_MONTHS_ON = '2027-02-26T10:00:00+01:00';
const TWO_WEEKS_LATER = '2027-03-12T10:00:00+01:00';
const TEN_YEARS_ON = '2036-11-23T10:00:00+01:00';
const LEMON = 'Citroen (voorbeeld)';

let hub: RunningHub;
let app: Watched;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => { app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' }); });
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  await app.close();
});

/** The example families, closed away and opened again at another moment. */
async function reopenAt(moment: string): Promise<Volunteer> {
  const { page } = app;
  page.setDefaultTimeout(15_000);
  await page.clock.setFixedTime(new Date(BEGIN));
  const volunteer = await createVolunteer(page);
  await volunteer.openExample(hub.origin);
  await volunteer.tab('Op weg');
  await page.getByText(LEMON).first().waitFor();
  await page.clock.setFixedTime(new Date(moment));
  await loadAnew(page);
  await volunteer.button('Open de voorbeelden').click();
  await page.getByRole('navigation').waitFor();
  return volunteer;
}

it('after three months without opening, what was never announced is asked about, told, and gone two weeks later; only counts are left', async () => {
  const { page, tab, button } = await reopenAt(THREE_MONTHS_ON);
  await page.getByRole('dialog').getByText('Is het vandaag 26 februari 2027?').waitFor();
  expect(await findQuickFaults(page)).toEqual([]);
  await button('Ja, deze dag klopt').click();
  await page.getByText('Er staat nog iets van wie de tijd om is. Het gaat over 14 dagen weg. Op Vandaag zie je wat.').waitFor();
  await tab('Op weg');
  await page.getByText(LEMON).first().waitFor();
  await tab('Vandaag');
  await page.getByText('Gaat vanzelf weg: over 14 dagen').first().waitFor();
  await page.clock.setFixedTime(new Date(TWO_WEEKS_LATER));
  await loadAnew(page);
  await button('Open de voorbeelden').click();
  await page.getByText('4 wegen zijn gewist, zoals aangekondigd. De telling blijft, zonder naam.').waitFor();
  await tab('Op weg');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByRole('main').innerText()).not.toContain('(voorbeeld)');
});

it('F32 a clock that jumped ten years erases nothing before she has looked at the day', async () => {
  const { page, button, tab, heading } = await reopenAt(TEN_YEARS_ON);
  await page.getByRole('dialog').getByText('Is het vandaag 23 november 2036?').waitFor();
  await button('Nee, de dag is fout').click();
  await button('Ik begrijp het').waitFor();
  expect(await findQuickFaults(page)).toEqual([]);
  await button('Ik begrijp het').click();
  await tab('Op weg');
  await heading('Op weg').waitFor();
  await page.getByText(LEMON).first().waitFor();
});
