import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { repositoryPath } from '../support/paths.ts';
import { createStarts } from '../support/start-command.ts';

const { start, folder, clear } = createStarts();
let other: Server | undefined;
afterEach(async () => {
  await clear();
  other?.close();
  other = undefined;
});

const addressIn = (printed: string): string => /On this computer {3}(http:\/\/localhost:\d+)/.exec(printed)?.[1] ?? '';

/** Somebody else's program on a port of this machine. */
async function occupyPort(): Promise<number> {
  other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  return (other.address() as AddressInfo).port;
}

it('npm start says where the app is, as words and as a picture to scan, and serves it; the next start builds nothing', async () => {
  const env = { DATA_DIR: folder(), PORT: '0' };
  const running = start({ env });
  const first = await running.untilServing();
  expect(first.split('\n').filter((line) => /^ +[█▀▄ ]{20,}$/u.test(line)).length).toBeGreaterThan(10);
  expect(first).toContain('the app asks once for a code');
  const page = await fetch(addressIn(first));
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<div id="app"');
  await running.stop();
  const second = await start({ env }).untilServing();
  expect(second).not.toMatch(/Building|Installing/);
  expect((await fetch(addressIn(second))).status).toBe(200);
});

it('npm start on a port that somebody else has says which, and how to choose another; on the port that was named it serves once that is free', async () => {
  const port = await occupyPort();
  const env = { DATA_DIR: folder(), PORT: String(port) };
  const { code, printed } = await start({ env }).untilEnded();
  expect(code).toBe(1);
  expect(printed).toContain(`The hub cannot start: port ${port} is in use; PORT=${port + 1} (or another number) in front of the command chooses a different one`);
  expect(printed).not.toMatch(/Ctrl\+C|^ +at /mu);
  other!.close();
  await once(other!, 'close');
  expect(addressIn(await start({ env }).untilServing())).toBe(`http://localhost:${port}`);
  expect((await fetch(`http://localhost:${port}/api/health`)).status).toBe(200);
});

it('npm start with a port that is no port says what it may be', async () => {
  const { code, printed } = await start({ env: { DATA_DIR: folder(), PORT: 'eight' } }).untilEnded();
  expect(code).toBe(1);
  expect(printed).toContain('PORT must be a whole number from 0 to 65535, and is "eight"');
});

const NOT_FOR_A_START = new Set(['node_modules', '.git', '.cache', 'data', 'tests', 'docs']);

/** The project in another folder, with nothing installed; built all the same, because building is looked at elsewhere and takes long. */
function freshCheckout(): string {
  const root = join(folder(), 'project');
  cpSync(repositoryPath('.'), root, { recursive: true, filter: (path) => !NOT_FOR_A_START.has(relative(repositoryPath('.'), path)) });
  return root;
}

/** In place of npm, which takes half a minute and the network: notes what it was asked, and puts the packages of this checkout there or fails. */
function standInForNpm(place: string, { works }: { readonly works: boolean }): { readonly path: string; readonly asked: () => string } {
  const path = join(place, 'npm-cli.cjs');
  const notes = join(place, 'asked.txt');
  writeFileSync(notes, '');
  writeFileSync(path, [
    `const { appendFileSync, symlinkSync } = require('node:fs');`,
    `appendFileSync(${JSON.stringify(notes)}, process.cwd() + ' ' + process.argv.slice(2).join(' ') + '\\n');`,
    works ? `symlinkSync(${JSON.stringify(repositoryPath('node_modules'))}, 'node_modules');` : `process.exit(1);`,
  ].join('\n'));
  return { path, asked: () => readFileSync(notes, 'utf8') };
}

it('npm start where nothing is installed yet installs what the lock file says, once, and serves', async () => {
  const root = freshCheckout();
  const npm = standInForNpm(folder(), { works: true });
  const place = { root, env: { DATA_DIR: folder(), PORT: '0', npm_execpath: npm.path } };
  const running = start(place);
  const first = await running.untilServing();
  expect(first).toContain('Installing the packages (npm ci)');
  expect((await fetch(addressIn(first))).status).toBe(200);
  await running.stop();
  const second = start(place);
  expect(await second.untilServing()).not.toMatch(/Building|Installing/);
  expect(npm.asked()).toBe(`${root} ci --no-audit --no-fund --loglevel error\n`);
});

it('npm start whose packages cannot be installed says which command did not succeed, and ends', async () => {
  const npm = standInForNpm(folder(), { works: false });
  const { code, printed } = await start({ root: freshCheckout(), env: { DATA_DIR: folder(), PORT: '0', npm_execpath: npm.path } }).untilEnded();
  expect(code).toBe(1);
  expect(printed).toMatch(/Stopped: .* ci .*did not succeed\./);
  expect(npm.asked()).not.toBe('');
});
