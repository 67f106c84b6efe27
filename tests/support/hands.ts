/** What a driver of some browser has to be able to do. Everything above it is shared. */
export interface Engine {
  readonly goTo: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Runs an expression in the page; gives plain data back. */
  readonly ask: <T>(expression: string) => Promise<T>;
  /** Runs an expression that gives one element or null, and taps or fills that element as a person would. */
  readonly tap: (expression: string) => Promise<boolean>;
  readonly type: (expression: string, text: string) => Promise<boolean>;
  /** Errors in the console and errors that nobody caught, over all loads. */
  readonly errors: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Her hands and eyes in any browser: by the words on the screen. Each act waits until it can be done. */
export interface Hands {
  readonly open: (url: string) => Promise<void>;
  readonly press: (words: string) => Promise<void>;
  readonly fill: (label: string, text: string) => Promise<void>;
  readonly seesHeading: (words: string) => Promise<void>;
  readonly sees: (words: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly read: (selector: string) => Promise<readonly string[]>;
  readonly until: (expression: string) => Promise<void>;
  readonly valueOf: (label: string) => Promise<string>;
}

const WAIT_MS = 20_000;
const LOOK_AGAIN_MS = 50;

// Names without the marks that keep the direction of names apart; only what can be seen counts.
const PLAIN = `const plain = (text) => (text ?? '').replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim();
const seen = (element) => element.checkVisibility() && (!document.querySelector('dialog[open]') || element.closest('dialog[open]') !== null);`;

/** The first that can be seen whose whole name fits; else the first whose name begins so, as a card with a line under its title. */
const named = (selector: string, words: string): string => `(() => { ${PLAIN}
  const all = [...document.querySelectorAll(${JSON.stringify(selector)})].filter(seen);
  const nameOf = (element) => plain(element.getAttribute('aria-label') ?? element.innerText);
  return all.find((element) => nameOf(element) === ${JSON.stringify(words)}) ?? all.find((element) => nameOf(element).startsWith(${JSON.stringify(words)})) ?? null;
})()`;

const field = (label: string): string => `(() => { ${PLAIN}
  const found = [...document.querySelectorAll('label')].find((element) => seen(element) && plain(element.innerText) === ${JSON.stringify(label)});
  return found?.control ?? null;
})()`;

async function waitUntil(what: string, attempt: () => Promise<boolean>, screen: () => Promise<string>): Promise<void> {
  const until = Date.now() + WAIT_MS;
  let last: unknown;
  while (Date.now() < until) {
    try {
      if (await attempt()) return;
    } catch (error) {
      // The page may just be on its way to the next one.
      last = error;
    }
    await new Promise((resolve) => { setTimeout(resolve, LOOK_AGAIN_MS); });
  }
  throw new Error(`waited in vain for ${what}${last ? `: ${String(last)}` : ''}, and saw: ${await screen().catch(String)}`);
}

export function createHands(engine: Engine): Hands {
  const screen = () => engine.ask<string>('document.body.innerText');
  const waitFor = (what: string, attempt: () => Promise<boolean>): Promise<void> => waitUntil(what, attempt, screen);
  const heading = (words: string) => engine.ask<boolean>(`${named('h1', words)} !== null`);
  return {
    open: engine.goTo,
    reload: engine.reload,
    press: (words) => waitFor(`something to press that says "${words}"`, () => engine.tap(named('button, a, summary, label.choice', words))),
    fill: (label, text) => waitFor(`a field "${label}"`, () => engine.type(field(label), text)),
    seesHeading: (words) => waitFor(`the heading "${words}"`, () => heading(words)),
    sees: (words) => waitFor(`the words "${words}"`, () => engine.ask<boolean>(`(() => { ${PLAIN} return plain(document.body.innerText).includes(${JSON.stringify(words)}); })()`)),
    read: (selector) => engine.ask<string[]>(`[...document.querySelectorAll(${JSON.stringify(selector)})].filter((element) => element.checkVisibility()).map((element) => element.innerText.trim())`),
    until: (expression) => waitFor(expression, () => engine.ask<boolean>(`Boolean(${expression})`)),
    valueOf: (label) => engine.ask<string>(`${field(label)}?.value ?? ''`),
  };
}
