import type { BrowserContext, CDPSession, ConsoleMessage, Page } from 'playwright-core';

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

/** What is attached to this session writes to its log, before and after it is asked. */
function hearLogs(session: CDPSession, hear: (text: string) => void): void {
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: 1, method: 'Log.enable' }) }).catch(() => undefined);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { method, params } = JSON.parse(message) as { method?: string; params?: { entry?: { text: string } } };
    if (method === 'Log.entryAdded' && params?.entry) hear(`worker: ${params.entry.text}`);
  });
}

/**
 * What a worker is refused is told to nobody: a request that the policy forbids is none for who counts requests, and the
 * page hears nothing of it. It stands in the worker's own log.
 */
async function hearWorkers(context: BrowserContext, hear: (text: string) => void): Promise<void> {
  const hearPage = async (page: Page): Promise<CDPSession> => {
    const session = await context.newCDPSession(page);
    hearLogs(session, hear);
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
    return session;
  };
  const [ofPage] = await Promise.all(context.pages().map(hearPage));
  context.on('page', (page) => { hearPage(page).catch(() => undefined); });
  // Service workers belong to no page; another journey may go on in the same browser.
  const ofBrowser = await context.browser()?.newBrowserCDPSession();
  if (!ofPage || !ofBrowser) throw new Error('this browser does not tell what its workers do');
  const { targetInfo: { browserContextId } } = await ofPage.send('Target.getTargetInfo');
  hearLogs(ofBrowser, hear);
  ofBrowser.on('Target.targetCreated', ({ targetInfo }) => {
    if (targetInfo.type === 'service_worker' && targetInfo.browserContextId === browserContextId) ofBrowser.send('Target.attachToTarget', { targetId: targetInfo.targetId }).catch(() => undefined);
  });
  context.on('close', () => { ofBrowser.detach().catch(() => undefined); });
  await ofBrowser.send('Target.setDiscoverTargets', { discover: true });
}

/** Listens to everything of this browser from now on, whatever page or worker it comes from. */
export async function watchVisit(context: BrowserContext, origin: string): Promise<Visit> {
  const meant = new Set<RegExp>();
  const visit: Visit = { requestsElsewhere: [], sockets: [], consoleMessages: [], cspViolations: [], pageErrors: [], means: (breach) => { meant.add(breach); } };
  watching.add({ visit, meant, came: new Set(), told: new Set() });
  const own = new RegExp(`^(${origin}/|data:|blob:${origin}/|about:)`);
  context.on('request', (request) => {
    if (!own.test(request.url())) visit.requestsElsewhere.push(request.url());
  });
  context.on('page', (page) => { page.on('websocket', (socket) => { visit.sockets.push(socket.url()); }); });
  for (const page of context.pages()) page.on('websocket', (socket) => { visit.sockets.push(socket.url()); });
  context.on('console', (message: ConsoleMessage) => {
    const isViolation = message.text().startsWith(CSP_MARK);
    (isViolation ? visit.cspViolations : visit.consoleMessages).push(message.text());
  });
  context.on('weberror', (error) => { visit.pageErrors.push(String(error.error())); });
  await hearWorkers(context, (text) => { visit.consoleMessages.push(text); });
  await context.addInitScript((mark) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.warn(`${mark} ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
    });
  }, CSP_MARK);
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
