import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { registerWorker } from '../../../app/shell/sw-bridge.ts';

type FakeWorker = EventTarget & { state: string; postMessage: (message: unknown) => void };
type FakeRegistration = EventTarget & { installing: FakeWorker | null; waiting: FakeWorker | null; active: FakeWorker | null };

const worker = (state: string): FakeWorker => Object.assign(new EventTarget(), { state, postMessage: () => undefined });
const become = (one: FakeWorker, state: string): void => {
  one.state = state;
  one.dispatchEvent(new Event('statechange'));
};

let container: EventTarget & { controller: FakeWorker | null; register: () => Promise<FakeRegistration> };
let registration: FakeRegistration;
let reloads: number;

beforeEach(() => {
  vi.stubEnv('PROD', true);
  registration = Object.assign(new EventTarget(), { installing: null, waiting: null, active: null });
  container = Object.assign(new EventTarget(), { controller: null, register: () => Promise.resolve(registration) });
  reloads = 0;
  vi.stubGlobal('navigator', { serviceWorker: container, onLine: true });
  vi.stubGlobal('document', Object.assign(new EventTarget(), { readyState: 'complete', visibilityState: 'visible' }));
  vi.stubGlobal('location', { reload: () => { reloads += 1; } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** As told by a browser that gives another object each time it is asked. */
const takesOver = (): void => {
  container.controller = worker('activating');
  container.dispatchEvent(new Event('controllerchange'));
};

it.each(['in time', 'only after it took over'])('the first worker of all is no update, and nothing reloads under her first tap: told %s', async (when) => {
  const update = signal<(() => void) | undefined>(undefined);
  registerWorker('/sw.js', update);
  registration.installing = worker('installing');
  await Promise.resolve();
  await Promise.resolve();
  const told = worker('installing');
  registration.installing = told;
  registration.dispatchEvent(new Event('updatefound'));
  if (when !== 'in time') container.controller = worker('activating');
  Object.assign(registration, { installing: null, waiting: worker('installed') });
  become(told, 'installed');
  takesOver();
  expect([update.value, reloads]).toEqual([undefined, 0]);
});

it('a later one waits for her word, also in the tab of the first visit, and then reloads it', async () => {
  const update = signal<(() => void) | undefined>(undefined);
  registerWorker('/sw.js', update);
  await Promise.resolve();
  await Promise.resolve();
  takesOver();
  registration.active = worker('activated');
  const next = worker('installing');
  registration.installing = next;
  registration.dispatchEvent(new Event('updatefound'));
  expect(update.value).toBeUndefined();
  Object.assign(registration, { installing: null, waiting: next });
  become(next, 'installed');
  expect(update.value).toBeTypeOf('function');
  expect(reloads).toBe(0);
  takesOver();
  takesOver();
  expect(reloads).toBe(1);
});

it('one that waited since the last visit is offered at once', async () => {
  container.controller = worker('activated');
  Object.assign(registration, { active: container.controller, waiting: worker('installed') });
  const update = signal<(() => void) | undefined>(undefined);
  registerWorker('/sw.js', update);
  await Promise.resolve();
  await Promise.resolve();
  expect(update.value).toBeTypeOf('function');
});
