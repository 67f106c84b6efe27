// Are the five catalogs complete? Every text of the source is there, translated, with the same gaps to fill and with
// every plural form its language has; and nothing is there that the source no longer says.
import { pathToFileURL } from 'node:url';
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { ROOT } from './lib.mjs';

const SHOWN = 25;

/** Walks a compiled message: plain strings, and arrays of `[name, kind?, options?]` where something is filled in. */
function readShape(compiled, shape = { names: new Set(), plurals: new Map() }) {
  for (const part of Array.isArray(compiled) ? compiled : []) {
    if (!Array.isArray(part)) continue;
    const [name, kind, options] = part;
    shape.names.add(name);
    if (kind === 'plural') shape.plurals.set(name, Object.keys(options).filter((key) => key !== 'offset' && !key.startsWith('=')));
    if (options && typeof options === 'object') Object.values(options).forEach((option) => readShape(option, shape));
  }
  return shape;
}

const tagsOf = (text) => new Set(text.match(/<\/?\d+\/?>/g) ?? []);

const sameSet = (a, b) => a.size === b.size && [...a].every((item) => b.has(item));

/** The ending of the other gender, as in متطوّع/ة: a browser may begin a line with it. */
const LOOSE_ENDING = /\p{Script=Arabic}\/\p{Script=Arabic}{1,2}(?!\p{Script=Arabic})/u;

/** The sentences that say what is wrong with one translation; none when all is well. */
export function findTranslationFaults(locale, source, translation) {
  if (!translation) return ['not translated'];
  const wanted = readShape(compileMessage(source));
  const found = readShape(compileMessage(translation));
  const faults = [];
  if (!sameSet(wanted.names, found.names)) faults.push(`fills in {${[...found.names]}} where the source fills in {${[...wanted.names]}}`);
  if (!sameSet(tagsOf(source), tagsOf(translation))) faults.push('has other tags than the source');
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  for (const [name, given] of found.plurals) {
    const missing = forms.filter((form) => !given.includes(form));
    if (missing.length > 0) faults.push(`misses the plural ${missing.join(', ')} of ${name}`);
  }
  if (LOOSE_ENDING.test(translation)) faults.push('has an ending that can fall off its word: put a word joiner (U+2060) behind the slash');
  return faults;
}

async function checkCatalog(locale, catalog, sources) {
  const entries = (await catalog.read(locale)) ?? {};
  const faults = Object.entries(sources).flatMap(([id, { message = id }]) =>
    findTranslationFaults(locale, message, entries[id]?.translation).map((fault) => `${locale}: "${message}" ${fault}`));
  const obsolete = Object.entries(entries).filter(([id]) => !(id in sources))
    .map(([id, { message = id }]) => `${locale}: "${message}" is no longer in the source`);
  return [...faults, ...obsolete];
}

async function checkMessages() {
  const config = getConfig({ cwd: ROOT, skipValidation: true });
  const locales = config.locales.filter((locale) => locale !== config.pseudoLocale);
  const faults = [];
  for (const catalog of await getCatalogs(config)) {
    const sources = await catalog.collect();
    if (!sources) return ['the source could not be read'];
    for (const locale of locales) faults.push(...(await checkCatalog(locale, catalog, sources)));
  }
  return faults;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = await checkMessages();
  for (const fault of faults.slice(0, SHOWN)) console.error(fault);
  if (faults.length > 0) console.error(`${faults.length} faults in all. "npm run extract" brings the catalogs in line with the source.`);
  process.exit(faults.length > 0 ? 1 : 0);
}
