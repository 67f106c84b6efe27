import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { awaitsReview, changeLine, foundRight, privacyMark, wordsMark, writeCorrections } from '../../../../app/domain/corrections.ts';
// @ts-expect-error plain JavaScript, run as a command
import { takeCorrections as take } from '../../../../scripts/take-corrections.mjs';
import { CARD_LANGUAGES } from '../../../../app/domain/card.ts';
import { appWords } from '../../../../app/features/cards/app-words.ts';
import { lineWords } from '../../../../app/features/cards/line-words.ts';
import { YES_THAT_MAY } from '../../../../app/reference/consent-words.ts';
import { readContent } from '../../../../scripts/vite/read-content.ts';
import { readHelplines } from '../../../../scripts/vite/read-helplines.ts';
import { repositoryPath } from '../../../support/paths.ts';

interface Places { readonly words: string; readonly first: string; readonly review: string; readonly today: string }
const takeCorrections = take as (folder: string, text: string, places?: Places) => readonly string[];
type Review = Readonly<Record<string, { readonly state: string; readonly said?: Readonly<Record<string, { readonly since: string; readonly mark: number }>> }>>;

let folder: string;
let places: Places;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(repositoryPath('content'), folder, { recursive: true });
  places = { words: join(folder, 'words-of-the-app'), first: join(folder, 'first-words'), review: join(folder, 'review.json'), today: '2026-12-01' };
  cpSync(repositoryPath('app/reference'), places.words, { recursive: true });
  cpSync(repositoryPath('locales/first'), places.first, { recursive: true });
  cpSync(repositoryPath('locales/review.json'), places.review);
});
afterEach(() => rmSync(folder, { recursive: true }));

const reviewed = (): Review => JSON.parse(readFileSync(places.review, 'utf8')) as Review;
const appCard = (id: string) => appWords.find(({ card: one }) => one.id === id)!.card;
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

it('only the lines of a file that were corrected are others than before', () => {
  const linesOf = (path: string): readonly string[] => readFileSync(join(folder, path), 'utf8').split('\n');
  const before = { card: linesOf('facts/who-says-yes.yaml'), line: linesOf('helplines/mind-korrelatie.yaml') };
  takeCorrections(folder, writeCorrections('pl', { 'who-says-yes': changeLine(card(), 'pl', undefined, 'title', 'Kto mówi tak?'), 'line-mind-korrelatie': { parts: { does: ['Rozmowa.'] } } }), places);
  const changed = (after: readonly string[], from: readonly string[]) => after.filter((line, n) => line !== from[n]);
  expect(changed(linesOf('facts/who-says-yes.yaml'), before.card)).toEqual(['  review: reviewed', '  title: Kto mówi tak?']);
  expect(changed(linesOf('helplines/mind-korrelatie.yaml'), before.line)).toEqual(['  review: reviewed', '  purpose: Rozmowa.']);
});

it('what a line is for is read through like a card, and its number stays as it is', () => {
  const before = readHelplines(folder);
  const waiting = awaitsReview(lineWords, 'tr');
  expect(waiting).toHaveLength(before.filter(({ texts }) => texts.tr.review === 'unreviewed').length);
  const [changed, right] = [waiting.find(({ id }) => id === 'line-112')!, waiting.find(({ id }) => id === 'line-kindertelefoon')!];
  const typed = 'Acil: "polis", # ambulans';
  takeCorrections(folder, writeCorrections('tr', { [changed.id]: changeLine(changed, 'tr', undefined, { part: 'does', line: 0 }, typed), [right.id]: foundRight(right, 'tr', undefined) }), places);
  const expected = before.map((line) => ({ ...line, texts: { ...line.texts, tr: {
    review: ['112', 'kindertelefoon'].includes(line.id) ? 'reviewed' : line.texts.tr.review, purpose: line.id === '112' ? typed : line.texts.tr.purpose,
  } } }));
  expect(readHelplines(folder)).toEqual(expected);
  // The very first screen says it as well, from its own words.
  const [first, old] = [join(places.first, 'tr.po'), repositoryPath('locales/first/tr.po')].map((path) => readFileSync(path, 'utf8').split('\n'));
  expect(first!.filter((line, n) => line !== old![n])).toEqual(['msgstr "Acil: \\"polis\\", # ambulans"']);
});

it.each([
  ['of a line that is not there', { 'line-0900': { isRight: true } }, /line-0900/],
  ['of its number', { 'line-112': { number: '113' } }, /line-112: "number" is no correction/],
  ['of its name', { 'line-112': { title: '113' } }, /line-112: "title" is no correction/],
  ['in two lines', { 'line-112': { parts: { does: ['Een', 'Twee'] } } }, /line-112: "does" has other lines/],
  ['outside the folder', { 'line-../doors/cjg': { isRight: true } }, /cjg/],
])('a correction %s is refused, and nothing is written', (_, cards, named) => {
  const before = readHelplines(folder);
  expect(() => takeCorrections(folder, JSON.stringify({ type: 'drempel-corrections', version: 1, language: 'tr', cards: { 'line-csg': { parts: { does: ['Yeni.'] } }, ...cards } }))).toThrow(named);
  expect(readHelplines(folder)).toEqual(before);
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

it('a note is corrected where the card has one', () => {
  const smacking = readContent(folder).find(({ id }) => id === 'smacking')!;
  takeCorrections(folder, writeCorrections('tr', { smacking: changeLine(smacking, 'tr', undefined, 'note', 'Yeni not.') }));
  const { tr } = readContent(folder).find(({ id }) => id === 'smacking')!.texts;
  expect([tr?.note, tr?.review]).toEqual(['Yeni not.', 'reviewed']);
  expect(() => takeCorrections(folder, writeCorrections('tr', { 'who-says-yes': changeLine(card(), 'tr', undefined, 'note', 'Yeni not.') }))).toThrow(/who-says-yes: its note/);
});

it('what the app itself says is corrected where it stands, or refused where it was changed meanwhile', () => {
  const consent = appCard('app-consent');
  const line = consent.texts.tr!.parts.answer!.indexOf(YES_THAT_MAY.tr);
  const changed = changeLine(consent, 'tr', undefined, { part: 'answer', line }, "Evet, 'olur'");
  const file = writeCorrections('tr', { 'app-consent': changed });
  expect(takeCorrections(folder, file, places)).toEqual([join(places.words, 'consent-words.ts'), places.review]);
  expect(readFileSync(join(places.words, 'consent-words.ts'), 'utf8')).toContain("tr: 'Evet, \\'olur\\''");
  expect(() => takeCorrections(folder, file, places)).toThrow(/app-consent no longer says/);
});

it('words of the app that were found right are read from then on, until they or the Dutch change', () => {
  const before = reviewed();
  const consent = appCard('app-consent');
  takeCorrections(folder, writeCorrections('pl', { 'app-consent': foundRight(consent, 'pl', undefined) }), places);
  const { nl, pl } = consent.texts;
  const mark = wordsMark(nl!.parts.answer!, pl!.parts.answer!);
  expect(reviewed()).toEqual({ ...before, pl: { ...before['pl'], said: { consent: { since: '2026-12-01', mark } } } });
  expect(wordsMark([...nl!.parts.answer!.slice(1), 'Anders.'], pl!.parts.answer!)).not.toBe(mark);
  expect(wordsMark(nl!.parts.answer!, [...pl!.parts.answer!.slice(1), 'Inaczej.'])).not.toBe(mark);
});

it('words that were corrected are read as they were corrected', () => {
  const message = appCard('app-message');
  const changed = changeLine(message, 'en', undefined, { part: 'answer', line: 0 }, 'Hi, shall we talk?');
  takeCorrections(folder, writeCorrections('en', { 'app-message': changed }), places);
  expect(reviewed()['en']?.said?.['message']?.mark).toBe(wordsMark(message.texts.nl!.parts.answer!, ['Hi, shall we talk?']));
});

it('whatever signs a reviewer types, they stay words between their quotes and never become part of the program', () => {
  const path = join(places.words, 'parent-message.ts');
  const before = readFileSync(path, 'utf8');
  const message = appCard('app-message');
  const [start = '', end = ''] = before.split("'Hi, when can we talk on the phone for a moment? Greetings.'");
  const typed = fc.array(fc.oneof(fc.constantFrom("'", '\\', '"', '\n', '\u2028', '`', '${1}', '//', 'Hi'), fc.string()), { minLength: 1 }).map((parts) => parts.join(''))
    .filter((line) => line.trim() !== '' && !/\{\w+\}/.test(line) && !message.texts.en!.parts.answer!.includes(line));
  fc.assert(fc.property(typed, (line) => {
    writeFileSync(path, before);
    takeCorrections(folder, writeCorrections('en', { 'app-message': changeLine(message, 'en', undefined, { part: 'answer', line: 0 }, line) }), places);
    const after = readFileSync(path, 'utf8');
    expect([after.startsWith(start), after.endsWith(end)]).toEqual([true, true]);
    const literal = after.slice(start.length, after.length - end.length);
    expect(literal).toMatch(/^'(?:[^'\\\n\r]|\\[^\n\r])*'$/u);
    const [, inside = ''] = /^'(.*)'$/su.exec(literal) ?? [];
    expect(JSON.parse(`"${inside.replaceAll("\\'", "'").replaceAll('"', '\\"')}"`)).toBe(line);
  }), { examples: [["\\'+process.exit()+'"], ['a\\']] });
});

it('what is the same in two languages is corrected in one of them only', () => {
  const shown = appCard('app-helplines');
  const line = shown.texts.tr!.parts.answer!.indexOf('Telefon');
  expect(shown.texts.pl!.parts.answer![line]).toBe('Telefon');
  takeCorrections(folder, writeCorrections('tr', { 'app-helplines': changeLine(shown, 'tr', undefined, { part: 'answer', line }, 'Aramak') }), places);
  expect(readFileSync(join(places.words, 'helplines-shown.ts'), 'utf8')).toContain("tr: 'Aramak', pl: 'Telefon'");
});

it('a name keeps its place, and words that nobody read are not taken as read', () => {
  const face = appCard('app-new-face');
  const lost = changeLine(face, 'en', undefined, { part: 'answer', line: 0 }, 'She is leaving this job.');
  expect(() => takeCorrections(folder, writeCorrections('en', { 'app-new-face': lost }), places)).toThrow(/other places for names/);
  expect(() => takeCorrections(folder, writeCorrections('en', { 'app-new-face': { isRight: true } }), places)).toThrow(/app-new-face/);
});

it('every line of the app can be found again in every language, so that each can leave the list', () => {
  for (const language of CARD_LANGUAGES.filter((code) => code !== 'nl')) {
    const all = Object.fromEntries(appWords.map(({ card: one }) => [one.id, foundRight(one, language, undefined)]));
    expect(takeCorrections(folder, writeCorrections(language, all), places)).toEqual([places.review]);
    expect(Object.keys(reviewed()[language]?.said ?? {}).map((id) => `app-${id}`).sort()).toEqual(Object.keys(all).sort());
  }
});

it('what was read for privacy is written down apart, in Dutch too, and says nothing of the language', () => {
  const before = reviewed();
  const all = [appCard('app-consent'), card()];
  const changed = { 'app-consent': foundRight(appCard('app-consent'), 'pl', undefined), 'who-says-yes': changeLine(card(), 'pl', undefined, 'title', 'Kto mówi tak?') };
  takeCorrections(folder, writeCorrections('pl', changed, all), places);
  const { pl } = card().texts;
  expect([pl?.title, pl?.review]).toEqual(['Kto mówi tak?', 'unreviewed']);
  const since = '2026-12-01';
  expect(reviewed()).toEqual({ ...before, pl: { ...before['pl'], privacy: { 'app-consent': { since, mark: privacyMark(all[0]!, 'pl') }, 'who-says-yes': { since, mark: privacyMark(card(), 'pl') } } } });
  takeCorrections(folder, writeCorrections('nl', { 'who-says-yes': { isRight: true } }, [card()]), places);
  expect(reviewed()['nl']).toEqual({ ...before['nl'], privacy: { 'who-says-yes': { since, mark: privacyMark(card(), 'nl') } } });
  expect(() => takeCorrections(folder, writeCorrections('nl', { cjg: { isRight: true } }, []), places)).toThrow(/cjg does not say which words were read/);
});

it('another kind of file is no file of corrections', () => {
  expect(() => takeCorrections(folder, '{"type":"drempel-cards"}')).toThrow('no file of corrections');
  expect(() => takeCorrections(folder, 'hello')).toThrow();
});
