import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../app/i18n/locales.ts';
import config from '../../lingui.config.ts';
import { readCatalog } from '../support/read-catalog.ts';
// @ts-expect-error: a plain script without types
import { readImports as read } from '../../scripts/read-imports.mjs';
// @ts-expect-error: a plain script without types
import { listFiles as list, ROOT as root } from '../../scripts/lib.mjs';

const ROOT = root as string;
const listFiles = list as (path: string) => readonly string[];
const readImports = read as (from: string, file: string) => { readonly imports: readonly { readonly to: string; readonly typeOnly: boolean }[] };

/** Where the way leads behind the lock: what is loaded from here on has waited for the words inside. */
const GATES = new Set(['app/shell/open-app.tsx', 'app/features/shown/shown-screen.tsx', 'app/i18n/example-words.ts', 'app/shared-spaces.ts']);

/** Every file of the app that can run in front of the lock. */
function inFrontOfTheLock(): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = ['app/main.ts'];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || GATES.has(file)) continue;
    found.add(file);
    waiting.push(...readImports(ROOT, file).imports.filter(({ to, typeOnly }) => !typeOnly && /^app\/.*\.tsx?$/.test(to)).map(({ to }) => to));
  }
  return found;
}

/** The files whose words are loaded behind the lock only, by the path that names them. */
const inside = (config.catalogs?.find(({ path }) => path.includes('/inside/'))?.include ?? []).map((path) => path.replace('<rootDir>/', '').replace('/**', '/'));
const sources = listFiles(`${ROOT}/app`).map((file) => relative(ROOT, file).replaceAll('\\', '/'));
const namedBy = (path: string): readonly string[] => sources.filter((file) => (path.endsWith('/') ? file.startsWith(path) : file === path));

describe('the words behind the lock', () => {
  it('are needed by nothing that runs in front of it, where they are not loaded', () => {
    const front = inFrontOfTheLock();
    expect(front.size).toBeGreaterThan(150);
    expect(inside.flatMap(namedBy).filter((file) => front.has(file))).toEqual([]);
  });

  it('are named by paths that exist', () => {
    expect(inside.length).toBeGreaterThan(20);
    expect(inside.filter((path) => namedBy(path).length === 0)).toEqual([]);
  });

  it.each(LOCALES)('%s: what stands in two files of a language says the same in both', async (locale) => {
    const texts = new Map<string, Set<string>>();
    for (const { source, text } of await readCatalog(locale)) texts.set(source, (texts.get(source) ?? new Set()).add(text));
    expect(texts.size).toBeGreaterThan(1000);
    expect([...texts].filter(([, said]) => said.size > 1)).toEqual([]);
  });
});
