import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Needle } from './canaries.ts';

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** Every byte of every file below a folder; one line for each needle found, with the form it lies there in. */
export function scanFiles(folder: string, needles: readonly Needle[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => isFile(join(folder, path))).flatMap((path) => {
    const bytes = readFileSync(join(folder, path));
    return needles.flatMap(({ name, forms }) => {
      const found = forms.findIndex((form) => bytes.includes(form));
      return found < 0 ? [] : [`${name} in ${path} (form ${found})`];
    });
  });
}
