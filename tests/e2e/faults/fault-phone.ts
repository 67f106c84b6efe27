import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium, type LaunchOptions, type Watched } from '../../support/launch-chromium.ts';
import { createVolunteer, type TestLocale, type Volunteer } from '../../support/volunteer.ts';

export interface PhoneOptions extends Partial<LaunchOptions> {
  readonly before?: (page: Page) => Promise<unknown>;
}

/** A phone of which the browser can be killed, its files damaged, and started again: what is on its disk stays. */
export interface FaultPhone {
  readonly profileDir: string;
  /** Her hands in the browser that runs now: the engine alone, which starts and runs a third faster, unless more of a browser is asked for. */
  readonly on: (options?: PhoneOptions) => Promise<Volunteer>;
  /** Closes the browser in good order. */
  readonly off: () => Promise<void>;
  /** Every process of the browser dies at once, as when the battery is pulled out of the browser's sight. */
  readonly kill: () => Promise<void>;
  /** Holds or wakes all processes of the browser, so that its files stand still for a moment. */
  readonly signal: (name: 'SIGSTOP' | 'SIGCONT') => void;
  readonly watched: () => Watched;
  readonly remove: () => Promise<void>;
}

async function groupOf({ context }: Watched): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('the browser does not tell its own process id');
  return main.id;
}

export function createPhone(origin: string, { locale = 'nl', profileDir = mkdtempSync(join(tmpdir(), 'fault-phone-')) }: { locale?: TestLocale; profileDir?: string } = {}): FaultPhone {
  let running: { watched: Watched; group: number } | undefined;
  const now = () => {
    if (!running) throw new Error('this phone is off');
    return running;
  };
  const off = async (): Promise<void> => {
    await running?.watched.close();
    running = undefined;
  };
  return {
    profileDir,
    on: async ({ before, ...options } = {}) => {
      const watched = await launchChromium({ origin, engineOnly: true, ...options, profileDir });
      running = { watched, group: await groupOf(watched) };
      watched.page.setDefaultTimeout(15_000);
      await before?.(watched.page);
      return createVolunteer(watched.page, locale);
    },
    off,
    kill: async () => {
      const { watched, group } = now();
      const gone = new Promise((resolve) => { watched.context.once('close', resolve); });
      // The browser is started as the leader of a process group of its own.
      process.kill(-group, 'SIGKILL');
      await gone;
      running = undefined;
    },
    signal: (name) => { process.kill(-now().group, name); },
    watched: () => now().watched,
    remove: async () => {
      await off();
      rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Where this browser keeps the databases of the app. */
export function databaseFiles({ profileDir }: FaultPhone): { readonly folder: string; readonly names: readonly string[] } {
  const parent = join(profileDir, 'Default', 'IndexedDB');
  const found = existsSync(parent) ? readdirSync(parent).find((name) => name.endsWith('.leveldb')) : undefined;
  if (!found) throw new Error('this browser keeps its databases elsewhere');
  const folder = join(parent, found);
  return { folder, names: readdirSync(folder) };
}

/** The door after a restart. What stands behind it is for the test to see. */
export async function enterWords({ page, say, button }: Volunteer, words: string): Promise<void> {
  await page.getByLabel(say('Jouw woorden of zin')).fill(words);
  await button('Open').click();
}
