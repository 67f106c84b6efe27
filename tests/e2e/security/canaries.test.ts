import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { addFinger } from '../../support/add-finger.ts';
import { bytesNeedle, type Canaries, createCanaries, type Needle, textNeedle } from '../../support/canaries.ts';
import { startWithOwnSentence } from '../../support/every-field/lock-fields.ts';
import { helper } from '../../support/every-field/own-fields.ts';
import { createReachedFields } from '../../support/every-field/reached-fields.ts';
import { fillEveryField, type TextFieldSeen } from '../../support/every-field/text-fields.ts';
import { walkEveryField } from '../../support/every-field/walk-every-field.ts';
import { killBrowser } from '../../support/kill-browser.ts';
import { launchChromium, LITTLE_MEMORY, type Watched } from '../../support/launch-chromium.ts';
import { openLink, type Phone } from '../../support/line-pair.ts';
import { repositoryPath } from '../../support/paths.ts';
import { scanFiles } from '../../support/scan-files.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { spaceSecretsOf } from '../../support/space-secrets.ts';
import { type NamedBytes, readLocks, secretsOf } from '../../support/vault-secrets.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

// Everything she types is a canary. What the browser wrote to its profile is then searched byte by byte.

let hub: RunningHub;
/** Of both phones. */
let profiles: string;
let app: Watched;
let others: Phone[];

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  profiles = mkdtempSync(join(tmpdir(), 'profiles-'));
  others = [];
  app = await launchChromium({ origin: hub.origin, profileDir: join(profiles, 'hers'), extraArgs: [LITTLE_MEMORY] });
  app.page.setDefaultTimeout(15_000);
});
afterEach(async () => {
  for (const { pageErrors, close } of [app, ...others.map(({ phone }) => phone)]) {
    await close().catch(() => undefined);
    expect(pageErrors).toEqual([]);
  }
  rmSync(profiles, { recursive: true, force: true });
});

/** The phone at the other end: what is typed there is looked for as well. */
const openOther = async (link: string): Promise<Phone> => {
  const other = await openLink(link, undefined, { profileDir: join(profiles, 'the-others'), extraArgs: [LITTLE_MEMORY], serviceWorkers: 'allow' });
  others.push(other);
  return other;
};

const textFor = ({ text, sentence, phone, mail, pin }: Canaries) => ({ kind, label, longest }: TextFieldSeen): string =>
  kind === 'tel' ? phone : kind === 'email' ? mail : /Pincode|Nog een keer/.test(label) && longest < 20 ? pin : longest > 31 ? sentence : text;

const keyNeedles = (secrets: NamedBytes): readonly Needle[] => Object.entries(secrets).map(([name, bytes]) => bytesNeedle(name, bytes));
const codeNeedles = (code: string): readonly Needle[] => [textNeedle('paper code', code), textNeedle('paper code', code.replaceAll('-', '')), textNeedle('paper code', code.replaceAll('-', ' '))];

/** What stays outside the vault and is drawn or kept by the browser itself tells nothing. */
async function expectNeutral(page: Page, { sentence, phone }: Canaries): Promise<void> {
  const { title, address, state, kept } = await page.evaluate(() => ({
    title: document.title, address: location.href, state: JSON.stringify(history.state), kept: sessionStorage.getItem('drempel.places') ?? '',
  }));
  expect([title, address]).toEqual(['Drempel', `${hub.origin}/`]);
  expect(state).toMatch(/^\{"depth":\d+\}$|^null$/);
  expect([...sentence.split(' '), phone].filter((piece) => kept.includes(piece))).toEqual([]);
}

/** A page of somebody else in the same browser: it lets its field be remembered, so it shows when the browser wrote down what is typed. */
function forgetfulPage(): Promise<Server> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>other</title><input id="field">'));
  return new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(server)); });
}

/** Resolves when both browsers have written down what was typed: they keep what a page lets them within seconds. */
async function untilWrittenDown(): Promise<void> {
  const control = createCanaries('control');
  const server = await forgetfulPage();
  const other = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  for (const phone of [app, ...others.map((one) => one.phone)]) {
    phone.means(new RegExp(`^asked elsewhere: ${other}$`));
    const page = await phone.context.newPage();
    await page.goto(other);
    await page.fill('#field', control.text);
  }
  for (const profile of readdirSync(profiles)) await expect.poll(() => scanFiles(join(profiles, profile), control.needles).length, { timeout: 30_000, interval: 500 }).toBeGreaterThan(0);
  server.close();
  server.closeAllConnections();
}

interface Typed { readonly volunteer: Volunteer; readonly code: string; readonly words: string; readonly secrets: NamedBytes; readonly other: Phone; readonly missed: readonly string[] }

/** Past every text field of the app with canaries, up to what lies in front of the lock; the helper's own are others. */
async function typeEverywhere(typed: Canaries, contactPerson: Canaries, save: boolean): Promise<Typed> {
  const volunteer = await createVolunteer(app.page);
  const { page } = volunteer;
  const reached = createReachedFields();
  const fillWith = (canaries: Canaries) => async (on: Page, ...files: readonly string[]): Promise<void> => reached.reach(await fillEveryField(on, textFor(canaries)), files);
  const walk = { save, code: hub.code ?? '', fill: fillWith(typed), look: (on: Page) => expectNeutral(on, typed), openLink: openOther };
  await addFinger(page);
  const code = await startWithOwnSentence(volunteer, hub.origin, walk);
  let secrets = await secretsOf((await readLocks(page))!, code, typed.sentence);
  await helper(volunteer, { ...walk, fill: fillWith(contactPerson) });
  const { other, words } = await walkEveryField(volunteer, { ...walk, beforeLocks: async () => { secrets = { ...secrets, ...await spaceSecretsOf(page, (await readLocks(page))!, code) }; } });
  return { volunteer, code, words, secrets, other, missed: reached.missed() };
}

/** Of the browser itself, where something is new to the hub: a space, or somebody who is not let in yet. */
const NOT_KNOWN_YET = 'Failed to load resource: the server responded with a status of 401 (Unauthorized)';

const hiddenOf = (typed: Canaries, { secrets, code, words, other }: Typed): readonly Needle[] => [...typed.needles, ...keyNeedles(secrets), ...codeNeedles(code), textNeedle('four words', words), textNeedle('words of the other', other.words)];

it('S8 S10 S11 S12 S39: nothing she typed, saved or looked for lies readable in the profile, in the address, the console or a cache', async () => {
  const typed = createCanaries('typed');
  const contactPerson = createCanaries('contact person');
  const done = await typeEverywhere(typed, contactPerson, true);
  expect(done.missed).toEqual([]);
  const { page } = app;
  const caches = await page.evaluate(async () => (await Promise.all((await window.caches.keys()).map(async (name) => (await (await window.caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat());
  // The mark of a complete version is the worker's own; all else is a file of the build.
  expect(caches.filter((path) => path !== '/.complete' && !existsSync(repositoryPath(`dist${path}`)))).toEqual([]);
  for (const { consoleMessages } of [app, done.other.phone]) expect(consoleMessages.filter((text) => text !== NOT_KNOWN_YET)).toEqual([]);
  // These reach the disk minutes later, so they are read where they are.
  const keptInClear = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect([...typed.sentence.split(' '), typed.phone, typed.pin, done.code, done.words].filter((piece) => keptInClear.includes(piece))).toEqual([]);
  expect(keptInClear).toContain(contactPerson.text);
  await untilWrittenDown();
  for (const phone of [app, done.other.phone]) await phone.close();
  expect(scanFiles(profiles, hiddenOf(typed, done))).toEqual([]);
  // The one exception, kept in clear on purpose and said so where she fills it in: docs/decisions/0004.
  const exceptions = scanFiles(profiles, contactPerson.needles);
  expect(exceptions.filter((found) => !found.includes(join('Default', 'Local Storage')))).toEqual([]);
}, 180_000);

it('S9: browsers killed over half-typed forms leave none of it on disk, though they wrote down what another page let them', async () => {
  const typed = createCanaries('half typed');
  const done = await typeEverywhere(typed, typed, false);
  expect(done.missed).toEqual([]);
  await untilWrittenDown();
  await killBrowser(app, join(profiles, 'hers'));
  await killBrowser(done.other.phone, join(profiles, 'the-others'));
  expect(scanFiles(profiles, hiddenOf(typed, done))).toEqual([]);
}, 180_000);
