import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium, untilOffline, type Watched } from '../../support/launch-chromium.ts';
import { buildSampleSite, type SampleSite } from '../../support/sample-site.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { endVisits, lookForBreaches } from '../../support/visits.ts';

// After every journey it is asked whether anything went elsewhere or broke the policy. Here something does, and it has to be noticed.

const PAGE = `
const policy = trustedTypes.createPolicy('drempel', { createScriptURL: (url) => url });
navigator.serviceWorker.register(policy.createScriptURL('/sw.js'), { updateViaCache: 'none' });
// The page hears of what it is refused a moment after it was; whoever listens from the start hears it first.
const refused = (work) => new Promise((resolve) => { document.addEventListener('securitypolicyviolation', resolve, { once: true }); work(); });
window.attempts = {
  request: () => refused(() => { fetch('http://evil.example/from-page').catch(() => undefined); }),
  picture: () => refused(() => { new Image().src = 'http://evil.example/x.png'; }),
  socket: () => new Promise((resolve) => { new WebSocket('ws://' + location.host + '/').onclose = resolve; }),
  markup: () => refused(() => { try { document.body.innerHTML = '<i>x</i>'; } catch {} }),
  frame: () => refused(() => { const frame = document.createElement('iframe'); frame.src = 'http://127.0.0.1:' + location.port + '/'; document.body.append(frame); }),
  begin: () => { window.thread = new Worker(policy.createScriptURL('/assets/thread.js')); },
  thread: () => new Promise((resolve) => { thread.onmessage = resolve; thread.postMessage(''); }),
  worker: () => new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('message', resolve, { once: true });
    navigator.serviceWorker.controller.postMessage('leave');
  }),
};`;
// Those that listen in a worker came after its script: they hear it last, and have heard it by the next turn.
const THREAD = `addEventListener('message', () => {
  addEventListener('securitypolicyviolation', () => setTimeout(() => postMessage('done')));
  fetch('http://evil.example/from-thread').catch(() => undefined);
});`;
const WORKER = `
self.addEventListener('message', (event) => {
  if (event.data !== 'leave') return;
  event.waitUntil(new Promise((heard) => {
    self.addEventListener('securitypolicyviolation', () => setTimeout(heard));
    fetch('http://evil.example/from-worker').catch(() => undefined);
  }).then(() => event.source.postMessage('left')));
});`;

let site: SampleSite;
let hub: RunningHub;
let app: Watched;
beforeAll(async () => {
  site = await buildSampleSite('a', {
    'index.html': '<!doctype html><title>Proef</title><body><script type="module" src="/assets/main-a.js"></script></body>',
    'assets/main-a.js': PAGE,
    'assets/thread.js': THREAD,
  });
  appendFileSync(join(site.distDir, 'sw.js'), WORKER);
  hub = await startHub({ distDir: site.distDir });
});
afterAll(async () => {
  await hub.stop();
  site.remove();
});
beforeEach(async () => {
  app = await launchChromium({ origin: hub.origin });
  app.page.setDefaultTimeout(10_000);
  await app.page.goto(hub.origin);
  await untilOffline(app.page);
});
afterEach(() => app.close());

const attempt = (name: string): Promise<void> => app.page.evaluate(async (which) => { await (window as unknown as { attempts: Record<string, () => unknown> }).attempts[which]?.(); }, name);

it.each([
  ['request', /^\[csp violation\] connect-src http:\/\/evil\.example\/from-page/],
  ['picture', /^\[csp violation\] img-src http:\/\/evil\.example\/x\.png/],
  ['frame', /^\[csp violation\] frame-src http:\/\/127\.0\.0\.1/],
  ['socket', /^opened a socket: ws:/],
  ['markup', /^\[csp violation\] require-trusted-types-for trusted-types-sink/],
  ['thread', /^\[csp violation\] connect-src http:\/\/evil\.example\/from-thread/],
  ['worker', /^\[csp violation\] connect-src http:\/\/evil\.example\/from-worker/],
])('S3 S5: a %s that should not be is noticed after the journey, and told once', async (name, breach) => {
  expect(lookForBreaches()).toEqual([]);
  if (name === 'thread') await Promise.all([app.page.waitForEvent('worker').then((worker) => worker.evaluate(() => undefined)), attempt('begin')]);
  await attempt(name);
  await app.close();
  expect(lookForBreaches()).toContainEqual(expect.stringMatching(breach));
  expect(lookForBreaches()).toEqual([]);
});

it('S5: a page of another place is noticed, in another window too', async () => {
  const other = hub.origin.replace('localhost', '127.0.0.1');
  const [popup] = await Promise.all([app.page.waitForEvent('popup'), app.page.evaluate((address) => { open(address); }, other)]);
  await popup.waitForURL(`${other}/`);
  await app.close();
  expect(lookForBreaches()).toContain(`asked elsewhere: ${other}/`);
});

it('S3 S5: what a journey means to do is let by, and nothing beside it; what it meant and never did is told at the end', async () => {
  app.means(/from-page/);
  app.means(/a frame that never was/);
  await attempt('request');
  await attempt('markup');
  await app.close();
  const found = lookForBreaches();
  expect(found).toContainEqual(expect.stringMatching(/trusted-types-sink/));
  expect(found.filter((breach) => breach.includes('evil'))).toEqual([]);
  expect(endVisits()).toEqual(['never came: /a frame that never was/']);
});
