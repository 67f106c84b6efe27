import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryPath } from '../../../support/paths.ts';

it('every field for words about a family warns of what should not be written down', () => {
  const folder = repositoryPath('app/features/roads');
  const fields = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'))
    .flatMap((path) => [...readFileSync(join(folder, path), 'utf8').matchAll(/<TextField\b[^\n]*/g)].map(([field]) => `${path}: ${field}`));
  const ofWords = fields.filter((field) => !/\bkind="(?:tel|date|time|search)"/.test(field));
  expect(ofWords.length).toBeGreaterThan(5);
  expect(ofWords.filter((field) => !field.includes('warning='))).toEqual([]);
});
