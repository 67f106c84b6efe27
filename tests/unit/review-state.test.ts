import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LOCALES } from '../../app/i18n/locales.ts';
import { repositoryPath } from '../support/paths.ts';

type State = { readonly state: string; readonly since: string; readonly said?: Readonly<Record<string, { readonly since: string; readonly mark: number }>> };

const review = JSON.parse(readFileSync(repositoryPath('locales/review.json'), 'utf8')) as Readonly<Record<string, State>>;

it.each(LOCALES)('%s: it is said whether somebody who grew up with it has read the catalog', (locale) => {
  expect(review[locale]?.state).toMatch(locale === 'nl' ? /^source$/ : /^(un)?reviewed$/);
  expect(review[locale]?.since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

it('no other language is named, and no people', () => {
  expect(Object.keys(review).sort()).toEqual([...LOCALES].sort());
  expect(Object.values(review).map((entry) => Object.keys(entry).filter((key) => key !== 'said'))).toEqual(LOCALES.map(() => ['state', 'since']));
  const said = Object.values(review).flatMap((entry) => Object.values(entry.said ?? {}));
  expect(said.filter((one) => Object.keys(one).join() !== 'since,mark')).toEqual([]);
});
