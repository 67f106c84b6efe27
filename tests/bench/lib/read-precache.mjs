// The list of files that the built worker keeps, read out of the worker itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function listPrecacheEntries(distDir) {
  const code = readFileSync(join(distDir, 'sw.js'), 'utf8');
  return [...code.matchAll(/url:\s*[`'"]\/([^`'"]+)[`'"],\s*revision:/g)].map(([, path]) => path);
}
