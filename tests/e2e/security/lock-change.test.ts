import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { openWithCode, readLocks, type StoredLocks } from '../../support/vault-secrets.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

let hub: RunningHub;
let app: Watched;

beforeAll(async () => {
  hub = await startHub();
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
});
afterAll(async () => {
  await app.close();
  await hub.stop();
});

const sealedWords = ({ wraps }: StoredLocks): string | undefined => wraps.find(({ type }) => type === 'passphrase')?.sealed;

/** Parts of the time that a whole change takes on this machine; the last one is as soon as the screen says that it is kept. */
const MOMENTS = [0, 0.1, 0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 1, 'kept'] as const;

async function changeWords({ page, tab, button }: Volunteer, current: string): Promise<string> {
  await tab('Ik');
  await page.getByRole('main').getByRole('button', { name: 'Hoe de app opengaat.' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Kies een ander slot' }).click();
  await page.getByLabel('Jouw woorden of zin').fill(current);
  await button('Verder').click();
  await page.getByRole('main').getByRole('button', { name: 'Vier woorden' }).click();
  await page.locator('.word').nth(3).waitFor();
  const next = (await page.locator('.word bdi').allTextContents()).join(' ');
  await button('Deze neem ik').click();
  await page.getByLabel('Jouw woorden', { exact: true }).fill(next);
  await button('Klopt').click();
  return next;
}

const untilKept = (page: Page) => page.getByText('Klaar. Het is bewaard.').waitFor();

async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

async function lockedTab(): Promise<Volunteer> {
  const page = await app.context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(hub.origin);
  await page.getByLabel('Jouw woorden of zin').waitFor();
  return createVolunteer(page);
}

it('S24: whenever the tab dies while the lock is changed, the old or the new one opens and the paper code stays', async () => {
  let volunteer = await createVolunteer(app.page);
  const { words, code } = await volunteer.start(hub.origin);
  const secret = await openWithCode((await readLocks(volunteer.page))!, code);
  let current = await changeWords(volunteer, words);
  const startedAt = performance.now();
  await untilKept(volunteer.page);
  const whole = performance.now() - startedAt;
  for (const moment of MOMENTS) {
    const before = sealedWords((await readLocks(volunteer.page))!);
    const next = await changeWords(volunteer, current);
    await (moment === 'kept' ? untilKept(volunteer.page) : volunteer.page.waitForTimeout(moment * whole));
    await crash(volunteer.page);
    volunteer = await lockedTab();
    const locks = (await readLocks(volunteer.page))!;
    expect(await openWithCode(locks, code)).toEqual(secret);
    expect(JSON.stringify(locks.wraps).length).toBeLessThan(10_000);
    const changed = sealedWords(locks) !== before;
    if (moment === 'kept') expect(changed).toBe(true);
    if (changed) current = next;
    await volunteer.unlock(current);
  }
}, 120_000);
