import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHub } from '../../../hub/create-hub.ts';
import { close, listen } from '../../../hub/http-server.ts';
import { readStaticFiles } from '../../../hub/read-static-files.ts';

const dir = mkdtempSync(join(tmpdir(), 'hub-'));
const SCRIPT = 'export const answer = 42;';
let server: Server;
let port: number;

beforeAll(async () => {
  const dist = join(dir, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(dir, 'secret.json'), '{}');
  writeFileSync(join(dist, 'index.html'), '<!doctype html>');
  writeFileSync(join(dist, '.hidden.json'), '{}');
  writeFileSync(join(dist, 'assets/a-1.js'), SCRIPT);
  writeFileSync(join(dist, 'assets/a-1.js.br'), brotliCompressSync(SCRIPT));
  ({ server, port } = await listen(createHub(readStaticFiles(dist)), { host: '127.0.0.1', port: 0 }));
});

afterAll(() => {
  close(server);
  rmSync(dir, { recursive: true });
});

/** The bytes exactly as given: fetch() would tidy the address up first. */
function sendRaw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

const get = (path: string) => sendRaw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);

it('a browser gets the compressed file and reads it', async () => {
  const response = await fetch(`http://127.0.0.1:${port}/assets/a-1.js`, { headers: { 'accept-encoding': 'br' } });
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(await response.text()).toBe(SCRIPT);
});

it.each(['/../secret.json', '/assets/../../secret.json', '/%2e%2e/secret.json', '/..%2fsecret.json', '/.hidden.json', '/assets/a-1.js.br'])(
  'GET %s does not leave the built app',
  async (path) => {
    expect(await get(path)).toMatch(/^HTTP\/1\.1 (400|404) /);
  },
);

it.each([
  ['a broken line', 'NONSENSE\r\n\r\n'],
  ['a request without a host', 'GET / HTTP/1.0\r\n\r\n'],
  ['a backslash in the path', 'GET /..\\secret.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
  ['an unknown method', 'BREW / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
])('%s is refused with the same headers', async (_what, request) => {
  const answer = await sendRaw(request);
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'");
  expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff');
});

it('a port that is taken is an error to read, not a silent exit', async () => {
  await expect(listen(createHub(() => undefined), { host: '127.0.0.1', port })).rejects.toThrow(/EADDRINUSE/);
});

it('a folder without a built app is refused', () => {
  expect(() => readStaticFiles(dir)).toThrow(/no built app/);
});
