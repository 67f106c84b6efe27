import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FindFile } from './create-hub.ts';
import type { StaticFile } from './static-file.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const read = (path: string) => new Uint8Array(readFileSync(path));

function readFile(path: string, url: string): StaticFile {
  const body = read(path);
  const br = existsSync(`${path}.br`) ? { br: read(`${path}.br`) } : {};
  const gzip = existsSync(`${path}.gz`) ? { gzip: read(`${path}.gz`) } : {};
  return {
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    immutable: url.startsWith('/assets/'),
    hash: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    body,
    encoded: { ...br, ...gzip },
  };
}

const isServed = (path: string) => extname(path) in TYPES && !path.split('/').some((part) => part.startsWith('.'));

/**
 * Reads the built app into memory, about a megabyte. Only what was listed here can ever be asked for, so no path
 * leads out of the folder, and a build that is being replaced is never served half.
 */
export function readStaticFiles(distDir: string): FindFile {
  const filesByUrl = new Map<string, StaticFile>();
  for (const listed of readdirSync(distDir, { recursive: true, encoding: 'utf8' })) {
    const path = listed.replaceAll('\\', '/');
    if (isServed(path)) filesByUrl.set(`/${path}`, readFile(join(distDir, path), `/${path}`));
  }
  if (!filesByUrl.has('/index.html')) throw new Error(`no built app in ${distDir}`);
  return (url) => filesByUrl.get(url);
}
