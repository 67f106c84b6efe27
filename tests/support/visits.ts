import type { BrowserContext, ConsoleMessage, Page, Worker } from 'playwright-core';

/** What a browser did while a journey went on. */
export interface Visit {
  /** Everything the pages and the service worker asked of another origin than the app's own. Should stay empty. */
  readonly requestsElsewhere: string[];
  /** Two-way connections, to wherever. Should stay empty: the app has none. */
  readonly sockets: string[];
  /** Everything that was printed in the console, failed loads included. */
  readonly consoleMessages: string[];
  /** One line for each breach of the content security policy or of Trusted Types. Should stay empty. */
  readonly cspViolations: string[];
  /** Errors that nobody caught. Should stay empty. */
  readonly pageErrors: string[];
  /** Says before it happens what this journey does on purpose: any other breach fails the test, and so does one that never comes. */
  readonly means: (breach: RegExp) => void;
}

interface Watching { readonly visit: Visit; readonly meant: Set<RegExp>; readonly came: Set<RegExp>; readonly told: Set<string> }

const CSP_MARK = '[csp violation]';

// What the browser itself prints when it refuses something.
const REFUSED = /Content Security Policy|Trusted ?Types?\b|\bTrusted(HTML|Script|ScriptURL)\b|Permissions policy violation/i;

const watching = new Set<Watching>();

/** Runs in pages and in workers, before anything of the app in the first and as soon as there is somebody to ask in the others. */
const tellRefusals = (mark: string): void => addEventListener('securitypolicyviolation', (event) => {
  console.warn(`${mark} ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
});

/** Listens to everything of this browser from now on, whatever page or worker it comes from. */
export async function watchVisit(context: BrowserContext, origin: string): Promise<Visit> {
  const meant = new Set<RegExp>();
  const visit: Visit = { requestsElsewhere: [], sockets: [], consoleMessages: [], cspViolations: [], pageErrors: [], means: (breach) => { meant.add(breach); } };
  watching.add({ visit, meant, came: new Set(), told: new Set() });
  const own = new RegExp(`^(${origin}/|data:|blob:${origin}/|about:)`);
  context.on('request', (request) => {
    if (!own.test(request.url())) visit.requestsElsewhere.push(request.url());
  });
  // What a worker is refused is told to nobody but itself: a request that the policy forbids is none for who counts requests.
  const hearWorker = (worker: Worker): void => { worker.evaluate(tellRefusals, CSP_MARK).catch(() => undefined); };
  const hearPage = (page: Page): void => {
    page.on('websocket', (socket) => { visit.sockets.push(socket.url()); });
    page.on('worker', hearWorker);
  };
  context.on('page', hearPage);
  context.on('serviceworker', hearWorker);
  context.pages().forEach(hearPage);
  context.serviceWorkers().forEach(hearWorker);
  context.on('console', (message: ConsoleMessage) => {
    const isViolation = message.text().startsWith(CSP_MARK);
    (isViolation ? visit.cspViolations : visit.consoleMessages).push(message.text());
  });
  context.on('weberror', (error) => { visit.pageErrors.push(String(error.error())); });
  await context.addInitScript(tellRefusals, CSP_MARK);
  return visit;
}

const breachesOf = ({ requestsElsewhere, sockets, cspViolations, consoleMessages }: Visit): readonly string[] => [
  ...requestsElsewhere.map((url) => `asked elsewhere: ${url}`),
  ...sockets.map((url) => `opened a socket: ${url}`),
  ...cspViolations,
  ...consoleMessages.filter((text) => REFUSED.test(text)),
];

/** What came since the last look and was not meant. */
function newBreaches({ visit, meant, came, told }: Watching): readonly string[] {
  return breachesOf(visit).filter((breach) => {
    const why = [...meant].filter((pattern) => pattern.test(breach));
    for (const pattern of why) came.add(pattern);
    if (why.length > 0 || told.has(breach)) return false;
    told.add(breach);
    return true;
  });
}

/** In every browser that was opened, closed in good order or not. */
export const lookForBreaches = (): readonly string[] => [...watching].flatMap(newBreaches);

/** The last look; what was meant and never came is a breach as well. */
export function endVisits(): readonly string[] {
  const last = lookForBreaches();
  const missed = [...watching].flatMap(({ meant, came }) => [...meant].filter((pattern) => !came.has(pattern)).map((pattern) => `never came: ${pattern}`));
  watching.clear();
  return [...last, ...missed];
}
