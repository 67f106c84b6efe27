import type { Page } from 'playwright-core';

interface Place { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number; readonly part: number }
interface Stop { readonly name: string; readonly fault: string | undefined; readonly place: Place }

/** Looks at what has the focus just before it moves on, when scrolling and drawing are done. */
function watchFocus(): void {
  const host = globalThis as unknown as { stops: Stop[]; leave: () => void };
  const stops: Stop[] = [];
  // Where it stands on the whole of what scrolls; the bars before and after that are parts of their own.
  const placeOf = (element: Element): Place => {
    const area = element.closest('dialog, .scroll');
    const { top, bottom, left, right } = element.getBoundingClientRect();
    if (area) return { top: top + area.scrollTop, bottom: bottom + area.scrollTop, left, right, part: 1 };
    return { top, bottom, left, right, part: element.closest('header') ? 0 : 2 };
  };
  const look = (): void => {
    const element = document.activeElement;
    if (!element || element === document.body) return;
    const drawn = element.matches('.choice > input') ? element.nextElementSibling! : element;
    const box = drawn.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    const seen = (x: number, y: number): boolean => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (drawn.contains(top) || top.contains(drawn) && top.matches('label, dialog') || element.closest('label')?.contains(top) === true);
    };
    const [left, right, middle] = [box.left + 3, box.right - 3, box.left + box.width / 2];
    const hidden = box.height < innerHeight / 2 && ![[middle, box.top + box.height / 2], [left + 8, box.top + 6], [right - 8, box.bottom - 6]].every(([x = 0, y = 0]) => seen(x, y));
    const fault = outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? (element.matches('h1') ? undefined : 'shows no focus') : hidden ? 'is covered' : undefined;
    stops.push({ name: `${element.tagName} ${(element as HTMLElement).innerText?.slice(0, 30) || element.getAttribute('aria-label') || element.id}`, fault, place: placeOf(drawn) });
  };
  addEventListener('keydown', look, { capture: true });
  Object.assign(host, { stops, leave: () => { removeEventListener('keydown', look, { capture: true }); } });
}

/** How many stops there should be: a group of radio buttons is one, and what is switched off still counts. */
function countStops(): number {
  const scope = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const all = [...scope.querySelectorAll<HTMLElement>('a[href], button, input:not([type=file][hidden]), textarea, select, summary')].filter((element) => element.checkVisibility() && element.tabIndex >= 0);
  const groups = new Set(all.filter((element) => element.matches('[type=radio]')).map((element) => (element as HTMLInputElement).name));
  const split = all.filter((element) => element.matches('[type=date]')).length * 3 + all.filter((element) => element.matches('[type=time]')).length * 2;
  return all.filter((element) => !element.matches('[type=radio]')).length + groups.size + split;
}

/** As she reads: the bars apart, from top to bottom, and within a row from where her writing begins. */
function isAfter(one: Place, other: Place, rightToLeft: boolean): boolean {
  if (one.part !== other.part) return other.part > one.part;
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const isRow = shared > Math.min(one.bottom - one.top, other.bottom - other.top) / 2;
  if (!isRow) return other.top >= one.top;
  return rightToLeft ? other.right <= one.right + 1 : other.left >= one.left - 1;
}

/** Once it is through, the tab key begins again at the first of all; any other step back is a fault. */
function findDisorder(stops: readonly Stop[], rightToLeft: boolean): string[] {
  const first = stops.reduce<Stop | undefined>((top, stop) => (!top || !isAfter(top.place, stop.place, rightToLeft) ? stop : top), undefined);
  return stops.flatMap((stop, at) => {
    const before = stops[at - 1];
    return !before || stop.name === first?.name || isAfter(before.place, stop.place, rightToLeft) ? [] : [`${stop.name} comes after ${before.name}, but stands before it`];
  });
}

/**
 * A4: by the tab key through all of a screen. One line per stop that cannot be seen, that is missing, or that is out of order.
 * On a busy machine the next press may come before the screen has scrolled: what is a fault is one the second time, too.
 */
export async function tabThrough(page: Page): Promise<string[]> {
  return (await goThrough(page)).length > 0 ? goThrough(page) : [];
}

async function goThrough(page: Page): Promise<string[]> {
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); });
  const expected = await page.evaluate(countStops);
  await page.evaluate(watchFocus);
  for (let at = 0; at <= expected + 1; at += 1) await page.keyboard.press('Tab');
  const { stops, rightToLeft } = await page.evaluate(() => {
    const host = globalThis as unknown as { stops: Stop[]; leave: () => void };
    host.leave();
    return { stops: host.stops, rightToLeft: document.documentElement.dir === 'rtl' };
  });
  const faults = [...stops.flatMap(({ name, fault }) => (fault ? [`${name} ${fault}`] : [])), ...findDisorder(stops, rightToLeft)];
  return stops.length < expected ? [...faults, `${stops.length} stops of ${expected}`] : faults;
}
