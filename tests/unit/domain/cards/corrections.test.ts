import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { awaitsReview, changeLine, writeCorrections } from '../../../../app/domain/corrections.ts';
// @ts-expect-error plain JavaScript, run as a command
import { takeCorrections as take } from '../../../../scripts/take-corrections.mjs';
import { appWords } from '../../../../app/features/cards/app-words.ts';
import { YES_THAT_MAY } from '../../../../app/reference/consent-words.ts';
import { readContent } from '../../../../scripts/vite/read-content.ts';
import { repositoryPath } from '../../../support/paths.ts';

const takeCorrections = take as (folder: string, text: string, words?: string) => readonly string[];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(repositoryPath('content'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const card = () => readContent(folder).find(({ id }) => id === 'who-says-yes')!;

it('what a reviewer changed or found right stands in the cards, and nothing else moved', () => {
  const before = readContent(folder);
  const waiting = awaitsReview(before, 'pl').length;
  const changed = changeLine(card(), 'pl', changeLine(card(), 'pl', undefined, 'title', 'Kto mówi tak?'), { part: 'answer', line: 1 }, 'Nowa druga linia.');
  const paths = takeCorrections(folder, writeCorrections('pl', { 'who-says-yes': changed, cjg: { isRight: true }, wijkteam: {} }));
  expect(paths).toHaveLength(2);
  const { pl, nl, tr } = card().texts;
  expect([pl?.title, pl?.parts.answer?.[1], pl?.review]).toEqual(['Kto mówi tak?', 'Nowa druga linia.', 'reviewed']);
  const old = before.find(({ id }) => id === 'who-says-yes')!;
  expect(pl?.parts.answer?.[0]).toBe(old.texts.pl?.parts.answer?.[0]);
  expect([nl, tr]).toEqual([old.texts.nl, old.texts.tr]);
  expect(awaitsReview(readContent(folder), 'pl')).toHaveLength(waiting - 2);
  const others = (cards: typeof before) => cards.filter(({ id }) => !['who-says-yes', 'cjg'].includes(id));
  expect(others(readContent(folder))).toEqual(others(before));
});

it.each([
  ['a card that is not there', { 'no-such-card': { isRight: true } }, /no-such-card/],
  ['a way out of the folder', { '../../package': { isRight: true } }, /package/],
  ['fewer lines than the card has', { cjg: { isRight: true }, 'who-says-yes': { parts: { answer: ['Eén'] } } }, /who-says-yes/],
  ['a field that is no correction', { cjg: { source: 'me' } }, /source/],
])('%s is refused by name, and nothing is written', (_, cards, named) => {
  const before = readFileSync(join(folder, 'doors/cjg.yaml'), 'utf8');
  expect(() => takeCorrections(folder, JSON.stringify({ type: 'drempel-corrections', version: 1, language: 'tr', cards }))).toThrow(named);
  expect(readFileSync(join(folder, 'doors/cjg.yaml'), 'utf8')).toBe(before);
});

it('what the app itself says is corrected where it stands, or refused where it was changed meanwhile', () => {
  const words = join(folder, 'words-of-the-app');
  cpSync(repositoryPath('app/reference'), words, { recursive: true });
  const consent = appWords.find(({ card: { id } }) => id === 'app-consent')!.card;
  const line = consent.texts.tr!.parts.answer!.indexOf(YES_THAT_MAY.tr);
  const changed = changeLine(consent, 'tr', undefined, { part: 'answer', line }, "Evet, 'olur'");
  const file = writeCorrections('tr', { 'app-consent': changed });
  expect(takeCorrections(folder, file, words)).toEqual([join(words, 'consent-words.ts')]);
  expect(readFileSync(join(words, 'consent-words.ts'), 'utf8')).toContain("tr: 'Evet, \\'olur\\''");
  expect(() => takeCorrections(folder, file, words)).toThrow(/app-consent no longer says/);
});

it('another kind of file is no file of corrections', () => {
  expect(() => takeCorrections(folder, '{"type":"drempel-cards"}')).toThrow('no file of corrections');
  expect(() => takeCorrections(folder, 'hello')).toThrow();
});
