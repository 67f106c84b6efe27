import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, untilOffline, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';

let hub: RunningHub;
let app: Watched;

beforeAll(async () => {
  hub = await startHub();
  app = await launchChromium({ origin: hub.origin });
});
afterAll(async () => {
  await app.close();
  await hub.stop();
});

it('S29 the app itself registers one worker, for its whole address, and never takes its script from the cache of the browser', async () => {
  await app.page.goto(hub.origin);
  await untilOffline(app.page);
  const registered = await app.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations())
    .map(({ scope, updateViaCache, active }) => ({ scope, updateViaCache, script: active?.scriptURL })));
  expect(registered).toEqual([{ scope: `${hub.origin}/`, updateViaCache: 'none', script: `${hub.origin}/sw.js` }]);
});
