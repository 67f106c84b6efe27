// A page of its own for a bench, out of the app's own sources.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { at } from '../../../scripts/lib.mjs';

const HTML = '<!doctype html><html lang="nl"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bench</title></head><body><script type="module" src="./main.js"></script></body></html>';

/** `page` is a file beside this one, or a path within tests/bench. Gives the folder, to be served at the root of a site. */
export async function bundlePage(page, options = {}) {
  const name = page.replace('/', '-');
  const root = at('.cache', 'bench', name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'src'), { recursive: true });
  writeFileSync(join(root, 'src', 'index.html'), HTML);
  writeFileSync(join(root, 'src', 'main.js'), `import ${JSON.stringify(at('tests', 'bench', page.includes('/') ? '' : 'lib', `${page}.ts`))};\n`);
  const outDir = join(root, 'dist');
  await build({
    configFile: false, root: join(root, 'src'), publicDir: false, logLevel: 'warn', ...options,
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false }, reportCompressedSize: false, chunkSizeWarningLimit: 2_000 },
  });
  return outDir;
}
