import { readFileSync } from 'node:fs';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { repositoryPath } from '../paths.ts';

const source = readFileSync(repositoryPath('node_modules/axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 360, height: 740 };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function run(page: Page, values: readonly string[], type: 'tag' | 'rule', within: string): Promise<Pick<axeCore.AxeResults, 'violations' | 'incomplete'>> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(source);
  return page.evaluate(async ([names, kind, selector]) => {
    const { axe } = globalThis as unknown as { readonly axe: typeof axeCore };
    // Not among those of its tag unless it is asked for by name.
    const rules = { 'target-size': { enabled: true } };
    const { violations, incomplete } = await axe.run([...document.querySelectorAll(selector)].at(-1)!, { resultTypes: ['violations', 'incomplete'], runOnly: { type: kind, values: [...names] }, rules });
    return { violations, incomplete };
  }, [values, type, within] as const);
}

const lines = (results: readonly axeCore.Result[]): string[] => results.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));

/**
 * Every fault that axe sees or cannot decide. The window is made as high as all that scrolls first: axe does not decide
 * about the colours of what is out of sight.
 */
export async function runAxe(page: Page): Promise<string[]> {
  const more = await page.evaluate(() => Math.max(0, ...[...document.querySelectorAll('.scroll')].map((area) => area.scrollHeight - area.clientHeight)));
  await page.setViewportSize({ ...PHONE, height: PHONE.height + more });
  const { violations, incomplete } = await run(page, TAGS, 'tag', 'html');
  await page.setViewportSize(PHONE);
  const inSheet = await page.locator('dialog[open]').count() > 0;
  // Axe does not know that an open dialog lies above everything, so what it cannot decide there is left to our own look at contrast.
  return lines([...violations, ...incomplete.filter(({ id }) => !(inSheet && id === 'color-contrast'))]);
}

/** One rule alone, over the screen or the sheet on top of it, as they are scrolled now. */
export async function runAxeRule(page: Page, rule: string): Promise<string[]> {
  const { violations, incomplete } = await run(page, [rule], 'rule', 'html, dialog[open]');
  return lines([...violations, ...incomplete]);
}
