import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ANSWERS, BODIES } from '../../hub/guard/budget.ts';
import { close, listen } from '../../hub/http-server.ts';
import { LIMITS } from '../../wire/limits.ts';
import { bearer, commitFrame } from '../support/hub/hub-client.ts';
import { type HubInProcess, openHubInProcess } from '../support/hub/hub-in-process.ts';
import { makeDevice, makeSpace, writeCommit } from '../support/hub/sealed-things.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-sockets-'));
const PATIENCE = { headersTimeout: 400, requestTimeout: 800, connectionsCheckingInterval: 100, stallTimeout: 1_500, answerTimeout: 3_000 };
const device = makeDevice();
const own = makeSpace(device);
let here: HubInProcess;
let server: Server;
let port: number;

beforeAll(async () => {
  here = await openHubInProcess({ file: join(folder, 'hub.db') });
  ({ server, port } = await listen(here.hub, { host: '127.0.0.1', port: 0, patience: PATIENCE }));
  await here.client.create(own, here.code);
  await here.client.push(own, device, commitFrame(writeCommit(own, device)));
});

afterAll(async () => {
  close(server);
  await here.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Exchange { readonly answer: string; readonly ms: number }

/** Writes these pieces, with a pause between, and waits until the hub ends the connection. */
function exchange(pieces: readonly (string | Uint8Array)[], pause = 0): Promise<Exchange> {
  const start = performance.now();
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', async () => {
      for (const piece of pieces) {
        if (socket.destroyed) break;
        socket.write(piece);
        if (pause > 0) await new Promise((wake) => { setTimeout(wake, pause); });
      }
    });
    socket.on('data', (chunk) => { answer += chunk.toString('latin1'); });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ answer, ms: performance.now() - start }));
  });
}

const head = (line: string, ...headers: readonly string[]): string => [`${line} HTTP/1.1`, 'host: localhost', ...headers, '', ''].join('\r\n');
const pushHead = (...headers: readonly string[]): string => head(`POST /api/v1/s/${own.id}/push`, `authorization: ${bearer(device)}`, ...headers);
const statusOf = ({ answer }: Exchange): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);

it('who says nothing is let go without a word: a browser would take it for the answer to what it asks later', async () => {
  const { answer, ms } = await exchange([]);
  expect(answer).toBe('');
  expect(ms).toBeGreaterThanOrEqual(PATIENCE.headersTimeout);
  expect(ms).toBeLessThan(2_500);
});

it('who sends its headers a byte at a time is cut off', async () => {
  const slow = await exchange([...pushHead('content-length: 4')].slice(0, 60), 50);
  expect(statusOf(slow)).toBe(408);
  expect(slow.ms).toBeLessThan(2_500);
});

it('who announces a body and does not send it is cut off', async () => {
  const half = await exchange([pushHead('content-length: 1000'), 'half']);
  expect(statusOf(half)).toBe(408);
  expect(half.ms).toBeLessThan(3_000);
});

it('a body that is announced as too large is refused before it comes', async () => {
  expect(statusOf(await exchange([pushHead(`content-length: ${LIMITS.pushBody + 1}`, 'connection: close')]))).toBe(413);
});

it('a body without a length is cut off where it gets too large', async () => {
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  const { answer } = await exchange([pushHead('transfer-encoding: chunked', 'connection: close'), ...Array.from({ length: 200 }, () => chunk)], 1);
  expect(answer).toContain('413');
});

it.each([
  ['two lengths', ['content-length: 4', 'content-length: 5'], 400],
  ['a length and chunks', ['content-length: 4', 'transfer-encoding: chunked'], 400],
  ['a length below nothing', ['content-length: -4'], 400],
  ['a line break in a header', ['x: a\nb: c\rd'], 400],
  ['headers without end', [`x: ${'a'.repeat(20_000)}`], 400],
])('%s is refused', async (_name, headers, status) => {
  expect(statusOf(await exchange([pushHead(...headers), 'abcd']))).toBe(status);
});

it.each([
  `/api/v1/s/${own.id}/../${own.id}/pull`, `//api/v1/s/${own.id}/pull`, `/api/v1/s/%2e%2e/pull`, `/api/v1/s/${own.id}%00/pull`, `/api//v1/s/${own.id}/pull`,
  `/API/V1/s/${own.id}/pull`, `/api/v1/s/${own.id}/pull/`, `http://elsewhere/api/v1/s/${own.id}/pull`, `/api/v1/s/${own.id};x/pull`, '/api/v1/s//pull', '*', '/api/v1/../../etc/passwd',
])('GET %s without a token leads nowhere', async (path) => {
  const { answer } = await exchange([head(`GET ${path}`, 'connection: close')]);
  expect([400, 401, 404]).toContain(statusOf({ answer, ms: 0 }));
  expect(answer).not.toContain('drempel.commit');
});

it('headers that only a proxy may set change nothing', async () => {
  const { answer } = await exchange([head(`GET /api/v1/s/${own.id}/pull`, 'x-forwarded-for: 127.0.0.1', 'x-original-url: /api/health', 'x-http-method-override: DELETE', 'connection: close')]);
  expect(answer).toMatch(/^HTTP\/1\.1 401/);
});

it('bodies that stop one byte before their end take no more memory than they may, and are cut off', async () => {
  const others = Array.from({ length: 5 }, () => makeDevice());
  const spaces = others.map((one) => makeSpace(one));
  for (const space of spaces) await here.client.create(space, here.code);
  const before = process.memoryUsage.rss();
  const body = new Uint8Array(LIMITS.pushBody - 1);
  const ends = Array.from({ length: 60 }, (_, n) => exchange([head(`POST /api/v1/s/${spaces[n % 5]!.id}/push`, `authorization: ${bearer(others[n % 5]!)}`, `content-length: ${LIMITS.pushBody}`), body]));
  await expect.poll(() => here.service.bodies.held()).toBeGreaterThan(0);
  let most = 0;
  const watching = setInterval(() => { most = Math.max(most, here.service.bodies.held()); }, 10);
  const answers = await Promise.all(ends);
  clearInterval(watching);
  // All from one address.
  expect(most).toBeLessThanOrEqual(BODIES.each);
  expect(answers.filter((answer) => statusOf(answer) === 503).length).toBeGreaterThan(10);
  expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(20_000);
  await expect.poll(() => here.service.bodies.held()).toBe(0);
  expect(process.memoryUsage.rss() - before).toBeLessThan(160 * 1024 ** 2);
});

it('answers that nobody reads are cut off, and hold no more than they may', async () => {
  const many = makeDevice();
  const space = makeSpace(many);
  await here.client.create(space, here.code);
  for (let n = 0; n < 8; n += 1) await here.client.push(space, many, commitFrame(writeCommit(space, many, { size: 300 * 1024 })));
  // Looked at with each answer: how much the system takes in for who does not read differs, and so does how long it is held here.
  const held: number[] = [];
  const { answers } = here.service;
  const { hold: plainHold } = answers;
  const hold = vi.spyOn(answers, 'hold').mockImplementation((...asked) => {
    const release = plainHold(...asked);
    held.push(answers.held());
    return release;
  });
  const sockets = Array.from({ length: 60 }, () => {
    const socket = connect(port, '127.0.0.1', () => socket.write(head(`GET /api/v1/s/${space.id}/pull`, `authorization: ${bearer(many)}`, 'connection: close')));
    return socket.pause().on('error', () => undefined);
  });
  // Some go on sending, so that something moves on their line.
  const busy = setInterval(() => { for (const socket of sockets.slice(0, 20)) if (socket.writable) socket.write('x'); }, 200);
  await expect.poll(() => held.length, { timeout: 15_000 }).toBe(sockets.length);
  expect(Math.max(...held)).toBeGreaterThan(0);
  expect(Math.max(...held)).toBeLessThanOrEqual(ANSWERS.each);
  await expect.poll(() => here.service.answers.held(), { timeout: 15_000 }).toBe(0);
  await expect.poll(() => new Promise<number>((resolve) => { server.getConnections((_error, count) => resolve(count)); }), { timeout: 15_000 }).toBeLessThan(5);
  clearInterval(busy);
  hold.mockRestore();
  for (const socket of sockets) socket.destroy();
  const { order } = await here.client.pull(space, many);
  expect(order.filter((frame) => frame.startsWith('commit'))).toHaveLength(7);
});

it('goes on serving others all the while', async () => {
  const slow = Array.from({ length: 50 }, () => exchange([pushHead('content-length: 1000'), 'half']));
  const start = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/s/${own.id}/pull`, { headers: { authorization: bearer(device) } });
  expect(response.status).toBe(200);
  expect(performance.now() - start).toBeLessThan(1_500);
  await Promise.all(slow);
});
