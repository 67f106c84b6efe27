// The floor everything is measured against: one Preact button behind the same service worker, built the same way.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from '../../../scripts/compress.mjs';
import { at, run, tool } from '../../../scripts/lib.mjs';

const HTML = '<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Floor</title></head><body><div id="app"></div><script type="module" src="./main.js"></script></body></html>';
const MAIN = `import { h, render } from 'preact';
render(h('button', { onClick: () => undefined }, 'floor'), document.getElementById('app'));
const policy = window.trustedTypes?.createPolicy('drempel', { createScriptURL: (url) => url });
if ('serviceWorker' in navigator) addEventListener('load', () => navigator.serviceWorker.register(policy ? policy.createScriptURL('/sw.js') : '/sw.js', { updateViaCache: 'none' }));
`;

export function buildFloorPage() {
  const root = at('.cache', 'floor');
  const outDir = join(root, 'dist');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'src'), { recursive: true });
  writeFileSync(join(root, 'src', 'index.html'), HTML);
  writeFileSync(join(root, 'src', 'main.js'), MAIN);
  const env = { ...process.env, NODE_ENV: 'production', FLOOR_ROOT: join(root, 'src'), FLOOR_OUT: outDir };
  run(process.execPath, [tool('vite', 'bin/vite.js'), 'build', '--config', at('tests', 'bench', 'lib', 'floor.vite.config.ts'), '--logLevel', 'warn'], { env });
  compressFolder(outDir);
  return outDir;
}
