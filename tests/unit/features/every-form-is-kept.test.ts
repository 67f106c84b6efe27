import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryPath } from '../../support/paths.ts';

/** What she looks for. */
const NOT_KEPT = ['cards/cards-screen.tsx', 'lines/who-knows-screen.tsx', 'roads/roads-screen.tsx', 'shown/word-finder.tsx'];

/** A code is a secret: it is read off another screen or paper, and kept nowhere. */
const LOOSE = /<(?:TextField|CodeField)\b[^\n]*\bvalue=\{(?!code\.)\w+\.value\}/;

it('no field holds its words in the screen alone, where a lock loses them, but those named here', () => {
  const folder = repositoryPath('app/features');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
  const loose = files.filter((path) => LOOSE.test(readFileSync(join(folder, path), 'utf8')));
  expect(loose.sort()).toEqual(NOT_KEPT);
});
