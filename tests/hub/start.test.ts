import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { repositoryPath } from '../support/paths.ts';

const folders: string[] = [];
let running: ChildProcess | undefined;

async function stop(): Promise<void> {
  if (!running || running.exitCode !== null) return;
  const ended = once(running, 'exit');
  running.kill('SIGTERM');
  await ended;
}

afterEach(async () => {
  await stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** `npm start` as it is typed, with a port and data of its own. Gives all that it printed until it said how to stop it. */
async function start(dataDir: string): Promise<string> {
  running = spawn(process.execPath, [repositoryPath('scripts/start.mjs')], { env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  running.stdout!.setEncoding('utf8').on('data', (part: string) => { printed += part; });
  await expect.poll(() => printed, { timeout: 60_000 }).toContain('Ctrl+C stops it.');
  return printed;
}

const addressIn = (printed: string): string => /On this computer {3}(http:\/\/localhost:\d+)/.exec(printed)?.[1] ?? '';

it('npm start says where the app is, as words and as a picture to scan, and serves it; the next start builds nothing', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'start-'));
  folders.push(dataDir);
  const first = await start(dataDir);
  expect(first.split('\n').filter((line) => /^ +[█▀▄ ]{20,}$/u.test(line)).length).toBeGreaterThan(10);
  expect(first).toContain('the app asks once for a code');
  const page = await fetch(addressIn(first));
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<div id="app"');
  await stop();
  const second = await start(dataDir);
  expect(second).not.toMatch(/Building|Installing/);
  expect((await fetch(addressIn(second))).status).toBe(200);
});
