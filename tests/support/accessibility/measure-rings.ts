import type { Page } from 'playwright-core';

interface Drawn { readonly name: string; readonly clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }; readonly around: number }

/** Room around a control for a ring that lies outside it. */
const ROOM = 8;

/** Runs inside the page: gives the focus to the next control that looks like none before, and says where it is drawn. */
function focusNext({ room, known }: { readonly room: number; readonly known: readonly string[] }): (Drawn & { readonly look: string }) | undefined {
  const scope = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const ground = (element: Element | null): string => {
    if (!element) return '';
    const { backgroundColor } = getComputedStyle(element);
    return backgroundColor.startsWith('rgba') ? ground(element.parentElement) : backgroundColor;
  };
  for (const element of scope.querySelectorAll<HTMLElement>('a[href], button, input:not([type=file][hidden]), textarea, select, summary')) {
    if (!element.checkVisibility() || element.tabIndex < 0) continue;
    const drawn = element.matches('.choice > input') ? element.nextElementSibling! : element;
    const look = [drawn.tagName, drawn.parentElement?.className, drawn.className, ground(drawn), ground(drawn.parentElement), element.matches(':checked')].join(' ');
    if (known.includes(look)) continue;
    // As after the tab key, whatever was pressed last.
    element.focus({ focusVisible: true });
    const { left, top, right, bottom } = drawn.getBoundingClientRect();
    const [x, y] = [Math.max(0, left - room), Math.max(0, top - room)];
    const clip = { x, y, width: Math.min(innerWidth, right + room) - x, height: Math.min(innerHeight, bottom + room) - y };
    return { look, name: `${drawn.tagName}.${drawn.className} "${drawn.textContent?.slice(0, 20)}"`, clip, around: 2 * (right - left + bottom - top) };
  }
  return undefined;
}

/** Runs inside the page: how many pixels of two pictures stand out from each other by 3 to 1. */
async function countStanding([one, other]: readonly [string, string]): Promise<number> {
  const read = async (base64: string): Promise<Uint8ClampedArray> => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
    pen.drawImage(picture, 0, 0);
    return pen.getImageData(0, 0, picture.width, picture.height).data;
  };
  const part = (value: number): number => (value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const [before, after] = [await read(one), await read(other)];
  const light = (pixels: Uint8ClampedArray, at: number): number => 0.2126 * part(pixels[at]!) + 0.7152 * part(pixels[at + 1]!) + 0.0722 * part(pixels[at + 2]!) + 0.05;
  let standing = 0;
  for (let at = 0; at < before.length; at += 4) {
    const [a, b] = [light(before, at), light(after, at)];
    if (Math.max(a, b) / Math.min(a, b) >= 3) standing += 1;
  }
  return standing;
}

async function measure(page: Page, { clip }: Drawn): Promise<number> {
  const focused = await page.screenshot({ clip });
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); });
  const plain = await page.screenshot({ clip });
  return page.evaluate(countStanding, [focused.toString('base64'), plain.toString('base64')] as const);
}

/**
 * A4: what changes on the screen when a control gets the focus stands out 3 to 1 from what was there, over as many pixels
 * as a line of two around it has. Each look of a control is measured once, wherever it comes first.
 */
export function createRingLook(): (page: Page) => Promise<string[]> {
  const known: string[] = [];
  return async (page) => {
    const faults: string[] = [];
    for (let next = await page.evaluate(focusNext, { room: ROOM, known }); next; next = await page.evaluate(focusNext, { room: ROOM, known })) {
      known.push(next.look);
      let standing = await measure(page, next);
      // The app may just have moved the focus to the heading of a screen that came in, or the control to make room for something.
      const again = standing < next.around * 2 ? await page.evaluate(focusNext, { room: ROOM, known: known.slice(0, -1) }) : undefined;
      if (again?.look === next.look) standing = await measure(page, again);
      if (standing < next.around * 2) faults.push(`${next.name} has ${standing} pixels of 3 to 1, of ${Math.ceil(next.around * 2)}`);
    }
    return faults;
  };
}
