// Functions that run inside the page: each looks at what is on the screen now and gives one line per fault.

/** A2: everything that can be tapped is at least 44 by 44, and 8 away from the next. */
export function findSmallTargets(): string[] {
  const scope = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[hidden]');
  const barOf = (element: Element): Element | null => element.closest('.topbar, .tabbar, .go-on, .undo-place, .shown-voice');
  const targets = [...scope.querySelectorAll('a[href], button, input, textarea, select, summary, label.choice, label.button')]
    .filter((element) => shown(element) && !(element.matches('input') && element.closest('label')));
  const boxes = targets.map((element) => ({ element, box: element.getBoundingClientRect() }));
  const name = (element: Element): string => `${element.className || element.tagName} "${element.textContent?.slice(0, 30)}"`;
  const small = boxes.filter(({ box }) => box.width < 44 || box.height < 44).map(({ element, box }) => `${name(element)} is ${Math.round(box.width)}x${Math.round(box.height)}`);
  const near = boxes.flatMap((one, at) => boxes.slice(at + 1).flatMap((other) => {
    // What scrolls goes on behind the edge of a bar; the four tabs are parts of one bar without gaps, each 90 wide.
    if (barOf(one.element) !== barOf(other.element) || one.element.closest('.tabbar') || one.element.contains(other.element)) return [];
    const across = Math.max(0, one.box.left - other.box.right, other.box.left - one.box.right);
    const down = Math.max(0, one.box.top - other.box.bottom, other.box.top - one.box.bottom);
    return Math.hypot(across, down) < 7.9 ? [`${name(one.element)} and ${name(other.element)} are ${Math.hypot(across, down).toFixed(1)} apart`] : [];
  }));
  return [...small, ...near];
}

/** A3, A16: nothing sticks out of the screen or of its own box. */
export function findOverflow(): string[] {
  const areas = [document.documentElement, ...document.querySelectorAll('.scroll, .behind, dialog[open]')];
  const wide = areas.flatMap((area) => (area.scrollWidth > area.clientWidth ? [`${area.className || area.tagName} is ${area.scrollWidth} wide in ${area.clientWidth}`] : []));
  const texts = [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility() && !element.closest('svg, .only-read, input, textarea, script, style')
    && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()));
  const cut = texts.flatMap((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const box = range.getBoundingClientRect();
    // The nearest ancestor with a box of its own is what the words may not leave.
    let frame: Element = element;
    while (getComputedStyle(frame).display === 'inline' && frame.parentElement) frame = frame.parentElement;
    const around = frame.getBoundingClientRect();
    const out = Math.max(around.left - box.left, box.right - around.right, -box.left, box.right - innerWidth);
    const clipped = frame.scrollHeight > frame.clientHeight + 3 && frame.clientHeight > 0 && getComputedStyle(frame).overflowY !== 'visible' && !frame.matches('dialog, .scroll, .behind');
    return out > 1.5 || clipped ? [`"${element.textContent?.slice(0, 40)}" sticks out ${Math.round(out)} of ${frame.className || frame.tagName}`] : [];
  });
  return [...wide, ...cut];
}

/** A16: no word is cut in two to fit its tile, nor the ending of the other gender that stands behind its slash. */
export function findBrokenWords(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faults: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.checkVisibility() || node.parentElement.closest('script, style, .only-read')) continue;
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{M}]{3,}(?:\/\u2060?\p{L}{1,2}(?!\p{L}))?/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top / 4)));
      if (tops.size > 1) faults.push(`"${word}" is cut in two`);
    }
  }
  return faults;
}

/** A27: one first heading (of the sheet, when one lies on top), no level left out, the three landmarks, and a title that tells nothing. */
export function findOutlineFaults(): string[] {
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  const first = dialog ? 2 : 1;
  const levels = [...(dialog ?? document).querySelectorAll('h1, h2, h3, h4, h5')].filter((element) => element.checkVisibility()).map((element) => Number(element.tagName[1]));
  const faults = levels.flatMap((level, at) => (at > 0 && level > (levels[at - 1] ?? 0) + 1 ? [`h${level} follows h${levels[at - 1]}`] : []));
  if (levels.filter((level) => level === first).length !== 1 || levels[0] !== first) faults.push(`headings are ${levels.join()}`);
  for (const landmark of ['header', 'main']) {
    if ([...document.querySelectorAll(landmark)].filter((element) => element.checkVisibility()).length !== 1) faults.push(`not one ${landmark}`);
  }
  if (document.title !== 'Drempel') faults.push(`title ${document.title}`);
  return faults;
}

/** A21, A25: what can be tapped has words; what can be typed in has the right keys, is remembered by nobody and does not zoom. */
export function findControlFaults(): string[] {
  const shown = (element: Element): boolean => element.checkVisibility();
  const wordless = [...document.querySelectorAll('button, a[href], summary')].filter(shown).flatMap((element) => {
    const words = (element as HTMLElement).innerText.trim();
    const known = element.matches('.back, .sheet-close, .eye, .round, .pill-round') && element.getAttribute('aria-label');
    return words.length > 1 || known ? [] : [`no words on ${element.outerHTML.slice(0, 120)}`];
  });
  const typed = [...document.querySelectorAll<HTMLInputElement>('input:not([type=radio], [type=checkbox], [type=file]), textarea')].filter(shown).flatMap((element) => {
    const faults: string[] = [];
    const type = element.getAttribute('type') ?? 'text';
    if (parseFloat(getComputedStyle(element).fontSize) < 16) faults.push('letters below 16');
    if (element.getAttribute('autocomplete') !== 'off') faults.push('may be remembered');
    if (element.spellcheck) faults.push('is sent to a spelling service');
    if ((type === 'tel' || type === 'email') && (element.inputMode !== type || element.autocapitalize !== 'none' || element.dir !== 'ltr')) faults.push(`${type} with ${element.inputMode}, ${element.autocapitalize}, ${element.dir}`);
    if (element.labels?.length !== 1 || !element.labels[0]?.textContent?.trim()) faults.push('no label');
    return faults.map((fault) => `${element.labels?.[0]?.textContent}: ${fault}`);
  });
  return [...wordless, ...typed];
}

/** A9: a field that is refused says so to every sense: marked, described, and announced or focused. */
export function findSilentFaults(): string[] {
  const refused = [...document.querySelectorAll('[aria-invalid=true]')].filter((element) => element.checkVisibility());
  const spoken = [...document.querySelectorAll('[role=alert]')].some((element) => element.textContent?.trim()) || refused.includes(document.activeElement ?? document.body);
  return refused.flatMap((element) => {
    const words = (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent?.trim() ?? '').join('');
    return [...(words ? [] : [`${element.id} does not say what is wrong`]), ...(spoken ? [] : [`${element.id} is announced nowhere`])];
  });
}

/** A13: names and numbers keep their own direction, and words of another language say which one. */
export function findUnmarkedRuns(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faults: string[] = [];
  const { lang, dir } = document.documentElement;
  if (dir !== (lang === 'ar' ? 'rtl' : 'ltr')) faults.push(`html is ${lang} ${dir}`);
  const isolated = (element: Element, text: string): boolean => text.includes('\u2068') || element.closest('bdi, input, textarea, :not(html)[dir]') !== null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const element = node.parentElement;
    if (!element?.checkVisibility() || element.closest('script, style')) continue;
    const own = element.closest('[lang]')?.getAttribute('lang');
    if (/\((voorbeeld|مثال|örnek|przykład|example)\)/.test(text) && !isolated(element, text)) faults.push(`name not isolated: "${text}"`);
    if (/(^|[^\d])0\d[\d -]{6,}/.test(text) && !isolated(element, text)) faults.push(`number not isolated: "${text}"`);
    const arabic = (text.match(/\p{Script=Arabic}/gu) ?? []).length;
    const latin = (text.match(/\p{Script=Latin}/gu) ?? []).length;
    if (own !== 'ar' && arabic > latin) faults.push(`Arabic marked as ${own}: "${text}"`);
    if (own && own !== 'nl' && !element.closest('bdi') && /(^|\P{L})(het|een|niet|naar|jij|jouw|jullie|wordt)(\P{L}|$)/iu.test(text)) faults.push(`Dutch marked as ${own}: "${text}"`);
    // Names that stand apart keep their own, and so do two Latin words; between names it is the comma of the language.
    if (own === 'ar' && arabic > 0 && /[,;?](\s|$)/.test(text.replaceAll(/\u2068[^\u2069]*\u2069|\p{Script=Latin}, (?=\p{Script=Latin})/gu, ''))) faults.push(`a comma or the like that is not Arabic: "${text}"`);
    // One or two Latin words are names, which need no mark; a sentence does.
    if (own === 'ar' && latin > arabic && /\p{Script=Latin}+( \p{Script=Latin}+){3}/u.test(text) && !element.closest('bdi')) faults.push(`not Arabic: "${text}"`);
  }
  return faults;
}
