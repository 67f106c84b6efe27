import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Day } from '../../../app/domain/day.ts';
import type { Change } from '../../../app/vault/changes.ts';
import { addFinger } from '../../support/add-finger.ts';
import { startWithOwnSentence } from '../../support/every-field/lock-fields.ts';
import { helper } from '../../support/every-field/own-fields.ts';
import { createReachedFields } from '../../support/every-field/reached-fields.ts';
import { fillEveryField, TEXT_FIELDS, topOf } from '../../support/every-field/text-fields.ts';
import { walkEveryField } from '../../support/every-field/walk-every-field.ts';
import { launchChromium, type LaunchOptions, LITTLE_MEMORY, type Watched } from '../../support/launch-chromium.ts';
import { openLink, type Phone } from '../../support/line-pair.ts';
import { repositoryPath } from '../../support/paths.ts';
import { SCRIPT_ADDRESS, SCRIPT_PAYLOADS } from '../../support/script-payloads.ts';
import { recordId, sealBackup } from '../../support/sealed-backup.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

const WORST = '<img src=x onerror=pwned()>';

let hub: RunningHub;
let app: Watched;
let volunteer: Volunteer;
let dialogs: string[];

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
const launch = async (options: Partial<LaunchOptions> = {}): Promise<void> => {
  app = await launchChromium({ origin: hub.origin, ...options });
  app.page.setDefaultTimeout(10_000);
  dialogs = [];
  app.page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
  await app.context.addInitScript(() => { Object.assign(globalThis, { pwned: () => { localStorage.setItem('pwned', 'yes'); } }); });
  volunteer = await createVolunteer(app.page);
};
beforeEach(() => launch());
afterEach(async () => {
  await expectNothingRan();
  expect(app.requestsElsewhere).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  expect(app.pageErrors).toEqual([]);
  await app.close();
});

const STRANGE = 'iframe, object, embed, base, math, marquee, video, audio, img, style, template, link:not([href^="/assets/"]), meta, script:not([src^="/assets/"]), [onerror], [onload], [onclick]';

async function expectNothingRan(page = app.page): Promise<void> {
  const found = await page.evaluate((strange) => ({
    ran: localStorage.getItem('pwned'), polluted: ({} as Record<string, unknown>)['pwned'] ?? null, strange: [...document.body.querySelectorAll(strange)].map(({ outerHTML }) => outerHTML.slice(0, 200)),
    links: [...document.querySelectorAll('a')].filter(({ href, target, rel }) => !/^(tel:\+?\d+|mailto:[^?<>]+(\?|$)|https:\/\/wa\.me\/\d+)/.test(href) || (target === '_blank' && rel !== 'noopener noreferrer')).map(({ outerHTML }) => outerHTML),
  }), STRANGE);
  expect(found).toEqual({ ran: null, polluted: null, strange: [], links: [] });
  expect(dialogs).toEqual([]);
}

/** Types all of them into every field in sight, one after the other. Gives those a field did not keep as typed. */
const typeAll = async (page: Page): Promise<readonly string[]> => page.evaluate(async ({ payloads, selector }) => {
  const lost: string[] = [];
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(selector)].filter((field) => field.checkVisibility());
  const { port1, port2 } = new MessageChannel();
  port1.start();
  // What was typed is in the document by then; drawing each would take minutes.
  const settled = (): Promise<unknown> => new Promise((resolve) => { port1.addEventListener('message', resolve, { once: true }); port2.postMessage(''); });
  for (const payload of payloads) {
    for (const field of fields) {
      const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, payload);
      const typed = field.value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await settled();
      if (field.isConnected && field.value !== typed) lost.push(`${payload} became ${field.value}`);
    }
  }
  await new Promise(requestAnimationFrame);
  return lost;
}, { payloads: SCRIPT_PAYLOADS, selector: `${await topOf(page)} ${TEXT_FIELDS}` });

it('S25: scripts typed into any field of the app never run and stay what they are', async () => {
  expect(SCRIPT_PAYLOADS.length).toBeGreaterThanOrEqual(60);
  // Thousands of times the same: in a browser that makes such code faster.
  await app.close();
  await launch({ serviceWorkers: 'block', engineOnly: true, extraArgs: [LITTLE_MEMORY] });
  const { page } = app;
  const reached = createReachedFields();
  const phones: Phone[] = [];
  const tried = new Set<string>();
  const walk = {
    save: true, code: hub.code ?? '',
    look: expectNothingRan,
    fill: async (on: Page, ...files: readonly string[]) => {
      await on.locator(`${await topOf(on)} ${TEXT_FIELDS}`).filter({ visible: true }).first().waitFor();
      // Once for each: some fields are come by on more than one way.
      const labels = await on.locator('label').filter({ visible: true }).allTextContents();
      const place = [...files, ...labels].join();
      if (!tried.has(place)) {
        expect(await typeAll(on)).toEqual([]);
        await expectNothingRan(on);
      }
      tried.add(place);
      reached.reach(await fillEveryField(on, ({ kind, label, longest }) => (kind === 'tel' ? '0612345678' : kind === 'email' ? 'a@example.org' : /Pincode|Nog een keer/.test(label) && longest < 20 ? '13572468' : WORST)), files);
    },
    openLink: async (link: string) => {
      const other = await openLink(link);
      phones.push(other);
      return other;
    },
  };
  await addFinger(page);
  await startWithOwnSentence(volunteer, hub.origin, walk);
  await helper(volunteer, walk);
  await walkEveryField(volunteer, {
    ...walk,
    beforeLocks: async ({ her }) => {
      for (const [one, tabs] of [[volunteer, ['Vandaag', 'Op weg', 'Korte lijnen']], [her, ['Korte lijnen']]] as const) {
        for (const tab of tabs) {
          await one.tab(tab);
          await one.page.getByText(WORST).first().waitFor();
          await expectNothingRan(one.page);
        }
      }
    },
  });
  expect(reached.missed()).toEqual([]);
  for (const { phone } of phones) {
    expect(phone.pageErrors).toEqual([]);
    await phone.close();
  }
}, 180_000);

const TODAY = new Date().toISOString().slice(0, 10) as Day;

/** A family and a fixed face for each payload, with it in every field that takes text, numbers and addresses included. */
function hostileRecords(): readonly Change[] {
  const polluting = JSON.parse('{"__proto__":{"pwned":"yes"},"constructor":{"prototype":{"pwned":"yes"}}}') as object;
  return SCRIPT_PAYLOADS.flatMap((text, n): readonly Change[] => {
    const [contactId, roadId, lineId, promiseId, consentId] = [0, 1, 2, 3, 4].map((part) => recordId(n * 10 + part)) as [ReturnType<typeof recordId>, ReturnType<typeof recordId>, ReturnType<typeof recordId>, ReturnType<typeof recordId>, ReturnType<typeof recordId>];
    // What a hostile phone writes is not held to our types.
    const any = (set: object): never => ({ ...set, ...polluting }) as never;
    return [
      { id: contactId, kind: 'contact', set: any({ nickname: text, emblem: text, language: text, interpreter: text, ageBands: [text], safeTimes: text, waysToReach: [], knownToHelp: 'no', nameYesOn: TODAY, firstName: text, phone: text, createdOn: TODAY }) },
      { id: roadId, kind: 'road', set: any({ contactId, startedOn: TODAY, touchedOn: TODAY, themes: [text], barriers: [text], question: text, wishWords: text, pen: text, penSince: TODAY, lineId }) },
      { id: lineId, kind: 'line', set: any({ firstName: text, team: text, callFor: text, days: [1, 2, 3, 4, 5, 6, 7], phone: text, whatsapp: `javascript:${text}`, mail: text, deputyName: text, deputyPhone: text, replyDays: 3, since: TODAY, earlier: [{ firstName: text, until: TODAY }] }) },
      { id: promiseId, kind: 'commitment', set: any({ roadId, lineId, kind: 'own-words', words: text, who: 'me', by: TODAY }) },
      { id: consentId, kind: 'consent', set: any({ roadId, lineId, receiver: text, sentences: [text, text], version: 1, how: 'spoken', givenOn: TODAY, until: TODAY }) },
    ];
  });
}

it('S25 S26 S36: a hostile backup, its file name included, is shown as text on every screen and changes no prototype', async () => {
  const { page, button, tab, say } = volunteer;
  const { file, code } = await sealBackup(hostileRecords());
  await page.goto(hub.origin);
  await page.locator('button[lang=nl]').click();
  await button('Ik heb een reservekopie').click();
  await page.setInputFiles('input[type=file]', { name: `${WORST}.bak`, mimeType: 'text/html', buffer: file });
  await page.getByText(`${WORST}.bak`).waitFor();
  await page.getByLabel(say('Code van je papier')).fill(code);
  await button('Open met de code').click();
  await page.getByRole('navigation').waitFor();
  await page.getByText(WORST).first().waitFor();
  await expectNothingRan();
  await tab('Op weg');
  await page.getByText('<script>pwned()</script>', { exact: true }).first().waitFor();
  await expectNothingRan();
  await page.getByLabel(say('Zoek')).fill(WORST);
  await page.locator('.card-tap', { hasText: WORST }).first().click();
  await page.getByRole('heading', { level: 1, name: WORST }).waitFor();
  await expectNothingRan();
  await volunteer.openStep('Toestemming');
  await page.getByText(WORST).first().waitFor();
  await expectNothingRan();
  await tab('Korte lijnen');
  await page.getByText(SCRIPT_ADDRESS).first().waitFor();
  await expectNothingRan();
  for (const payload of [WORST, SCRIPT_ADDRESS, '//evil.example/x']) {
    await page.locator('.card-tap, .line-card, main li button').filter({ hasText: payload }).first().click();
    await page.getByRole('heading', { level: 1, name: payload }).waitFor();
    await expectNothingRan();
    await page.goBack();
  }
});

it('S25 S26: a hostile contact card fills fields with text, and nothing else', async () => {
  const { page, button, tab } = volunteer;
  await volunteer.openExample(hub.origin);
  await tab('Korte lijnen');
  await button('Zet er nog iemand bij').click();
  for (const payload of SCRIPT_PAYLOADS) {
    const buffer = Buffer.from(['BEGIN:VCARD', 'VERSION:4.0', `N:;${payload};;;`, `FN:${payload}`, `ORG:${payload}`, `TEL:${payload}`, `EMAIL:${payload}`, `__proto__:${payload}`, `URL:javascript:pwned()`, 'TEL:0612345678', 'END:VCARD'].join('\r\n'));
    await page.setInputFiles('input[type=file]', { name: `${payload.replaceAll(/[/\0]/g, '')}.vcf`, mimeType: 'text/vcard', buffer });
  }
  await expect.poll(() => page.getByLabel('Telefoonnummer', { exact: true }).inputValue()).toBe('0612345678');
  await expectNothingRan();
});

it('S25 S26 S34: hostile settings, places, addresses and messages of other pages are ignored', async () => {
  const { page } = volunteer;
  await volunteer.openExample(hub.origin);
  const kept = await page.evaluate(() => localStorage.getItem('drempel.settings') ?? '{}');
  for (const settings of [`{"__proto__":{"pwned":"yes"},"locale":"${WORST}","theme":"${WORST}","helperName":"${WORST}","helperPhone":"javascript:pwned()","lockAfterMinutes":"${WORST}","triesFrom":1e999}`, WORST, '[]', 'null', '"x"', kept]) {
    await page.evaluate((text) => localStorage.setItem('drempel.settings', text), settings);
    await page.goto(`${hub.origin}/?x=${encodeURIComponent(WORST)}#${encodeURIComponent(WORST)}`);
    await page.getByRole('button', { name: /^(Veiligheid|Safety)$/ }).click();
    await page.getByRole('link', { name: /112/ }).first().waitFor();
    await expectNothingRan();
  }
  // Loaded anew, it would be in front again.
  await volunteer.button('Terug').click();
  for (const places of ['[{"at":"constructor"}]', '[{"at":"__proto__"}]', `[{"at":"${WORST}"}]`, `[{"at":"road","id":"${WORST}"}]`, `[{"at":"line","id":{"toString":1}}]`, '{"length":1}', WORST]) {
    await page.evaluate((text) => sessionStorage.setItem('drempel.places', text), places);
    await page.goto(hub.origin);
    await volunteer.button('Open de voorbeelden').click();
    await page.getByRole('navigation').waitFor();
    await volunteer.tab('Ik');
    await volunteer.heading('Ik').waitFor();
    await expectNothingRan();
  }
  await page.evaluate(async (worst) => {
    const other = new BroadcastChannel('drempel');
    const junk: unknown[] = [null, 1, 'lock', worst, [], ['lock'], {}, { type: worst }, { type: ['lock'] }, { type: { toString: 'lock' } }, new Map([['type', 'lock']]), JSON.parse('{"__proto__":{"type":"lock"}}')];
    for (const message of junk) {
      other.postMessage(message);
      postMessage(message, '*');
    }
    await new Promise((resolve) => { other.addEventListener('message', resolve, { once: true }); new BroadcastChannel('drempel').postMessage('last'); });
  }, WORST);
  await volunteer.tab('Vandaag');
  await volunteer.heading('Vandaag').waitFor();
});

it('S25: a translation with a script in it is shown as it was translated', async () => {
  const distDir = mkdtempSync(join(tmpdir(), 'dist-'));
  cpSync(repositoryPath('dist'), distDir, { recursive: true });
  const catalog = readdirSync(join(distDir, 'assets')).map((name) => join(distDir, 'assets', name))
    .filter((path) => /\/nl-[^/]*\.js$/.test(path)).sort((one, other) => readFileSync(other).length - readFileSync(one).length)[0]!;
  writeFileSync(catalog, readFileSync(catalog, 'utf8').replaceAll(/\["([^"\\]{3,})"\]/g, `["$1 ${WORST}"]`));
  for (const packed of ['br', 'gz']) rmSync(`${catalog}.${packed}`);
  await app.close();
  await hub.stop();
  hub = await startHub({ distDir });
  await launch({ serviceWorkers: 'block' });
  const { page } = app;
  await page.goto(hub.origin);
  await page.locator('button[lang=nl]').click();
  await page.getByRole('button', { name: /^Kijk eerst met voorbeelden/ }).click();
  await page.getByRole('navigation').waitFor();
  for (const tab of [1, 2, 3, 4, 0]) {
    await page.locator('nav button').nth(tab).click();
    await page.getByText(WORST).first().waitFor();
    await expectNothingRan();
  }
  await hub.stop();
  rmSync(distDir, { recursive: true });
  hub = await startHub();
});
