import { afterEach, expect, it, vi } from 'vitest';
import type { DevicesStatus } from '../../app/hooks/own-devices.ts';
import { SILENCE_MS } from '../../app/sync/http-request.ts';
import { IDLE_MS } from '../../app/sync/sync-loop.ts';
import type { WireError } from '../../wire/push-result.ts';
import { apart } from '../support/hub/apart.ts';
import { later, type Phone } from '../support/hub/create-phone.ts';
import { editsAtHub } from '../support/hub/edits-at-hub.ts';
import { useHubs } from '../support/hub/hub-place.ts';
import { pair, usePhones } from '../support/hub/phone.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { line, names } from '../unit/vault/vault-fixture.ts';

// F5: what waits stays and leaves when the fault is over, whatever the hub answers meanwhile. What each answer becomes, byte
// for byte, is tests/unit/sync/http-network.

interface Refusal {
  readonly status: number;
  /** What the hub says, signed with its store; without, something that stands in between answers. */
  readonly error?: WireError | 'broken';
  readonly retryAfter?: number;
  readonly tells: Partial<DevicesStatus>;
  /** Only somebody can mend it: it is tried again when she comes back to the app, and not by itself (tests/unit/sync/sync-loop). */
  readonly isFinal?: true;
}

const SOON = { timeout: 20_000, interval: 10 };
const WAITS = { state: 'waiting' } as const;
const REFUSALS: readonly Refusal[] = [
  { status: 401, error: 'unknown-device', tells: { state: 'stopped', why: 'removed' }, isFinal: true },
  { status: 401, tells: WAITS },
  { status: 403, error: 'not-allowed', tells: { state: 'stopped', why: 'broken' }, isFinal: true },
  { status: 403, tells: WAITS },
  { status: 409, error: 'filled', tells: WAITS },
  { status: 413, error: 'too-big', tells: WAITS },
  { status: 429, error: 'slow-down', retryAfter: 9, tells: WAITS },
  { status: 500, error: 'broken', tells: WAITS },
  { status: 500, tells: WAITS },
  { status: 503, error: 'busy', retryAfter: 8, tells: WAITS },
  { status: 507, error: 'full', tells: { state: 'stopped', why: 'full' } },
  { status: 507, error: 'disk-full', tells: { state: 'stopped', why: 'hub-full' } },
];

const here = useHubs('sqlite');
const { create: createPhone } = usePhones();
afterEach(() => vi.restoreAllMocks());

/** Every push is answered so, from now on until it is ended. */
function refusePushes({ status, error, retryAfter }: Refusal, store: string): { readonly count: () => number; readonly end: () => void } {
  const plain = fetch;
  let count = 0;
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    if (!String(url).endsWith('/push')) return plain(url, init);
    count += 1;
    const headers = { ...(error && { 'drempel-store': store }), ...(retryAfter && { 'retry-after': String(retryAfter) }) };
    return Response.json({ error: error ?? 'x' }, { status, headers });
  });
  return { count: () => count, end: () => spy.mockRestore() };
}

const stored = async ({ vault }: Phone) => opened(await vault.space(vault.mine!).read());
const namesWaiting = async (phone: Phone): Promise<readonly unknown[]> => (await stored(phone)).outbox.flatMap(({ ops }) => ops).filter(({ field }) => field === 'firstName').map(({ value }) => value);

const nameOf = ({ status, error }: Refusal): string => (error ? `${status} (${error})` : `${status} by something that is no hub`);

it.each(REFUSALS.map((refusal) => [nameOf(refusal), refusal] as const))('what she wrote waits while a push is answered with %s, the screen says so, and then all of it leaves, once', async (_, refusal) => {
  const pauses: number[] = [];
  const wait: typeof later = (ms, work) => {
    pauses.push(ms);
    return later(ms, work);
  };
  const { origin } = here.hubs[0]!;
  const [first, second] = [await createPhone(origin, undefined, wait), await createPhone(origin)];
  opened(await first.devices.begin(here.code, 'Eerste'));
  await pair(first, second);
  await expect.poll(() => first.devices.status.value, SOON).toEqual({ state: 'everything-sent' });
  const settled = pauses.length;
  /** After how long it tries again, rather than sends what was just written or gives up a silent line. */
  const tries = (): readonly number[] => pauses.slice(settled).filter((ms) => ms > IDLE_MS && ms < SILENCE_MS);
  const refused = refusePushes(refusal, (await stored(first)).state.cursor.store);

  opened(await first.vault.write([line('a', 'Ayşe')]));
  await expect.poll(() => first.devices.status.value, SOON).toMatchObject(refusal.tells);
  const { retryAfter } = refusal;
  if (retryAfter) await expect.poll(() => tries().some((ms) => ms >= retryAfter * 1_000), SOON).toBe(true);
  else if (!refusal.isFinal) await expect.poll(() => tries().length, SOON).toBeGreaterThan(0);
  const before = refused.count();
  opened(await first.vault.write([line('b', 'Bart')]));
  first.spaces.look();
  await expect.poll(refused.count, SOON).toBeGreaterThan(before);
  await expect.poll(() => first.devices.status.value, SOON).toMatchObject(refusal.tells);
  expect(await namesWaiting(first)).toEqual(['Ayşe', 'Bart']);
  expect([names(first.vault), names(second.vault)]).toEqual([['Ayşe', 'Bart'], []]);

  refused.end();
  first.spaces.look();
  await expect.poll(() => first.devices.status.value, SOON).toEqual({ state: 'everything-sent' });
  await expect.poll(() => apart(first, second), SOON).toEqual([]);
  expect(names(second.vault)).toEqual(['Ayşe', 'Bart']);
  expect((await stored(first)).outbox).toEqual([]);
  expect((await editsAtHub(origin, first)).flatMap(({ field, value }) => (field === 'firstName' ? [value] : []))).toEqual(['Ayşe', 'Bart']);
});
