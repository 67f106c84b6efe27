// Expressions to run inside a page, of any browser.

// Names without the marks that keep the direction of names apart; only what can be seen counts.
const PLAIN = `const plain = (text) => (text ?? '').replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim();
const seen = (element) => element.checkVisibility() && (!document.querySelector('dialog[open]') || element.closest('dialog[open]') !== null);`;

/** The first that can be seen whose whole name fits; else the first whose name begins so, as a card with a line under its title. */
const named = (selector: string, words: string): string => `(() => { ${PLAIN}
  const all = [...document.querySelectorAll(${JSON.stringify(selector)})].filter(seen);
  const nameOf = (element) => plain(element.getAttribute('aria-label') ?? element.innerText);
  return all.find((element) => nameOf(element) === ${JSON.stringify(words)}) ?? all.find((element) => nameOf(element).startsWith(${JSON.stringify(words)})) ?? null;
})()`;

export const toPress = (words: string): string => named('button, a, summary, label.choice', words);
export const heading = (words: string): string => named('h1', words);
export const says = (words: string): string => `(() => { ${PLAIN} return plain(document.body.innerText).includes(${JSON.stringify(words)}); })()`;

/** One answer to one question. */
export const answerTo = (question: string, words: string): string => `(() => { ${PLAIN}
  const asked = [...document.querySelectorAll('fieldset')].find((element) => seen(element) && plain(element.querySelector('legend')?.innerText) === ${JSON.stringify(question)});
  return [...asked?.querySelectorAll('label.choice') ?? []].find((element) => plain(element.innerText) === ${JSON.stringify(words)}) ?? null;
})()`;

/** Only what her finger would really hit: in the middle of the screen, lying still for two frames, and with nothing over it. */
export const inReach = (expression: string): string => `(async () => {
  const found = ${expression};
  found?.scrollIntoView({ block: 'center' });
  const place = () => found?.getClientRects()[0];
  const before = place();
  for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  const after = place();
  if (!after || after.x !== before?.x || after.y !== before.y) return null;
  const hit = document.elementFromPoint(after.x + after.width / 2, after.y + after.height / 2);
  return found.contains(hit) ? found : null;
})()`;

export const firstSeen = (selector: string): string => `(() => { ${PLAIN} return [...document.querySelectorAll(${JSON.stringify(selector)})].find(seen) ?? null; })()`;

export const field = (label: string): string => `(() => { ${PLAIN}
  const found = [...document.querySelectorAll('label')].find((element) => seen(element) && plain(element.innerText) === ${JSON.stringify(label)});
  return found?.control ?? null;
})()`;
