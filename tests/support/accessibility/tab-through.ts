import type { Page } from 'playwright-core';

interface Stop { readonly name: string; readonly fault: string | undefined }

/** Looks at what has the focus just before it moves on, when scrolling and drawing are done. */
function watchFocus(): void {
  const host = globalThis as unknown as { stops: Stop[]; leave: () => void };
  const stops: Stop[] = [];
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
    stops.push({ name: `${element.tagName} ${(element as HTMLElement).innerText?.slice(0, 30) || element.getAttribute('aria-label') || element.id}`, fault });
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

/** A4: by the tab key through all of a screen. One line per stop that cannot be seen, and per stop that is missing. */
export async function tabThrough(page: Page): Promise<string[]> {
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); });
  const expected = await page.evaluate(countStops);
  await page.evaluate(watchFocus);
  for (let at = 0; at <= expected + 1; at += 1) await page.keyboard.press('Tab');
  const stops = await page.evaluate(() => {
    const host = globalThis as unknown as { stops: Stop[]; leave: () => void };
    host.leave();
    return host.stops;
  });
  const faults = stops.flatMap(({ name, fault }) => (fault ? [`${name} ${fault}`] : []));
  return stops.length < expected ? [...faults, `${stops.length} stops of ${expected}`] : faults;
}
