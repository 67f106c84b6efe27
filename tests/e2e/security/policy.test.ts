import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { walkEveryForm } from '../../support/every-field/every-form.ts';
import { launchChromium, untilOffline, type Watched } from '../../support/launch-chromium.ts';
import { repositoryPath } from '../../support/paths.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { fillEveryField } from '../../support/every-field/text-fields.ts';
import { createVolunteer } from '../../support/volunteer.ts';
import { loadAnew } from '../../support/load-anew.ts';

// What the browser itself refuses, tried from inside: a test that asks through the debugger is let past the policy.
const PROBE = `
const attempts = {
  eval: () => (0, eval)('1'),
  function: () => new Function('return 1')(),
  'script text': () => { const script = document.createElement('script'); script.textContent = 'window.ran = 1'; document.body.append(script); },
  innerHTML: () => { document.body.innerHTML = '<i>x</i>'; },
  outerHTML: () => { document.body.firstElementChild.outerHTML = '<i>x</i>'; },
  insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<i>x</i>'),
  'document.write': () => document.write('<i>x</i>'),
  'parse a document': () => new DOMParser().parseFromString('<i>x</i>', 'text/html'),
  'a frame of text': () => { document.createElement('iframe').srcdoc = '<i>x</i>'; },
  'another policy': () => trustedTypes.createPolicy('another', { createHTML: (text) => text }),
  'the same policy again': () => trustedTypes.createPolicy('drempel', { createScriptURL: (url) => url }),
  'a timer of text': () => setTimeout('window.ran = 1'),
  'a worker of another file': () => new Worker('/assets/probe.js'),
};
window.probe = Object.fromEntries(Object.entries(attempts).map(([name, attempt]) => {
  try { attempt(); return [name, 'allowed']; } catch (error) { return [name, error.name]; }
}));
const inline = document.createElement('button');
try { inline.setAttribute('onclick', 'window.ran = 1'); } catch {}
document.body.append(inline);
inline.click();
const elsewhere = (work) => work.then(() => 'allowed', () => 'refused');
window.elsewhere = Promise.all([
  elsewhere(fetch('http://evil.example/')),
  elsewhere(import('data:text/javascript,window.ran=1')),
  elsewhere(new Promise((resolve, reject) => { const socket = new WebSocket('ws://evil.example/'); socket.onopen = resolve; socket.onerror = reject; })),
  elsewhere(new Promise((resolve, reject) => { const picture = new Image(); picture.onload = resolve; picture.onerror = reject; picture.src = 'http://evil.example/x.png'; })),
]);
`;

let hub: RunningHub;
let app: Watched;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  app = await launchChromium({ origin: hub.origin });
  app.page.setDefaultTimeout(15_000);
});
afterEach(() => app.close());

it('S3 S4: a script of the page cannot make code or markup from text, nor reach another place', async () => {
  const distDir = mkdtempSync(join(tmpdir(), 'dist-'));
  cpSync(repositoryPath('dist'), distDir, { recursive: true });
  writeFileSync(join(distDir, 'assets/probe.js'), PROBE);
  const page = readFileSync(join(distDir, 'index.html'), 'utf8');
  writeFileSync(join(distDir, 'index.html'), page.replace('</body>', '<script type="module" src="/assets/probe.js"></script></body>'));
  for (const packed of ['br', 'gz']) rmSync(join(distDir, `index.html.${packed}`));
  const probed = await startHub({ distDir });
  // All of it is refused, and told: that is the test.
  for (const breach of [new RegExp(`^asked elsewhere: ${probed.origin}/`), /evil\.example/, /^\[csp violation\]/, /Content Security Policy|Trusted/]) app.means(breach);
  await app.page.goto(probed.origin);
  await app.page.waitForFunction(() => 'elsewhere' in window);
  const found = await app.page.evaluate(async () => {
    const { probe, elsewhere, ran } = window as unknown as { probe: Record<string, string>; elsewhere: Promise<string[]>; ran?: number };
    return { probe, elsewhere: await elsewhere, ran };
  });
  await probed.stop();
  rmSync(distDir, { recursive: true });
  const { eval: fromEval, function: fromFunction, ...others } = found.probe;
  expect([fromEval, fromFunction]).toEqual(['EvalError', 'EvalError']);
  expect(Object.entries(others).filter(([, answer]) => !/^(TypeError|EvalError)$/.test(answer))).toEqual([]);
  expect(found.elsewhere).toEqual(['refused', 'refused', 'refused', 'refused']);
  expect(found.ran).toBeUndefined();
  expect(app.cspViolations.length).toBeGreaterThan(5);
});

it('S3 S5 S7 S39: a whole visit without network asks nothing of anybody, breaks no rule and says nothing in the console', async () => {
  const { page } = app;
  const volunteer = await createVolunteer(page);
  await page.clock.install();
  await page.goto(hub.origin);
  await untilOffline(page);
  await hub.stop();
  const failed: string[] = [];
  app.context.on('requestfailed', (request) => {
    // Leaving a page breaks off what it was still reading from the worker.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url());
  });
  await loadAnew(page);
  await volunteer.start(page.url());
  await walkEveryForm(volunteer, { save: true, fill: async () => { await fillEveryField(page, ({ kind }) => (kind === 'tel' ? '0612345678' : kind === 'email' ? 'a@example.org' : 'Wie mag dit')); } });
  for (const tab of ['Vandaag', 'Op weg', 'Korte lijnen', 'Ik'] as const) await volunteer.tab(tab);
  // Ten minutes go by, in which it locks by itself. What starts anew then gets the time that it takes: its clock does not run ahead of its storage.
  const anew = { pages: 0 };
  page.on('framenavigated', () => { anew.pages += 1; });
  for (let seconds = 0; seconds < 600 && anew.pages === 0; seconds += 4) await page.clock.runFor(4_000);
  await volunteer.heading('Drempel is op slot').waitFor();
  await page.clock.runFor('05:00');
  await page.getByRole('button', { name: 'Veiligheid' }).click();
  await page.getByRole('link', { name: /112/ }).first().waitFor();
  hub = await startHub();
  expect({ failed, elsewhere: app.requestsElsewhere, violations: app.cspViolations, console: app.consoleMessages, errors: app.pageErrors })
    .toEqual({ failed: [], elsewhere: [], violations: [], console: [], errors: [] });
});

it('S35: another page cannot put the app in a frame', async () => {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(`<!doctype html><title>other</title><iframe src="${hub.origin}/"></iframe><iframe src="${hub.origin}/klok.html"></iframe>`));
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const other = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  app.means(new RegExp(`^asked elsewhere: ${other}$`));
  app.means(/frame-ancestors/);
  await app.page.goto(other);
  await expect.poll(() => app.page.frames().slice(1).map((frame) => frame.url())).toEqual(['chrome-error://chromewebdata/', 'chrome-error://chromewebdata/']);
  server.close();
});

it('S6 S27: no call to another machine, no way out for tables and no code from text is in what is served', () => {
  const dist = repositoryPath('dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(js|html)$/.test(path));
  expect(files.length).toBeGreaterThan(10);
  const doors = /RTCPeerConnection|webkitRTC|WebTransport|sendBeacon|EventSource\b|text\/csv|spreadsheet|\.csv\b|\.xlsx?\b|dangerouslySetInnerHTML=|importScripts\(["'`]http/;
  expect(files.filter((path) => doors.test(readFileSync(join(dist, path), 'utf8')))).toEqual([]);
});
