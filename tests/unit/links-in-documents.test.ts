import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryPath } from '../support/paths.ts';

const filesIn = (folder: string): readonly string[] => readdirSync(repositoryPath(folder), { recursive: folder !== '.', encoding: 'utf8' }).filter((file) => file.endsWith('.md') && !file.includes('node_modules')).map((file) => join(folder, file));
const documents = ['.', 'docs', 'wire', 'tests'].flatMap(filesIn);

test('every link from one document to another file leads somewhere', () => {
  expect(documents).toEqual(expect.arrayContaining(['SECURITY.md', 'ARCHITECTURE.md', 'docs/decisions/0004-contact-person-in-clear.md']));
  const lost = documents.flatMap((document) => [...readFileSync(repositoryPath(document), 'utf8').matchAll(/\]\((?!\w+:|#)([^)#\s]+)[^)]*\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !existsSync(join(dirname(repositoryPath(document)), link)))
    .map((link) => `${document}: ${link}`));
  expect(lost).toEqual([]);
});
