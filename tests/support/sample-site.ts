import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServiceWorker } from '../../scripts/vite/service-worker.ts';
import { repositoryPath } from './paths.ts';

export type SampleSite = { distDir: string; remove(): void };

const page = (version: string) => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Proef</title></head>
<body><p id="version">${version}</p><textarea id="form"></textarea><script type="module" src="/assets/main-${version}.js"></script></body></html>`;

const mainScript = (version: string) => `
const policy = trustedTypes.createPolicy('drempel', { createScriptURL: (url) => url });
navigator.serviceWorker?.register(policy.createScriptURL('/sw.js'), { updateViaCache: 'none' });
window.loadPart = () => import('./part-${version}.js');
document.documentElement.dataset.running = '';`;

/** A few files with the real service worker over them, so that a test can make versions and break them at will. */
export async function buildSampleSite(version: string, extraFiles: Record<string, string> = {}): Promise<SampleSite> {
  const distDir = mkdtempSync(join(tmpdir(), 'sample-site-'));
  const files = {
    'index.html': page(version),
    'klok.html': '<!doctype html><title>Klok</title><p id="clock">klok</p>',
    [`assets/main-${version}.js`]: mainScript(version),
    [`assets/part-${version}.js`]: `export const part = 'part of ${version}';`,
    ...extraFiles,
  };
  mkdirSync(join(distDir, 'assets'));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(distDir, path), text);
  await buildServiceWorker(repositoryPath(''), distDir);
  return { distDir, remove: () => rmSync(distDir, { recursive: true }) };
}
