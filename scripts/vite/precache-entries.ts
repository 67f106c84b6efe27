import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type PrecacheEntry = { url: string; revision: string | null; integrity: string };

const OFFLINE_FILES = /\.(html|js|css|png|svg|ico|webp|webmanifest|woff2|wasm|json)$/;

/** Needed by app stores and install dialogs only, and far too heavy for a phone's cache. */
const ONLINE_ONLY = /^(sw\.js$|screenshots\/)/;

const digest = (algorithm: string, bytes: Buffer, encoding: 'hex' | 'base64') =>
  createHash(algorithm).update(bytes).digest(encoding);

function toEntry(outDir: string, path: string): PrecacheEntry {
  const bytes = readFileSync(join(outDir, path));
  return {
    url: `/${path}`,
    // Files in assets/ carry their hash in the name already.
    revision: path.startsWith('assets/') ? null : digest('sha256', bytes, 'hex').slice(0, 16),
    integrity: `sha384-${digest('sha384', bytes, 'base64')}`,
  };
}

/** Everything the app needs without a network, in a fixed order so that two builds give the same worker. */
export function listPrecacheEntries(outDir: string): PrecacheEntry[] {
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => OFFLINE_FILES.test(path) && !ONLINE_ONLY.test(path))
    .sort()
    .map((path) => toEntry(outDir, path));
}
