// Builds the app into dist/ and the hub into dist-hub/. `--out <folder>` puts both in another folder.
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compressFolder } from './compress.mjs';
import { ROOT, at, ensurePackages, requireNode, run, tool } from './lib.mjs';

requireNode();
ensurePackages();

const outFlag = process.argv.indexOf('--out');
const target = outFlag > 0 ? resolve(process.argv[outFlag + 1]) : ROOT;
// Beside the target and renamed at the end, so that no half build is ever served or tested.
const workshop = at('.cache', `build-${process.pid}`);

function vite(name, config) {
  console.log(`Building the ${name} …`);
  // A test runner that starts this has set NODE_ENV to something else, and the build would differ.
  const env = { ...process.env, NODE_ENV: 'production', OUT_DIR: join(workshop, 'dist'), HUB_OUT_DIR: join(workshop, 'dist-hub') };
  run(process.execPath, [tool('vite', 'bin/vite.js'), 'build', '--config', at(config), '--logLevel', 'warn'], { env });
}

process.once('exit', () => rmSync(workshop, { recursive: true, force: true }));
mkdirSync(workshop, { recursive: true });
vite('app', 'vite.config.ts');
vite('hub', 'vite.hub.config.ts');
compressFolder(join(workshop, 'dist'));
mkdirSync(target, { recursive: true });
for (const part of ['dist', 'dist-hub']) {
  rmSync(join(target, part), { recursive: true, force: true });
  renameSync(join(workshop, part), join(target, part));
}
