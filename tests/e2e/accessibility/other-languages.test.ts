import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrokenWords, findOverflow, findUnmarkedRuns } from '../../support/accessibility/measure.ts';
import { runAxe } from '../../support/accessibility/run-axe.ts';
import { createVisitor, visitScenes } from '../../support/open-scenes.ts';
import { EXAMPLE_SCENES } from '../../support/screens.ts';
import { IN_OWN_LANGUAGE, isCardForm } from '../../support/shown-scenes.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import type { TestLocale } from '../../support/volunteer.ts';

// Dutch and Arabic are looked at in full, by day and by night; what could still differ in the other three is the length
// of their words. Each takes every third screen, so that together they see all of them in the time of one; and every form
// of a card, which a parent reads.
const OTHERS = ['tr', 'pl', 'en'] as const;

const found = new Map<string, string[]>();
/** The languages of the cards that lay on the table. */
const onTable = new Map<string, readonly string[]>();

async function lookAround(origin: string, locale: TestLocale, third: number): Promise<void> {
  const her = await createVisitor(origin, { locale, dark: locale === 'pl' });
  await her.openExample(origin);
  const faults: string[] = [];
  await visitScenes(her, EXAMPLE_SCENES.filter((scene, n) => n % OTHERS.length === third || isCardForm(scene)), async ({ name }) => {
    if (IN_OWN_LANGUAGE.has(name)) onTable.set(locale, await her.page.locator('.shown [lang]').evaluateAll((parts) => parts.map((part) => (part as HTMLElement).lang)));
    const axe = await runAxe(her.page);
    const runs = [...await her.page.evaluate(findUnmarkedRuns), ...await her.page.evaluate(findBrokenWords)];
    await her.page.setViewportSize({ width: 320, height: 740 });
    const overflow = await her.page.evaluate(findOverflow);
    await her.page.setViewportSize({ width: 360, height: 740 });
    faults.push(...[...axe, ...runs, ...overflow].map((fault) => `${name}: ${fault}`));
  });
  await her.app.close();
  found.set(locale, faults);
}

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
  await Promise.all(OTHERS.map((locale, third) => lookAround(hub.origin, locale, third)));
}, 300_000);
afterAll(() => hub.stop());

it.each(OTHERS)('a card for a parent was among them, in %s', (locale) => {
  expect(onTable.get(locale)).toContain(locale);
});

it.each(OTHERS)('A1, A3, A13 and A16 hold in %s on its third of the screens and on every form of a card', (locale) => {
  expect(found.get(locale)).toEqual([]);
});
