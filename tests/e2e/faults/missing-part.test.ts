import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer } from '../../support/volunteer.ts';
import { loadAnew } from '../../support/load-anew.ts';

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

it('a lock whose app cannot be fetched says what to do, and loading the page again opens it', async () => {
  const { page, close, pageErrors } = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  const her = await createVolunteer(page);
  const { words } = await her.start(hub.origin);
  const part = '**/open-session-*.js';
  await page.route(part, (route) => route.abort());
  await loadAnew(page);
  await page.getByLabel('Jouw woorden of zin').fill(words);
  await her.button('Open').click();
  await page.getByRole('alert').getByText('Het slot werkt nu niet. Laad de app opnieuw.').waitFor();
  await page.unroute(part);
  await loadAnew(page);
  await her.unlock(words);
  expect(pageErrors).toEqual([]);
  await close();
}, 60_000);
