// `npm run dev`: the app with hot reload on this machine alone, and a pseudo-locale beside the five real ones.
import { copyFileSync, existsSync } from 'node:fs';
import { at, ensurePackages, requireNode, run, tool } from './lib.mjs';

requireNode();
ensurePackages();
// Lingui derives the pseudo texts from whatever this catalog says.
for (const folder of ['locales', 'locales/inside']) {
  if (existsSync(at(folder, 'nl.po'))) copyFileSync(at(folder, 'nl.po'), at(folder, 'pseudo.po'));
}
run(process.execPath, [tool('vite', 'bin/vite.js'), '--config', at('vite.config.ts'), ...process.argv.slice(2)]);
