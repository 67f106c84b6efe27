// Functions that run inside the page: each looks at computed styles and gives one line per fault.

/** A7: contrast of words, of words in fields that are empty, of what is switched off, and of the edges of fields. */
export function findFaintThings(): string[] {
  type Color = readonly [number, number, number, number];
  const parse = (text: string): Color => {
    const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+(?:e-\d+)?/g) ?? []).map(Number);
    return text.startsWith('color(') ? [r * 255, g * 255, b * 255, a] : [r, g, b, a];
  };
  const over = (top: Color, under: Color): Color => {
    const mix = (a: number, b: number): number => a * top[3] + b * (1 - top[3]);
    return [mix(top[0], under[0]), mix(top[1], under[1]), mix(top[2], under[2]), 1];
  };
  const light = ([r, g, b]: Color): number => [r, g, b].reduce((sum, part, at) => {
    const share = part / 255;
    return sum + [0.2126, 0.7152, 0.0722][at]! * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  }, 0);
  const contrast = (one: Color, other: Color): number => (Math.max(light(one), light(other)) + 0.05) / (Math.min(light(one), light(other)) + 0.05);
  const ground = (element: Element | null): Color => {
    if (!element) return [255, 255, 255, 1];
    const own = parse(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, element.matches('dialog, html') ? parse(getComputedStyle(document.documentElement).backgroundColor) : ground(element.parentElement));
  };
  const faded = (element: Element | null): number => (element ? Number(getComputedStyle(element).opacity) * faded(element.parentElement) : 1);
  const faults: string[] = [];
  const look = (element: Element, colour: string, least: number, what: string): void => {
    const under = ground(element);
    const [r, g, b, a] = parse(colour);
    const found = contrast(over([r, g, b, a * faded(element)], under), under);
    if (found < least) faults.push(`${what} ${found.toFixed(2)}: ${element.className} "${element.textContent?.slice(0, 30)}"`);
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility() || element.closest('.only-read, svg, script, [hidden]')) continue;
    const style = getComputedStyle(element);
    const off = element.closest('[aria-disabled=true]') !== null;
    if ([...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())) look(element, style.color, off ? 3 : 4.5, 'words');
    if (element.matches('.input')) {
      look(element.parentElement ?? element, style.borderTopColor, 3, 'edge of a field');
      look(element, getComputedStyle(element, '::placeholder').color, 4.5, 'placeholder');
    }
  }
  return faults;
}

/** A19: Arabic is drawn larger than Latin letters would be, with room between the lines and none between the letters. */
export function findCrampedArabic(): string[] {
  const faults: string[] = [];
  if (document.documentElement.lang === 'ar' && parseFloat(getComputedStyle(document.documentElement).fontSize) < 16 * 1.1) faults.push('Arabic is not larger');
  for (const element of document.body.querySelectorAll('*')) {
    const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join('');
    if (!/\p{Script=Arabic}/u.test(text) || !element.checkVisibility() || element.closest('[lang]')?.getAttribute('lang') !== 'ar') continue;
    const { lineHeight, fontSize, letterSpacing } = getComputedStyle(element);
    if (parseFloat(lineHeight) / parseFloat(fontSize) < 1.49) faults.push(`lines ${(parseFloat(lineHeight) / parseFloat(fontSize)).toFixed(2)}: ${element.tagName} ${element.className} in ${element.parentElement?.className} "${text.slice(0, 30)}"`);
    if (letterSpacing !== 'normal' && parseFloat(letterSpacing) !== 0) faults.push(`letters apart: "${text.slice(0, 30)}"`);
  }
  return faults;
}

/** A15: turned round, every box stands where its mirror image stood. */
export function findUnmirrored(): string[] {
  const { documentElement: html } = document;
  const moves = (element: Element): boolean => {
    const own = element.closest('[dir]');
    return (own === html || element.matches('bdi, input, textarea') || own?.matches('bdi') === true) && !element.parentElement?.closest('svg, :not(html)[dir=ltr]') && getComputedStyle(element).display !== 'inline';
  };
  const boxes = (): ReadonlyMap<Element, DOMRect> => new Map([...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility() && moves(element)).map((element) => [element, element.getBoundingClientRect()]));
  const before = boxes();
  const { dir } = html;
  html.dir = dir === 'rtl' ? 'ltr' : 'rtl';
  const after = boxes();
  const faults = [...before].flatMap(([element, box]) => {
    const found = after.get(element);
    const off = found ? Math.max(Math.abs(innerWidth - box.right - found.left), Math.abs(box.top - found.top)) : 0;
    return off > 2 ? [`${element.tagName}.${element.getAttribute('class')} "${element.textContent?.slice(0, 30)}" is ${Math.round(off)} off`] : [];
  });
  html.dir = dir;
  return faults;
}

/** A16: every text 40 % longer, as other languages are. Gives back what puts the texts right again. */
export function lengthenTexts(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    if (!text.trim() || node.parentElement?.closest('script, style, .group, .word')) continue;
    const more = text.trim().slice(0, Math.ceil(text.trim().length * 0.4));
    node.textContent = `${text}${text.trim().includes(' ') ? ' ' : ''}${more}`;
  }
}
