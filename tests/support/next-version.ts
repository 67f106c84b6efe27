import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServiceWorker } from '../../scripts/vite/service-worker.ts';
import { repositoryPath } from './paths.ts';

export interface NextVersion {
  readonly distDir: string;
  /** Stands in the page of this version and in no other. */
  readonly mark: string;
  remove(): void;
}

/** The built app once more with another first page, as a release of tomorrow: the worker sees a version of its own. */
export async function buildNextVersion(): Promise<NextVersion> {
  const distDir = mkdtempSync(join(tmpdir(), 'next-version-'));
  const mark = '<!-- tomorrow -->';
  // The compressed forms would still hold today's page, and are made after the worker.
  cpSync(repositoryPath('dist'), distDir, { recursive: true, filter: (path) => !/\.(br|gz)$|sw\.js$/.test(path) });
  const page = join(distDir, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('</html>', `${mark}</html>`));
  await buildServiceWorker(repositoryPath(''), distDir);
  return { distDir, mark, remove: () => rmSync(distDir, { recursive: true }) };
}
