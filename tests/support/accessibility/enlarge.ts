import type { Page } from 'playwright-core';
import { sidewaysScroll } from '../sideways.ts';
import { findOverflow } from './measure.ts';
import { lengthenTexts } from './measure-style.ts';

/** The distances that WCAG 1.4.12 lets everybody set for herself. */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

const PHONE = { width: 360, height: 740 };
/** A phone of 1280 across at 400 %, which is also the narrowest phone. */
const NARROW = { width: 320, height: 740 };

/** Letters alone become larger, as a phone's own setting makes them; distances stay. */
function doubleLetters(): void {
  const all = [...document.body.querySelectorAll<HTMLElement>('*:not(svg, svg *)')].filter((element) => element.checkVisibility());
  const sizes = all.map((element) => parseFloat(getComputedStyle(element).fontSize));
  for (const [at, element] of all.entries()) {
    element.dataset['doubled'] = '';
    element.style.fontSize = `${(sizes[at] ?? 16) * 2}px`;
  }
}

async function withStyle(page: Page, css: string): Promise<string[]> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
  const faults = await page.evaluate(findOverflow);
  await page.evaluate(() => { document.adoptedStyleSheets = []; });
  return faults;
}

const named = (how: string, faults: readonly string[]): string[] => faults.map((fault) => `${how}: ${fault}`);

/** A3: on the narrowest screen, with the reader's own distances, and with letters twice as large. */
export async function findReflowFaults(page: Page): Promise<string[]> {
  await page.setViewportSize(NARROW);
  const narrow = named('320 wide', await page.evaluate(findOverflow));
  const spaced = named('spacing', await withStyle(page, SPACING));
  await page.setViewportSize(PHONE);
  await page.evaluate(doubleLetters);
  const large = named('200 %', await page.evaluate(findOverflow));
  await page.evaluate(() => { for (const element of document.querySelectorAll<HTMLElement>('[data-doubled]')) { element.style.fontSize = ''; delete element.dataset['doubled']; } });
  return [...narrow, ...spaced, ...large];
}

/** A16: with every text 40 % longer. The drawn texts are put back, so that the screen can be gone on with. */
export async function findLengthFaults(page: Page): Promise<string[]> {
  const texts = await page.evaluateHandle(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const kept: [Node, string][] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) kept.push([node, node.textContent ?? '']);
    return kept;
  });
  await page.evaluate(lengthenTexts);
  const faults = await page.evaluate(findOverflow);
  await texts.evaluate((kept) => { for (const [node, text] of kept) node.textContent = text; });
  await texts.dispose();
  return faults;
}

/** A26: lying on its side, and with the keyboard up, the main button and every field can still be brought into sight. */
export async function findOutOfReach(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const size of [{ width: 740, height: 360 }, { width: 360, height: 370 }]) {
    await page.setViewportSize(size);
    if (await page.evaluate(sidewaysScroll) > 0) faults.push(`${size.width}x${size.height}: the page is too wide`);
    faults.push(...named(`${size.width}x${size.height}`, await page.evaluate(() => {
      const scope = [...document.querySelectorAll('dialog[open]')].at(-1) ?? [...document.querySelectorAll('main')].find((main) => main.checkVisibility()) ?? document.body;
      const wanted = [...scope.querySelectorAll<HTMLElement>('.button, .input')].filter((element) => element.checkVisibility());
      return wanted.flatMap((element) => {
        element.focus();
        element.scrollIntoView({ block: 'nearest' });
        const box = element.getBoundingClientRect();
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return top && (element.contains(top) || top.contains(element) && top.matches('label')) ? [] : [`"${element.textContent || element.id}" is under ${top?.className}`];
      });
    })));
  }
  await page.setViewportSize(PHONE);
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); for (const area of document.querySelectorAll('.scroll, .behind')) area.scrollTop = 0; });
  return faults;
}
