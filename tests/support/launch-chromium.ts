import { existsSync } from 'node:fs';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

export type Watched = {
  context: BrowserContext;
  page: Page;
  /** Everything the pages and the service worker asked of another origin than the app's own. Should stay empty. */
  requestsElsewhere: string[];
  /** Everything that was printed in the console, failed loads included. */
  consoleMessages: string[];
  /** One line for each breach of the content security policy. Should stay empty. */
  cspViolations: string[];
  /** Errors that nobody caught. Should stay empty. */
  pageErrors: string[];
  close(): Promise<void>;
};

export type LaunchOptions = {
  /** The app's own origin; every other host name fails to resolve. */
  origin: string;
  /** A folder that outlives the browser, for tests of restarts; a temporary profile by default. */
  profileDir?: string;
  locale?: string;
  timezoneId?: string;
  viewport?: { width: number; height: number };
  serviceWorkers?: 'allow' | 'block';
  extraArgs?: string[];
};

const CSP_MARK = '[csp violation]';

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

function findChromium(): string {
  const found = [process.env['CHROMIUM'], ...KNOWN_PLACES].find((path) => path && existsSync(path));
  if (!found) throw new Error('No Chromium found: install one, or set CHROMIUM to its path.');
  return found;
}

function watch(context: BrowserContext, page: Page, origin: string): Watched {
  const watched: Watched = {
    context,
    page,
    requestsElsewhere: [],
    consoleMessages: [],
    cspViolations: [],
    pageErrors: [],
    close: () => context.close(),
  };
  const own = new RegExp(`^(${origin}/|data:|blob:${origin}/|about:)`);
  context.on('request', (request) => {
    if (!own.test(request.url())) watched.requestsElsewhere.push(request.url());
  });
  context.on('console', (message) => {
    const isViolation = message.text().startsWith(CSP_MARK);
    (isViolation ? watched.cspViolations : watched.consoleMessages).push(message.text());
  });
  context.on('weberror', (error) => watched.pageErrors.push(String(error.error())));
  return watched;
}

/** A phone-sized Chromium with a profile of its own; a persistent one, because only there an app can be installed. */
export async function launchChromium(options: LaunchOptions): Promise<Watched> {
  const context = await chromium.launchPersistentContext(options.profileDir ?? '', {
    executablePath: findChromium(),
    headless: true,
    viewport: options.viewport ?? PHONE,
    locale: options.locale ?? 'nl-NL',
    timezoneId: options.timezoneId ?? 'Europe/Amsterdam',
    serviceWorkers: options.serviceWorkers ?? 'allow',
    args: [...ARGS, ...(options.extraArgs ?? [])],
  });
  await context.addInitScript((mark) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.warn(`${mark} ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
    });
  }, CSP_MARK);
  const page = context.pages()[0] ?? (await context.newPage());
  return watch(context, page, options.origin);
}

/** Resolves when the page can do without the network. */
export async function untilOffline(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}
