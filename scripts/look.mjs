// `npm run look [languages]`: every screen in every state, and what two people see together, in every language or in those named, by day and by night.
import { ensureBrowsers } from './ensure-browsers.mjs';
import { ensureBuild, ensurePackages, requireNode } from './lib.mjs';
import { runVitest } from './run-vitest.mjs';

const LOCALES = ['nl', 'ar', 'tr', 'pl', 'en'];

const languages = process.argv.slice(2);
const unknown = languages.filter((language) => !LOCALES.includes(language));
if (unknown.length > 0) throw new Error(`no such language: ${unknown.join(', ')}; there are ${LOCALES.join(', ')}`);
requireNode();
ensurePackages();
if (!ensureBrowsers()) process.exit(1);
ensureBuild();
Object.assign(process.env, { LOOK_IN: languages.join(' ') });
const { passed, failed } = runVitest('looks');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
