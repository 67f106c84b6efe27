import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer } from '../../support/volunteer.ts';

/** A line on which one file does not come before it is let through, as on one bar of reception. */
interface SlowLine {
  readonly origin: string;
  /** Whether the browser waits for it. */
  readonly isHeld: () => boolean;
  readonly letThrough: () => void;
  readonly close: () => void;
}

/** Needed by the worker only: no page asks for it. */
const HELD = '/klok.html';

let hub: RunningHub;
let line: SlowLine;
let app: Watched;
beforeAll(async () => { hub = await startHub(); });
afterEach(async () => {
  await app.close();
  line.close();
});
afterAll(() => hub.stop());

/** `clears` is false where the hub does not hear that the browser should throw its files away. */
async function openSlowLine(clears: boolean): Promise<SlowLine> {
  let [held, letThrough] = [false, (): void => undefined];
  const open = new Promise<void>((resolve) => { letThrough = resolve; });
  const server: Server = createServer((asked, answer) => {
    const path = asked.url ?? '';
    const pass = (): void => {
      const passed = request({ port: hub.port, host: '127.0.0.1', path, method: asked.method, headers: asked.headers }, (got) => {
        answer.writeHead(got.statusCode!, got.headers);
        got.pipe(answer);
      });
      passed.on('error', () => answer.destroy());
      asked.pipe(passed);
    };
    if (path === '/api/clear' && !clears) return answer.writeHead(503).end();
    if (path !== HELD) return pass();
    held = true;
    void open.then(pass);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    isHeld: () => held, letThrough: () => letThrough(),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Resolves when the worker that was installing is done with it, whatever came of it. */
const untilInstallEnds = (page: Page): Promise<unknown> => page.evaluate(() => {
  const { installing } = globalThis as { installing?: ServiceWorker };
  return installing!.state === 'installing' && new Promise((resolve) => { installing!.addEventListener('statechange', resolve, { once: true }); });
});

it.each([[true], [false]])('who wipes while the app is still being fetched is left with nothing when that ends (the hub hears of it: %s)', async (clears) => {
  line = await openSlowLine(clears);
  app = await launchChromium({ origin: line.origin });
  const volunteer = await createVolunteer(app.page);
  await volunteer.start(line.origin);
  await expect.poll(line.isHeld).toBe(true);
  // Another tab of this address that is no app: it keeps hold of the worker.
  const aside = await app.context.newPage();
  await aside.goto(`${line.origin}/api/health`);
  expect(await aside.evaluate(async () => {
    const { installing } = (await navigator.serviceWorker.getRegistration('/'))!;
    Object.assign(globalThis, { installing });
    return installing?.state;
  })).toBe('installing');
  await app.page.bringToFront();
  await volunteer.tab('Ik');
  for (const dutch of ['Wis alles van dit toestel', 'Ga verder', 'Ga verder zonder', 'Wis alles nu']) await volunteer.button(dutch).click();
  await volunteer.heading('Alles is gewist').waitFor();
  line.letThrough();
  await untilInstallEnds(aside);
  expect(await aside.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length])).toEqual([[], 0]);
}, 60_000);
