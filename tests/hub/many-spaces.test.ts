import { afterEach, expect, it, vi } from 'vitest';
import { partnerText } from '../../app/domain/partner-text.ts';
import { createHttpTransport } from '../../app/sync/http-transport.ts';
import { watchSpaces } from '../../app/sync/watch-spaces.ts';
import { commitFrame } from '../support/hub/hub-client.ts';
import { createPhone, later, stopPhones } from '../support/hub/create-phone.ts';
import { useHubs } from '../support/hub/hub-place.ts';
import { makeDevice, makeSpace, writeCommit } from '../support/hub/sealed-things.ts';
import { opened } from '../unit/crypto/fixtures.ts';

/** One more than a hub listens for in one request. */
const MANY = 41;
const QUESTION_BYTES = 48;
const here = useHubs('sqlite');

afterEach(() => {
  vi.restoreAllMocks();
  stopPhones();
});

it('somebody with more spaces than fit in one request is nudged for the first and for the last of them', async () => {
  const device = makeDevice();
  const spaces = Array.from({ length: MANY }, () => makeSpace(device));
  for (const space of spaces) expect(await here.client.create(space, here.code)).toBe(201);
  const transport = createHttpTransport({ fetch: (url, init) => fetch(url, init), origin: here.hubs[0]!.origin, later });
  const heard: string[] = [];
  // A number that the hub does not have: each stream says "look" once when it is open.
  const questions = spaces.map(({ id }) => ({ space: id, device: device.id, token: device.token, seq: 9, mseq: 0 }));
  const stop = watchSpaces(transport.watch, questions, () => heard.push('look'), ({ type }) => heard.push(type));
  await expect.poll(() => heard).toEqual(['look', 'look']);
  for (const [n, space] of [spaces[0]!, spaces.at(-1)!].entries()) {
    expect(await here.client.push(space, device, commitFrame(writeCommit(space, { ...device })))).toEqual([{ r: 'stored', seq: 1 }]);
    await expect.poll(() => heard).toHaveLength(3 + n);
  }
  stop();
  expect(new Set(heard)).toEqual(new Set(['look']));
});

it('the app listens for all of her spaces when they are more than fit in one request', { timeout: 120_000 }, async () => {
  const watched: { readonly spaces: number; readonly status: number }[] = [];
  const plain = fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    const response = await plain(url, init);
    if (String(url).endsWith('/watch')) watched.push({ spaces: (init!.body as Uint8Array).length / QUESTION_BYTES, status: response.status });
    return response;
  });
  const phone = await createPhone(here.hubs[0]!.origin);
  const words = { firstName: partnerText('Karim', 30)!, organisation: partnerText('Stichting Brug', 40)!, role: 'coordinator' } as const;
  for (let n = 0; n < MANY; n += 1) opened(await phone.spaces.teams.make(`Team ${n}`, words, here.code));
  await expect.poll(() => watched.slice(-2).toSorted((a, b) => b.spaces - a.spaces), { timeout: 60_000 }).toEqual([{ spaces: 40, status: 200 }, { spaces: 1, status: 200 }]);
  expect(watched.every(({ status }) => status === 200)).toBe(true);
});
