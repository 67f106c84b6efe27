import type { Page } from 'playwright-core';
import { runAxeRule } from './run-axe.ts';

const STAGES = 4;

/** Runs inside the page: scrolls to one of the stages, and says whether there is anything more to see there than before. */
function scrollToStage(share: number): boolean {
  const area = [...document.querySelectorAll('dialog[open] .scroll')].at(-1) ?? [...document.querySelectorAll('.scroll')].find((element) => element.checkVisibility());
  const before = area?.scrollTop;
  if (area) area.scrollTop = share * (area.scrollHeight - area.clientHeight);
  return share === 0 || area?.scrollTop !== before;
}

/** Runs inside the page: whatever of a control is to be seen at all can be tapped there, up to its edges. */
function findUnderBars(): string[] {
  const scope = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const all = [...scope.querySelectorAll('a[href], button, input, textarea, select, summary, label.choice, label.button')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !(element.matches('input') && element.closest('label')));
  return all.flatMap((element) => {
    const box = element.getBoundingClientRect();
    const around = element.closest('dialog, .scroll')?.getBoundingClientRect();
    const [top, bottom] = [Math.max(box.top, around?.top ?? 0, 0), Math.min(box.bottom, around?.bottom ?? innerHeight, innerHeight)];
    if (bottom - top < 8) return [];
    const [middle, centre] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    // However round its corners are: this far in it is there.
    const inside = 2 + 0.15 * Math.min(box.width, box.height);
    const corners = [box.left + inside, box.right - inside].flatMap((x) => [[x, box.top + inside], [x, box.bottom - inside]]);
    const points = [[middle, top + 2], [middle, bottom - 2], [box.left + 2, centre], [box.right - 2, centre], ...corners].filter(([, y = 0]) => y > top + 1 && y < bottom - 1);
    const over = points.map(([x = 0, y = 0]) => document.elementFromPoint(x, y)).find((found) => found === null || !element.contains(found) && !element.closest('label')?.contains(found) && !element.parentElement?.matches('label'));
    return over === undefined ? [] : [`"${element.textContent?.slice(0, 30)}" is partly under ${over?.className || over?.tagName || 'the edge'}`];
  });
}

/** A2 and A4: wherever the page is scrolled to, no bar lies over a part of what can be tapped, and axe agrees about its size at the end. */
export async function findCovered(page: Page): Promise<string[]> {
  return [...await findUnderAnyBar(page), ...await sizesAtTheEnd(page)];
}

/** The same without axe, which takes longer than all the rest. */
export async function findUnderAnyBar(page: Page): Promise<string[]> {
  const faults = new Set<string>();
  for (let stage = 0; stage < STAGES; stage += 1) {
    if (!await page.evaluate(scrollToStage, stage / (STAGES - 1))) continue;
    for (const fault of await page.evaluate(findUnderBars)) faults.add(fault);
  }
  await page.evaluate(scrollToStage, 0);
  return [...faults];
}

/** What lies before the end has the sizes that axe saw with everything in sight. */
async function sizesAtTheEnd(page: Page): Promise<string[]> {
  if (!await page.evaluate(scrollToStage, 1)) return [];
  const found = await runAxeRule(page, 'target-size');
  await page.evaluate(scrollToStage, 0);
  return found;
}
