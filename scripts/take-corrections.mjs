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
const WIDE = { lineWidth: 0 };

const isLines = (value, like) => Array.isArray(value) && Array.isArray(like) && value.length === like.length && value.every((line) => typeof line === 'string' && line.trim() !== '');

function correct(folder, language, id, { isRight, title, parts = {}, ...other }) {
  const path = ID.test(id) ? FOLDERS.map((name) => join(folder, name, `${id}.yaml`)).find(existsSync) : undefined;
  if (!path) throw new Error(`there is no card "${id}"`);
  const card = parseDocument(readFileSync(path, 'utf8'));
  const words = card.toJS()[language];
  if (!words) throw new Error(`${id} has no words in ${language}`);
  if (Object.keys(other).length > 0) throw new Error(`${id}: "${Object.keys(other)[0]}" is no correction`);
  if (title !== undefined && (typeof title !== 'string' || title.trim() === '')) throw new Error(`${id}: its title is no text`);
  for (const [part, lines] of Object.entries(parts)) {
    if (!isLines(lines, words[part])) throw new Error(`${id}: "${part}" has other lines than the card`);
    card.setIn([language, part], card.createNode(lines));
  }
  if (title !== undefined) card.setIn([language, 'title'], title);
  // A reviewer who grew up with the language wrote or read these words; Dutch stays the source.
  if (language !== 'nl' && (isRight || title !== undefined || Object.keys(parts).length > 0)) card.setIn([language, 'review'], 'reviewed');
  return { path, text: card.toString(WIDE) };
}

/** What the app itself says stands in TypeScript: each line that changed is found there by how it was, whole and between its quotes. */
function correctWords(files, language, id, { was = [], parts = {} }) {
  const lines = parts.answer ?? was;
  if (!isLines(lines, was)) throw new Error(`${id} has other lines than it had`);
  const literals = (line) => [`'${line.replaceAll("'", "\\'")}'`, JSON.stringify(line)];
  for (const [n, line] of lines.entries()) {
    if (line === was[n]) continue;
    const found = [...files.values()].filter((file) => literals(was[n]).some((literal) => file.text.includes(literal)));
    if (found.length === 0) throw new Error(`${id} no longer says "${was[n]}" in ${language}`);
    for (const file of found) for (const literal of literals(was[n])) file.text = file.text.replaceAll(literal, () => literals(line)[0]);
  }
  return lines.some((line, n) => line !== was[n]);
}

/** Gives the paths that were changed. Throws a sentence that names the card when one correction is not right; then nothing is written. */
export function takeCorrections(folder, text, words = at('app', 'reference')) {
  const { type, version, language, cards } = JSON.parse(text);
  if (type !== 'drempel-corrections' || version !== 1 || !LANGUAGES.includes(language) || typeof cards !== 'object' || cards === null) throw new Error('this is no file of corrections');
  const own = Object.entries(cards).filter(([id]) => id.startsWith(APP_WORDS));
  const changed = Object.entries(cards).filter(([id]) => !id.startsWith(APP_WORDS)).map(([id, correction]) => correct(folder, language, id, correction ?? {}));
  const files = new Map(own.length > 0 ? readdirSync(words).filter((name) => name.endsWith('.ts')).map((name) => [join(words, name), { text: readFileSync(join(words, name), 'utf8') }]) : []);
  const before = new Map([...files].map(([path, file]) => [path, file.text]));
  for (const [id, correction] of own) correctWords(files, language, id, correction ?? {});
  for (const [path, file] of files) if (file.text !== before.get(path)) changed.push({ path, text: file.text });
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
