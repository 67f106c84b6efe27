// `npm run corrections <file>`: writes a reviewer's corrections into the cards under `content/`. All of the file or nothing.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseDocument } from 'yaml';
import { at } from './lib.mjs';

const FOLDERS = ['doors', 'words', 'sentences', 'facts', 'barriers'];
const LANGUAGES = ['nl', 'ar', 'tr', 'pl', 'en'];
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** What is no card, but said by the app itself. */
const APP_WORDS = 'app-';
/** What a line to call is for. */
const LINE_WORDS = 'line-';
/** As the files are written: nothing moves but what was corrected. */
const WIDE = { lineWidth: 0, flowCollectionPadding: false };

const isLines = (value, like) => Array.isArray(value) && Array.isArray(like) && value.length === like.length && value.every((line) => typeof line === 'string' && line.trim() !== '');

const isText = (value) => typeof value === 'string' && value.trim() !== '';

function correct(folder, language, id, { isRight, title, note, parts = {}, ...other }, isPrivacy) {
  const path = ID.test(id) ? FOLDERS.map((name) => join(folder, name, `${id}.yaml`)).find(existsSync) : undefined;
  if (!path) throw new Error(`there is no card "${id}"`);
  const card = parseDocument(readFileSync(path, 'utf8'));
  const words = card.toJS()[language];
  if (!words) throw new Error(`${id} has no words in ${language}`);
  // Who reads for privacy says which words she read; for a card in a language its own state says so.
  const strange = Object.keys(other).find((field) => !isPrivacy || field !== 'mark');
  if (strange !== undefined) throw new Error(`${id}: "${strange}" is no correction`);
  if (title !== undefined && !isText(title)) throw new Error(`${id}: its title is no text`);
  if (note !== undefined && (!isText(note) || !words.note)) throw new Error(`${id}: its note is no text, or it had none`);
  for (const [part, lines] of Object.entries(parts)) {
    if (!isLines(lines, words[part])) throw new Error(`${id}: "${part}" has other lines than the card`);
    card.setIn([language, part], card.createNode(lines));
  }
  if (title !== undefined) card.setIn([language, 'title'], title);
  if (note !== undefined) card.setIn([language, 'note'], note);
  const isChanged = title !== undefined || note !== undefined || Object.keys(parts).length > 0;
  // A reviewer who grew up with the language wrote or read these words; Dutch stays the source. Who reads for privacy need not speak it.
  if (language !== 'nl' && isPrivacy && isChanged) card.setIn([language, 'review'], 'unreviewed');
  if (language !== 'nl' && !isPrivacy && (isRight || isChanged)) card.setIn([language, 'review'], 'reviewed');
  return { path, text: card.toString(WIDE) };
}

/** A line to call says one thing in each language; its name, number, hours and cost are no words to correct. */
function correctPurpose(folder, language, id, { isRight, parts = {}, ...other }, isPrivacy) {
  const name = id.slice(LINE_WORDS.length);
  const path = join(folder, 'helplines', `${name}.yaml`);
  if (!ID.test(name) || !existsSync(path)) throw new Error(`there is no line "${id}"`);
  const line = parseDocument(readFileSync(path, 'utf8'), { schema: 'failsafe' });
  const { does = [], ...unknown } = parts;
  const wrong = [...Object.keys(other).filter((field) => !isPrivacy || field !== 'mark'), ...Object.keys(unknown)][0];
  if (wrong) throw new Error(`${id}: "${wrong}" is no correction`);
  if (parts.does && !isLines(does, [''])) throw new Error(`${id}: "does" has other lines than the card`);
  if (does.length > 0) line.setIn([language, 'purpose'], does[0]);
  if (language !== 'nl' && isPrivacy && does.length > 0) line.setIn([language, 'review'], 'unreviewed');
  if (language !== 'nl' && !isPrivacy && (isRight || does.length > 0)) line.setIn([language, 'review'], 'reviewed');
  return { path, text: line.toString(WIDE), dutch: line.getIn(['nl', 'purpose']), says: language === 'nl' ? undefined : does[0] };
}

/** What 112 and Veilig Thuis are for stands with the very first words too, which need no other file: the same there. */
function correctFirstWords(path, purposes) {
  const before = readFileSync(path, 'utf8');
  const text = purposes.reduce((words, { dutch, says }) => {
    const [start, end] = words.split(`msgid ${JSON.stringify(dutch)}\n`);
    return end === undefined ? words : `${start}msgid ${JSON.stringify(dutch)}\n${end.replace(/^msgstr .*$/m, () => `msgstr ${JSON.stringify(says)}`)}`;
  }, before);
  return text === before ? [] : [{ path, text }];
}

/** The number of the words that were read, as the page of the app makes it. */
function markOf(id, correction) {
  const mark = correction?.mark;
  if (!Number.isSafeInteger(mark) || mark < 0) throw new Error(`${id} does not say which words were read`);
  return mark;
}

const placesIn = (line) => (line.match(/\{\w+\}/g) ?? []).sort().join(' ');

/** As it stands in the program: whatever sign is in it stays a sign, and ends nothing. */
const literals = (line) => [`'${JSON.stringify(line).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`, JSON.stringify(line)];
const NAMED = new RegExp(`\\b(${LANGUAGES.join('|')}): `, 'g');

/** Where these words stand in this language: another may say the same, and keeps it. */
function wordsAt(text, language, line) {
  const isIts = (place) => [...text.slice(0, place).matchAll(NAMED)].at(-1)?.[1] === language;
  return [...new Set(literals(line))].flatMap((literal) => {
    const places = [];
    for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) if (isIts(at)) places.push([at, at + literal.length]);
    return places;
  }).sort(([one], [other]) => one - other);
}

/**
 * What the app itself says stands in TypeScript: each line is found there by how it was, whole and between its quotes.
 * Gives the number of the words that were read, for `review.json`.
 */
function correctWords(files, language, id, { isRight, was, mark, parts = {}, ...other }) {
  const lines = parts.answer ?? was;
  if (!Array.isArray(was) || was.length === 0 || !isLines(lines, was)) throw new Error(`${id} has other lines than it had`);
  markOf(id, { mark });
  if (Object.keys(other).length > 0 || (!isRight && !parts.answer)) throw new Error(`${id}: "${Object.keys(other)[0] ?? 'nothing'}" is no correction`);
  for (const [n, line] of lines.entries()) {
    const found = [...files.values()].filter((file) => wordsAt(file.text, language, was[n]).length > 0);
    if (found.length === 0) throw new Error(`${id} no longer says "${was[n]}" in ${language}`);
    if (line === was[n]) continue;
    if (placesIn(line) !== placesIn(was[n])) throw new Error(`${id}: "${line}" has other places for names than "${was[n]}"`);
    for (const file of found) for (const [start, end] of wordsAt(file.text, language, was[n]).reverse()) file.text = file.text.slice(0, start) + literals(line)[0] + file.text.slice(end);
  }
  return mark;
}

/** Writes down which words were read in this language, by whom, and when. Other words than these wait again. */
function noteRead(path, language, by, read, today) {
  const review = JSON.parse(readFileSync(path, 'utf8'));
  review[language][by] = { ...review[language][by], ...Object.fromEntries(read.map(([id, mark]) => [id, { since: today, mark }])) };
  return { path, text: `${JSON.stringify(review, undefined, 2)}\n` };
}

/** Gives the paths that were changed. Throws a sentence that names the card when one correction is not right; then nothing is written. */
export function takeCorrections(folder, text, { words = at('app', 'reference'), first = at('locales', 'first'), review = at('locales', 'review.json'), today = new Date().toISOString().slice(0, 10) } = {}) {
  const { type, version, language, cards } = JSON.parse(text);
  const isPrivacy = type === 'drempel-privacy-corrections';
  if ((type !== 'drempel-corrections' && !isPrivacy) || version !== 1 || !LANGUAGES.includes(language) || typeof cards !== 'object' || cards === null) throw new Error('this is no file of corrections');
  const own = Object.entries(cards).filter(([id]) => id.startsWith(APP_WORDS));
  const changed = Object.entries(cards).filter(([id]) => !id.startsWith(APP_WORDS))
    .map(([id, correction]) => (id.startsWith(LINE_WORDS) ? correctPurpose : correct)(folder, language, id, correction ?? {}, isPrivacy));
  const purposes = changed.filter(({ says }) => says !== undefined);
  if (purposes.length > 0) changed.push(...correctFirstWords(join(first, `${language}.po`), purposes));
  const files = new Map(own.length > 0 ? readdirSync(words).filter((name) => name.endsWith('.ts')).map((name) => [join(words, name), { text: readFileSync(join(words, name), 'utf8') }]) : []);
  const before = new Map([...files].map(([path, file]) => [path, file.text]));
  const read = own.map(([id, correction]) => [id, correctWords(files, language, id, correction ?? {})]);
  for (const [path, file] of files) if (file.text !== before.get(path)) changed.push({ path, text: file.text });
  const wasRead = isPrivacy ? Object.entries(cards).map(([id, correction]) => [id, markOf(id, correction)]) : read.map(([id, mark]) => [id.slice(APP_WORDS.length), mark]);
  // Dutch stays the source; read for privacy it is like any other.
  if (wasRead.length > 0 && (isPrivacy || language !== 'nl')) changed.push(noteRead(review, language, isPrivacy ? 'privacy' : 'said', wasRead, today));
  for (const { path, text: written } of changed) writeFileSync(path, written);
  return changed.map(({ path }) => path);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const changed = takeCorrections(at('content'), readFileSync(process.argv[2] ?? '', 'utf8'));
    console.log(`${changed.length} files changed. Look at them with "git diff", then "npm test".`);
  } catch (error) {
    console.error(`Nothing was changed: ${error.message}`);
    process.exitCode = 1;
  }
}
