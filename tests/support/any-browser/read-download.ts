import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Empty until the browser has put it there. */
export function readDownload(folder: string, name: string): string {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
