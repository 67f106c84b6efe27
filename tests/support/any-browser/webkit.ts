import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, Capabilities, type WebElement } from 'selenium-webdriver';
import { type Engine } from './hands.ts';
import { readDownload } from './read-download.ts';

const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
// As narrow as its own bar of buttons lets it be.
const PHONE = { width: 360, height: 800 };

// This driver has no word for the console. Listening begins when a page is drawn; what breaks before that is seen as a page that is not.
const LISTEN = `window.heard ??= (() => {
  const heard = [];
  for (const name of ['error', 'unhandledrejection', 'securitypolicyviolation']) addEventListener(name, (event) => heard.push(name + ' ' + (event.message ?? event.reason ?? event.blockedURI)));
  const say = console.error;
  console.error = (...words) => { heard.push(words.join(' ')); say(...words); };
  return heard;
})()`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Xvfb picks a free display itself and tells which. */
async function startDisplay(): Promise<{ display: string; process: ChildProcess }> {
  const child = spawn(process.env['XVFB'] ?? 'Xvfb', ['-displayfd', '3', '-screen', '0', '800x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = (await once(child.stdio[3]!, 'data')) as [Buffer];
  return { display: `:${number.toString().trim()}`, process: child };
}

/** Where the desktop looks for the folder of downloads, instead of in the home of whoever runs this. */
function makeHome(): { config: string; downloads: string; remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'webkit-home-'));
  const downloads = join(home, 'downloads');
  mkdirSync(downloads);
  writeFileSync(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  return { config: home, downloads, remove: () => rmSync(home, { recursive: true, force: true }) };
}

async function startDriver(display: string, config: string): Promise<{ url: string; process: ChildProcess }> {
  const port = await freePort();
  const child = spawn(process.env['WEBKIT_DRIVER'] ?? 'WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    // Any other switch about drawing makes some of its commands hang.
    env: { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: config, LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' },
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries += 1) {
    const ready = await fetch(`${url}/status`).then((response) => response.ok, () => false);
    if (ready) break;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  return { url, process: child };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = once(child, 'exit');
  child.kill();
  await exited;
}

function browserCapabilities(): Capabilities {
  const capabilities = new Capabilities();
  capabilities.set('browserName', 'MiniBrowser');
  capabilities.set('webkitgtk:browserOptions', { binary: MINI_BROWSER, args: ['--automation'] });
  return capabilities;
}

/** WebKitGTK under a display of its own: the nearest there is to Safari on a machine without one. */
export async function launchWebKit(): Promise<Engine> {
  const errors: string[] = [];
  const display = await startDisplay();
  const home = makeHome();
  const driver = await startDriver(display.display, home.config);
  const browser = await new Builder().usingServer(driver.url).withCapabilities(browserCapabilities()).build();
  await browser.manage().window().setRect({ x: 0, y: 0, ...PHONE });
  await browser.manage().setTimeouts({ script: 20_000, pageLoad: 20_000 });
  const listen = async (): Promise<void> => { await browser.executeScript(LISTEN); };
  const collect = async (): Promise<void> => { errors.push(...await browser.executeScript<string[]>('return window.heard?.splice(0) ?? []')); };
  const element = (expression: string) => browser.executeScript<WebElement | null>(`return ${expression}`);
  return {
    goTo: async (url) => {
      await browser.get(url);
      await listen();
    },
    reload: async () => {
      await collect();
      await browser.navigate().refresh();
      await listen();
    },
    ask: <T>(expression: string) => browser.executeScript<T>(`return ${expression}`),
    tap: async (expression) => {
      const found = await element(expression);
      await found?.click();
      return found !== null;
    },
    type: async (expression, text) => {
      const found = await element(expression);
      await found?.clear();
      await found?.sendKeys(text);
      return found !== null;
    },
    downloaded: (name) => Promise.resolve(readDownload(home.downloads, name)),
    errors: async () => {
      await collect();
      return errors;
    },
    close: async () => {
      await browser.quit();
      await stop(driver.process);
      await stop(display.process);
      home.remove();
    },
  };
}
