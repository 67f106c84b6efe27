import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Fault } from '../../app/domain/fault-reader.ts';
import { isRaw } from '../../app/domain/fault-reader.ts';
import type { Result } from '../../app/domain/result.ts';

interface YamlFile { readonly path: string; readonly id: string }

/** The files of one kind of content in the order of their names, each with the id that its name gives. */
export const yamlFiles = (folder: string): readonly YamlFile[] =>
  readdirSync(folder).filter((file) => file.endsWith('.yaml')).sort().map((file) => ({ path: join(folder, file), id: basename(file, '.yaml') }));

/**
 * What one file says, with what its place in the folders says of it. With `failsafe` every value is text: a telephone number
 * stays as it was typed. Throws a sentence with the file and all that is wrong with it.
 */
export function readYaml<T>(path: string, schema: 'core' | 'failsafe', known: Readonly<Record<string, string>>, read: (raw: unknown) => Result<T, readonly Fault[]>): T {
  let raw: unknown;
  try {
    // Days stay text: the schema asks for year-month-day.
    raw = parse(readFileSync(path, 'utf8'), { schema });
  } catch (error) {
    throw new Error(`${path} is no YAML: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  for (const [field, value] of Object.entries(known)) if (isRaw(raw) && (raw[field] ?? value) !== value) throw new Error(`${path}: its ${field} is that of its file and folder`);
  const found = read(isRaw(raw) ? { ...known, ...raw } : raw);
  if (!found.ok) throw new Error(`${path}: ${found.error.map(({ at, fault }) => `${at || 'the file'} is ${fault}`).join(', ')}`);
  return found.value;
}
