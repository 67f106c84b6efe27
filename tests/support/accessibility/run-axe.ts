import { readFileSync } from 'node:fs';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { repositoryPath } from '../paths.ts';

const source = readFileSync(repositoryPath('node_modules/axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTH = 360;
const HEIGHT = 740;

/**
 * Every fault that axe sees or cannot decide. The window is made as high as the page first: under the sticky bars axe
 * sees halves of buttons and takes them for small ones.
 */
export async function runAxe(page: Page): Promise<string[]> {
  const high = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: WIDTH, height: Math.max(HEIGHT, high + 80) });
  await page.evaluate(source);
  const { violations, incomplete } = await page.evaluate((tags) => {
    const { axe } = globalThis as unknown as { readonly axe: typeof axeCore };
    return axe.run(document, { resultTypes: ['violations', 'incomplete'], runOnly: tags });
  }, TAGS);
  await page.setViewportSize({ width: WIDTH, height: HEIGHT });
  const inSheet = await page.locator('dialog[open]').count() > 0;
  // Axe does not know that an open dialog lies above everything, so what it cannot decide there is left to our own look at contrast.
  const undecided = incomplete.filter(({ id }) => !(inSheet && id === 'color-contrast'));
  return [...violations, ...undecided].flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
