import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followInvitationLink, type InvitedTo, watchInvitationLink } from '../../../app/shell/invitation-link.ts';

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
  watchInvitationLink(storage);
  expect(address.hash).toBe('');
  const opened: InvitedTo[] = [];
  followInvitationLink(storage, (route) => opened.push(route));
  followInvitationLink(storage, (route) => opened.push(route));
  expect(opened).toEqual([{ at: 'join-device', code: CODE }]);
});

it('takes a link that lands in the open app', () => {
  watchInvitationLink(storage);
  const opened: InvitedTo[] = [];
  const stop = followInvitationLink(storage, (route) => opened.push(route));
  arrive();
  expect([opened, address.hash]).toEqual([[{ at: 'join-device', code: CODE }], '']);
  stop();
  arrive();
  expect(opened).toEqual([{ at: 'join-device', code: CODE }]);
});

it.each([['#l=', 'join-line'], ['#s=', 'join-team']] as const)('%s leads to %s, and not to a device of her own', (mark, at) => {
  address.hash = `${mark}${CODE}`;
  watchInvitationLink(storage);
  expect(address.hash).toBe('');
  const opened: InvitedTo[] = [];
  followInvitationLink(storage, (route) => opened.push(route));
  expect(opened).toEqual([{ at, code: CODE }]);
});

it('leaves the shortcut to safety alone', () => {
  address.hash = '#veilig';
  watchInvitationLink(storage);
  expect(address.hash).toBe('#veilig');
});

it('forgets the code when she leaves in a hurry', () => {
  watchInvitationLink(storage);
  arrive();
  page.dispatchEvent(new Event('drempel:exit'));
  const opened: InvitedTo[] = [];
  followInvitationLink(storage, (route) => opened.push(route));
  expect(opened).toEqual([]);
});
