import { readdirSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { CARD_LANGUAGES } from '../../../../app/domain/card.ts';
import { awaitsReview, wordsMark } from '../../../../app/domain/corrections.ts';
import { appWords } from '../../../../app/features/cards/app-words.ts';
import { lineWords } from '../../../../app/features/cards/line-words.ts';
import { repositoryPath } from '../../../support/paths.ts';

afterEach(() => {
  vi.doUnmock('../../../../locales/review.json');
  vi.resetModules();
});

type Words = string | readonly string[] | { readonly purpose: string };

/** Whatever stands in all languages anywhere in it: words, lines of words, or what a line to call is for. */
function linesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (CARD_LANGUAGES.every((code) => code in value)) return CARD_LANGUAGES.map((code) => (value as Readonly<Record<string, Words>>)[code]!).flatMap((words) => (typeof words === 'object' && 'purpose' in words ? words.purpose : words));
  return Object.values(value).flatMap(linesIn);
}

it('whatever the app says to a parent in all languages is on the page for who reads it through', async () => {
  const folder = repositoryPath('app/reference');
  const listed = new Set([...appWords.map(({ card }) => card), ...lineWords].flatMap(({ texts }) => CARD_LANGUAGES.flatMap((code) => Object.values(texts[code]!.parts).flat())));
  const missing: string[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const words: unknown = await import(/* @vite-ignore */ `${folder}/${file}`);
    missing.push(...linesIn({ ...(words as object) }).filter((line) => !listed.has(line)).map((line) => `${file}: ${line}`));
  }
  expect(missing).toEqual([]);
  expect(listed).toContain('Mag {next} weten wat {old} over je wist?');
  expect(listed).toContain('Gratis hulp na een misdrijf of ongeluk.');
});

it('what was read leaves the list, and comes back when its words are others', async () => {
  const consent = appWords.find(({ card }) => card.id === 'app-consent')!.card;
  const mark = wordsMark(consent.texts.nl!.parts.answer!, consent.texts.tr!.parts.answer!);
  const state = (tr: object) => ({ default: Object.fromEntries(CARD_LANGUAGES.map((code) => [code, { state: 'unreviewed', since: '2026-11-21', ...(code === 'tr' ? tr : {}) }])) });
  const waiting = async (tr: object): Promise<readonly string[]> => {
    vi.resetModules();
    vi.doMock('../../../../locales/review.json', () => state(tr));
    const fresh = await import('../../../../app/features/cards/app-words.ts');
    return awaitsReview(fresh.appWords.map(({ card }) => card), 'tr').map(({ id }) => id);
  };
  expect(await waiting({})).toContain('app-consent');
  expect(await waiting({ said: { consent: { since: '2026-12-01', mark } } })).not.toContain('app-consent');
  expect(await waiting({ said: { consent: { since: '2026-12-01', mark: mark + 1 } } })).toContain('app-consent');
});
