import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { readLocks } from '../../support/vault-secrets.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

const TOLD = 'Je begon al op deze telefoon, in een ander venster. Gebruik het slot en de code van daar.';

let hub: RunningHub;
let app: Watched;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => { app = await launchChromium({ origin: hub.origin }); });
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  await app.close();
});

/** A tab that stands at the first screen. `deaf`: a browser that put it to sleep, so that it hears nothing of the others. */
async function startTab({ deaf }: { readonly deaf: boolean }): Promise<Volunteer> {
  const page = await app.context.newPage();
  page.setDefaultTimeout(15_000);
  if (deaf) await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
  const her = await createVolunteer(page);
  await page.goto(hub.origin);
  await page.locator('button[lang=nl]').click();
  await her.heading('Samen over de drempel').waitFor();
  return her;
}

/** For real, in another tab. Gives her words. */
async function begin(): Promise<string> {
  app.page.setDefaultTimeout(15_000);
  const her = await createVolunteer(app.page);
  await app.page.goto(hub.origin);
  // The language that the other tab chose is known here too; her hands begin with choosing one.
  await app.page.evaluate(() => localStorage.removeItem('drempel.settings'));
  const { words } = await her.start(hub.origin);
  return words;
}

it('a first screen left standing in another tab goes to the lock when she has begun', async () => {
  const stale = await startTab({ deaf: false });
  const words = await begin();
  await stale.page.getByText(TOLD).waitFor();
  await stale.unlock(words);
});

it('a first screen that heard nothing makes no examples over her vault: it goes to the lock, and her words open it', async () => {
  const stale = await startTab({ deaf: true });
  const words = await begin();
  const before = await readLocks(app.page);
  await stale.page.bringToFront();
  await stale.button('Kijk eerst met voorbeelden').click();
  await stale.page.getByText(TOLD).waitFor();
  expect(await readLocks(stale.page)).toEqual(before);
  await stale.unlock(words);
});
