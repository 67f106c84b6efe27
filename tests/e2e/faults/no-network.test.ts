import { createServer, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Volunteer } from '../../support/volunteer.ts';
import type { FaultPhone } from './fault-phone.ts';
import { expectAtOther, type LivedIn, livedInPhone } from './lived-in.ts';
import { countPromises, isKept, openPromiseForm, tapSave, typePromise } from './promises.ts';
import { loadAnew } from '../../support/load-anew.ts';

let lived: LivedIn;
let phone: FaultPhone;
let silent: Server | undefined;

beforeAll(async () => {
  lived = await livedInPhone();
});
afterEach(async () => {
  await phone.remove();
  silent?.close();
});
afterAll(() => lived.remove());

/** From now on every word of complaint is kept, also one that goes away again. Gives those that were heard so far. */
async function hearComplaints({ page }: Volunteer): Promise<() => Promise<readonly string[]>> {
  const heard = await page.evaluateHandle(() => {
    const complaints: string[] = [];
    const listen = (): void => {
      for (const element of document.querySelectorAll('[role=alert], .note-alarm')) {
        const words = element.textContent?.trim() ?? '';
        if (words && !complaints.includes(words)) complaints.push(words);
      }
    };
    new MutationObserver(listen).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    listen();
    return complaints;
  });
  return () => heard.jsonValue();
}

/** Opens, keeps a promise, and complains of nothing. */
async function worksFully(her: Volunteer): Promise<void> {
  await her.page.goto(lived.origin, { waitUntil: 'commit' });
  await her.heading('Drempel is op slot').waitFor();
  const complaints = await hearComplaints(her);
  await her.unlock(lived.words);
  await openPromiseForm(her, lived.nicknames[0]!);
  await typePromise(her, 'zonder net');
  await tapSave(her);
  await isKept(her);
  expect(await countPromises(her, lived.nicknames[0]!)).toBe(1);
  await expect.poll(() => complaints()).toEqual([]);
  expect(phone.watched().pageErrors).toEqual([]);
}

it('F29: where no worker may run the app works, and says that it needs the internet here', async () => {
  phone = await lived.copy();
  const her = await phone.on({ before: (page) => page.addInitScript(() => { ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('blocked', 'SecurityError')); }) });
  await her.page.goto(lived.origin);
  await her.page.evaluate(async () => { for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister(); });
  await worksFully(her);
  await her.page.getByText(her.say('Zonder internet gaat de app hier niet open.')).waitFor();
});

it('F1: without a network the app starts, opens and saves, with no word of complaint', async () => {
  phone = await lived.copy();
  const her = await phone.on();
  await phone.watched().context.setOffline(true);
  await worksFully(her);
  await phone.watched().context.setOffline(false);
  await her.page.evaluate(() => dispatchEvent(new Event('online')));
  await expectAtOther(lived, 1);
});

/** What the system does when it needs room: some of what the worker kept is gone, and nothing else has it. */
async function evict(her: Volunteer, part: string): Promise<void> {
  await her.page.goto(lived.origin);
  const gone = await her.page.evaluate(async (wanted) => {
    let count = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) if (new RegExp(wanted).test(request.url) && await cache.delete(request)) count += 1;
    }
    return count;
  }, part);
  expect(gone).toBeGreaterThan(0);
  await phone.watched().context.setOffline(true);
  const session = await her.page.context().newCDPSession(her.page);
  await session.send('Network.clearBrowserCache');
}

it('F28: a part that the system threw out of the cache is told in the app without a network, and the rest works on', async () => {
  phone = await lived.copy();
  const her = await phone.on();
  await evict(her, 'backup-screen');
  await her.unlock(lived.words);
  await her.tab('Ik');
  await her.page.getByRole('main').getByRole('button', { name: her.say('Reservekopie') }).click();
  await her.page.getByRole('alert').getByText('Dit deel is er nu niet. Laad de app opnieuw als je internet hebt.').waitFor();
  await her.tab('Vandaag');
  await her.heading('Vandaag').waitFor();
});

it.each([['its own file', 'safety-screen.*js$'], ['the lines to call', '/helplines-(?!shown)[^/]*js$'], ['its words', '/nl-[^/]*js$']])('F28: safety has its numbers and hers when the system threw %s away, locked and without a network', async (_, part) => {
  phone = await lived.copy();
  const her = await phone.on();
  await evict(her, part);
  // From a start on which nothing of it was in memory yet.
  await her.page.evaluate(() => {
    const settings = JSON.parse(localStorage.getItem('drempel.settings') ?? '{}') as object;
    localStorage.setItem('drempel.settings', JSON.stringify({ ...settings, helperName: 'Fatma', helperPhone: '06-12345678' }));
  });
  await loadAnew(her.page);
  await her.button('Veiligheid').click();
  await her.heading('Veiligheid').waitFor();
  const calls = her.page.getByRole('main').locator('a:visible');
  expect(await calls.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['tel:112', 'tel:+31612345678', 'tel:08002000']);
  await expect.poll(() => calls.allInnerTexts()).toEqual([expect.stringContaining('Bel 112'), expect.stringMatching(/Bel .*Fatma/), expect.stringContaining('Bel Veilig Thuis')]);
  await her.page.getByRole('alert').getByText('Bellen kan wel.').waitFor();
  await her.page.getByRole('main').getByText('Wis daarna je bellijst').waitFor();
  await her.page.getByRole('main').getByRole('button', { name: 'Terug' }).click();
  await her.heading('Drempel is op slot').waitFor();
});

it('F2: on a network that takes every request and never answers the app is as quick as offline', async () => {
  phone = await lived.copy();
  await lived.stopHub();
  const held: string[] = [];
  silent = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => held.push(String(bytes).split('\r\n')[0]!));
  }).listen(Number(new URL(lived.origin).port), '127.0.0.1');
  const her = await phone.on();
  await worksFully(her);
  await her.page.evaluate(() => void fetch('/api/health').catch(() => undefined));
  // The network was there to be waited for, and nothing waited.
  await expect.poll(() => held.length).toBeGreaterThan(0);
});
