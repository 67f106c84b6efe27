import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followDeviceLink, watchDeviceLink } from '../../../app/shell/device-link.ts';

const CODE = 'A7KMQ2XZ9PLT4WBNC8RDV3HFJ6YS';

class Kept implements Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  readonly #values = new Map<string, string>();
  getItem(key: string): string | null { return this.#values.get(key) ?? null; }
  setItem(key: string, value: string): void { this.#values.set(key, value); }
  removeItem(key: string): void { this.#values.delete(key); }
}

let page: EventTarget;
let address: { hash: string };
let storage: Storage;

beforeEach(() => {
  page = new EventTarget();
  address = { hash: '' };
  storage = new Kept() as unknown as Storage; // what is used of a storage
  vi.stubGlobal('location', address);
  vi.stubGlobal('history', { state: null, replaceState: () => { address.hash = ''; }, back: () => { page.dispatchEvent(new Event('popstate')); } });
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const) vi.stubGlobal(name, page[name].bind(page));
});
afterEach(() => { vi.unstubAllGlobals(); });

function arrive(): void {
  address.hash = `#t=${CODE}`;
  page.dispatchEvent(new Event('hashchange'));
}

it('takes the code out of the address at once, keeps it until the app is open and gives it once', () => {
  address.hash = `#t=${CODE}`;
  watchDeviceLink(storage);
  expect(address.hash).toBe('');
  const opened: string[] = [];
  followDeviceLink(storage, (code) => opened.push(code));
  followDeviceLink(storage, (code) => opened.push(code));
  expect(opened).toEqual([CODE]);
});

it('takes a link that lands in the open app', () => {
  watchDeviceLink(storage);
  const opened: string[] = [];
  const stop = followDeviceLink(storage, (code) => opened.push(code));
  arrive();
  expect([opened, address.hash]).toEqual([[CODE], '']);
  stop();
  arrive();
  expect(opened).toEqual([CODE]);
});

it('leaves the shortcut to safety alone', () => {
  address.hash = '#veilig';
  watchDeviceLink(storage);
  expect(address.hash).toBe('#veilig');
});

it('forgets the code when she leaves in a hurry', () => {
  watchDeviceLink(storage);
  arrive();
  page.dispatchEvent(new Event('drempel:exit'));
  const opened: string[] = [];
  followDeviceLink(storage, (code) => opened.push(code));
  expect(opened).toEqual([]);
});
