import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryPath } from '../support/paths.ts';

const APP = repositoryPath('app');
const read = (file: string): string => readFileSync(join(APP, file), 'utf8');
const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
const roomOf = (file: string): string => /^(features\/)?[^/]+/.exec(file)![0];

/** Which style sheets say something of a class. */
const styledIn = new Map<string, string[]>();
for (const file of files.filter((name) => name.endsWith('.css'))) {
  for (const [, name] of read(file).matchAll(/\.([a-z][\w-]*)/g)) styledIn.set(name!, [...(styledIn.get(name!) ?? []), file]);
}

/** Styles come with the screens that import them: those of a feature that was not opened yet are not there. */
it('what a component looks like is said in its own room, or in one that every screen has', () => {
  const strangers = files.filter((name) => name.endsWith('.tsx')).flatMap((file) => [...read(file).matchAll(/class="([^"]+)"/g)].flatMap(([, names]) => names!.split(' ')).flatMap((name) => {
    const sheets = styledIn.get(name) ?? [];
    return sheets.length === 0 || sheets.some((sheet) => !sheet.startsWith('features/') || roomOf(sheet) === roomOf(file)) ? [] : [`${file}: ${name} of ${sheets.join(', ')}`];
  }));
  expect(styledIn.size).toBeGreaterThan(200);
  expect(strangers).toEqual([]);
});
