import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { repositoryPath } from './paths.ts';
import { type Visit, watchVisit } from './visits.ts';

export type Watched = Visit & {
  context: BrowserContext;
  page: Page;
  close(): Promise<void>;
};

export type LaunchOptions = {
  /** The app's own origin; every other host name fails to resolve. */
  origin: string;
  /** A folder that outlives the browser, for tests of restarts and of what lies on disk; by default nothing outlives it. */
  profileDir?: string;
  locale?: string;
  timezoneId?: string;
  viewport?: { width: number; height: number };
  /** Blocked where a journey is about screens alone: a fresh worker fetches the whole app behind every one of them. */
  serviceWorkers?: 'allow' | 'block';
  /** Its own browser process, for what a private window cannot do, and for a lock as dear as on a good phone. */
  ownProcess?: boolean;
  /** In a process of its own, but of the build without windows, which starts in a third of the time: for what is done many times and is the engine's alone. */
  engineOnly?: boolean;
  /** Of a browser process of its own. */
  extraArgs?: string[];
  /** What a browser process of its own finds in its environment, beside the tests' own. */
  env?: Readonly<Record<string, string>>;
};

const PHONE = { width: 360, height: 740 };

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

const KNOWN_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const foundAt = (...places: readonly (string | undefined)[]): string | undefined => places.find((path) => path && existsSync(path));

function findChromium(): string {
  const found = foundAt(process.env['CHROMIUM'], ...KNOWN_PLACES);
  if (!found) throw new Error('No Chromium found: install one, or set CHROMIUM to its path.');
  return found;
}

/** The same engine without windows; not every system has it. */
const findEngine = (): string => foundAt(process.env['CHROMIUM_SHELL'], '/usr/lib/chromium/chromium-headless-shell') ?? findChromium();

/** Which letters a machine happens to have decides where words break: here it is the same wide ones everywhere. */
const LETTERS = existsSync('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf') ? { FONTCONFIG_FILE: repositoryPath('tests/support/fonts/wide.conf') } : {};

/** A phone that cannot give Argon2 more than this: the app then makes the cheapest lock it allows, and many unlocks take no minutes. */
export const LITTLE_MEMORY = '--js-flags=--wasm-max-mem-pages=350';

/** Journeys run most code once or twice: making it faster first takes longer than running it. A browser of its own process has none of this. */
const NO_OPTIMISING = '--no-opt --no-maglev';

let shared: Promise<Browser> | undefined;

/** One process for many journeys: starting it, and a dear lock in each, costs as much as some of them. It ends with the tests' own process. */
async function sharedBrowser(): Promise<Browser> {
  const running = await shared;
  if (running?.isConnected()) return running;
  shared = chromium.launch({ executablePath: findEngine(), headless: true, args: [...ARGS, `${LITTLE_MEMORY} ${NO_OPTIMISING}`], env: { ...process.env, ...LETTERS } });
  return shared;
}

async function openContext({ profileDir, extraArgs, env, ownProcess = false, engineOnly = false, viewport = PHONE, locale = 'nl-NL', timezoneId = 'Europe/Amsterdam', serviceWorkers = 'allow' }: LaunchOptions): Promise<BrowserContext> {
  const look = { viewport, locale, timezoneId, serviceWorkers };
  if (profileDir === undefined && !extraArgs && !env && !ownProcess && !engineOnly) return (await sharedBrowser()).newContext(look);
  return chromium.launchPersistentContext(profileDir ?? '', { executablePath: engineOnly ? findEngine() : findChromium(), headless: true, args: [...ARGS, ...(extraArgs ?? [])], env: { ...process.env, ...LETTERS, ...env }, ...look });
}

/** A phone-sized Chromium that knows nothing yet, and whose every breach fails the test; with a `profileDir`, `extraArgs` or `ownProcess` in a process of its own. */
export async function launchChromium(options: LaunchOptions): Promise<Watched> {
  const context = await openContext(options);
  const page = context.pages()[0] ?? (await context.newPage());
  const visit = await watchVisit(context, options.origin);
  return { ...visit, context, page, close: () => context.close() };
}

/** Resolves when the page can do without the network. */
export async function untilOffline(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}
