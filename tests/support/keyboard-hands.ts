import type { Page } from 'playwright-core';

/** Her hands on a keyboard or a switch: forward until it is there, then press. Nothing here points, fills in, or gives the focus. */
export interface KeyboardHands {
  /** By the words on it, the first line of them, or what is read aloud; a group says which, where several bear the same. */
  readonly reach: (words: string | RegExp, group?: string) => Promise<void>;
  readonly press: (words: string | RegExp, group?: string) => Promise<void>;
  /** One answer of a group: the tab key to the group, the arrows within. */
  readonly pick: (group: string, words: string) => Promise<void>;
  /** Where an answer acts at once: the arrows go along the others and choose none. */
  readonly goTo: (group: string, words: string | RegExp) => Promise<void>;
  readonly take: (group: string, words: string | RegExp) => Promise<void>;
  /** One of the answers that may stand beside others. */
  readonly tick: (group: string, words: string) => Promise<void>;
  /** In place of what stands there. */
  readonly type: (label: string | RegExp, text: string) => Promise<void>;
  /** A day or a time before noon, number by number as its parts stand there: month, day, year; hours, minutes. */
  readonly typeMoment: (label: string, numbers: string) => Promise<void>;
}

interface Here { readonly names: readonly string[]; readonly group: string | undefined; readonly canBePressed: boolean }

const MOST_TABS = 150;
const MOST_ANSWERS = 30;

/** Runs inside the page: what has the focus, by all its names, and the group that it stands in. */
function whatHasFocus(): Here {
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/gu, '').trim();
  const element = document.activeElement as HTMLInputElement;
  const said = [element.getAttribute('aria-label'), ...[...element.labels ?? []].map((label) => label.innerText), element.innerText].map(plain).filter(Boolean);
  const around = element.closest('fieldset, [role=group][aria-labelledby]');
  const title = around?.querySelector('legend') ?? document.getElementById(around?.getAttribute('aria-labelledby') ?? '');
  return {
    names: said.flatMap((text) => [text.replaceAll(/\s+/g, ' '), plain(text.split('\n')[0])]),
    group: title ? plain(title.textContent) : undefined,
    canBePressed: element.matches('button, a[href], input, textarea, select, summary'),
  };
}

export function createKeyboardHands(page: Page): KeyboardHands {
  const { keyboard } = page;
  const isIt = ({ names }: Here, words: string | RegExp): boolean => names.some((name) => (typeof words === 'string' ? name === words : words.test(name)));
  const forwardTo = async (is: (here: Here) => boolean, what: string): Promise<void> => {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      const here = await page.evaluate(whatHasFocus);
      if (here.canBePressed && is(here)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`${what} cannot be reached with the tab key`);
  };
  const reach: KeyboardHands['reach'] = (words, group) => forwardTo((here) => isIt(here, words) && (group === undefined || here.group === group), `"${words}"`);
  const downTo = async (group: string, words: string | RegExp): Promise<void> => {
    for (let answers = 0; answers < MOST_ANSWERS; answers += 1) {
      if (isIt(await page.evaluate(whatHasFocus), words)) return;
      await keyboard.press('ArrowDown');
    }
    throw new Error(`"${words}" is not in "${group}"`);
  };
  const goTo: KeyboardHands['goTo'] = async (group, words) => {
    await forwardTo((here) => here.group === group, `the group "${group}"`);
    await downTo(group, words);
  };
  return {
    reach,
    press: async (words, group) => {
      await reach(words, group);
      await keyboard.press('Enter');
    },
    pick: async (group, words) => {
      await forwardTo((here) => here.group === group, `the group "${group}"`);
      await keyboard.press(' ');
      await downTo(group, words);
    },
    goTo,
    take: async (group, words) => {
      await goTo(group, words);
      await keyboard.press(' ');
    },
    tick: async (group, words) => {
      await reach(words, group);
      await keyboard.press(' ');
    },
    type: async (label, text) => {
      await reach(label);
      await keyboard.press('Control+a');
      await keyboard.type(text);
    },
    typeMoment: async (label, numbers) => {
      await reach(label);
      // This browser counts to noon in its own English; where it counts to midnight, a letter does nothing.
      await keyboard.type(`${numbers}a`);
    },
  };
}
