import { answerTo, field, firstSeen, heading, inReach, says, toPress } from './find-on-screen.ts';

/** What a driver of some browser has to be able to do. Everything above it is shared. */
export interface Engine {
  readonly goTo: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Runs an expression in the page; gives plain data back. */
  readonly ask: <T>(expression: string) => Promise<T>;
  /** Runs an expression that gives one element or null, and taps or fills that element as a person would. */
  readonly tap: (expression: string) => Promise<boolean>;
  readonly type: (expression: string, text: string) => Promise<boolean>;
  /** The text of a file that the browser has put among its downloads; empty until it is there. */
  readonly downloaded: (name: string) => Promise<string>;
  /** Errors in the console and errors that nobody caught, over all loads. */
  readonly errors: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Her hands and eyes in any browser: by the words on the screen. Each act waits until it can be done. */
export interface Hands {
  readonly open: (url: string) => Promise<void>;
  readonly press: (words: string) => Promise<void>;
  /** The first that can be seen of these, whatever it says. */
  readonly pressFirst: (selector: string) => Promise<void>;
  /** One answer to one question; the question says which, because "yes" stands on a screen more than once. */
  readonly answer: (question: string, words: string) => Promise<void>;
  readonly fill: (label: string, text: string) => Promise<void>;
  /** A day, written as 2026-11-24. */
  readonly fillDay: (label: string, day: string) => Promise<void>;
  readonly seesHeading: (words: string) => Promise<void>;
  readonly sees: (words: string) => Promise<void>;
  /** Waits for an answer that is chosen. */
  readonly seesAnswer: (question: string, words: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly read: (selector: string) => Promise<readonly string[]>;
  readonly until: (expression: string) => Promise<void>;
  readonly valueOf: (label: string) => Promise<string>;
  readonly downloaded: (name: string) => Promise<string>;
}

const WAIT_MS = 20_000;
const LOOK_AGAIN_MS = 50;

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
  const has = (expression: string) => engine.ask<boolean>(`Boolean(${expression})`);
  const fill = (label: string, text: string): Promise<void> => waitFor(`a field "${label}"`, () => engine.type(inReach(field(label)), text));
  return {
    open: engine.goTo,
    reload: engine.reload,
    press: (words) => waitFor(`something to press that says "${words}"`, () => engine.tap(inReach(toPress(words)))),
    pressFirst: (selector) => waitFor(`something to press that is ${selector}`, () => engine.tap(inReach(firstSeen(selector)))),
    answer: (question, words) => waitFor(`the answer "${words}" to "${question}"`, () => engine.tap(inReach(answerTo(question, words)))),
    fill,
    fillDay: async (label, day) => {
      // Both browsers are American here, whatever language the page speaks: the month comes first.
      const [year, month, date] = day.split('-');
      await fill(label, `${month}-${date}-${year}`);
      await waitFor(`${day} in "${label}"`, () => has(`${field(label)}?.value === ${JSON.stringify(day)}`));
    },
    seesAnswer: (question, words) => waitFor(`"${words}" as the answer to "${question}"`, () => has(`${answerTo(question, words)}?.control.checked`)),
    seesHeading: (words) => waitFor(`the heading "${words}"`, () => has(heading(words))),
    sees: (words) => waitFor(`the words "${words}"`, () => has(says(words))),
    read: (selector) => engine.ask<string[]>(`[...document.querySelectorAll(${JSON.stringify(selector)})].filter((element) => element.checkVisibility()).map((element) => element.innerText.trim())`),
    until: (expression) => waitFor(expression, () => has(expression)),
    valueOf: (label) => engine.ask<string>(`${field(label)}?.value ?? ''`),
    downloaded: async (name) => {
      let text = '';
      await waitFor(`a download of ${name}`, async () => {
        text = await engine.downloaded(name);
        return text !== '';
      });
      return text;
    },
  };
}
