// `npm run corrections <file>`: writes a reviewer's corrections into the cards under `content/`. All of the file or nothing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseDocument } from 'yaml';
import { at } from './lib.mjs';

const FOLDERS = ['doors', 'words', 'sentences', 'facts', 'barriers'];
const LANGUAGES = ['nl', 'ar', 'tr', 'pl', 'en'];
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
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

/** Gives the paths that were changed. Throws a sentence that names the card when one correction is not right; then nothing is written. */
export function takeCorrections(folder, text) {
  const { type, version, language, cards } = JSON.parse(text);
  if (type !== 'drempel-corrections' || version !== 1 || !LANGUAGES.includes(language) || typeof cards !== 'object' || cards === null) throw new Error('this is no file of corrections');
  const changed = Object.entries(cards).map(([id, correction]) => correct(folder, language, id, correction ?? {}));
  for (const { path, text: written } of changed) writeFileSync(path, written);
  return changed.map(({ path }) => path);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const changed = takeCorrections(at('content'), readFileSync(process.argv[2] ?? '', 'utf8'));
    console.log(`${changed.length} cards changed. Look at them with "git diff", then "npm test".`);
  } catch (error) {
    console.error(`Nothing was changed: ${error.message}`);
    process.exitCode = 1;
  }
}
