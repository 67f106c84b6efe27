import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'virtual:message-names';
const RESOLVED = `\0${NAME}`;
const CATALOG = /^export const messages=JSON\.parse\((".*")\);?$/s;

interface Named { readonly names: readonly string[]; readonly values: readonly unknown[] }

function readCatalog(code: string, file: string): Named {
  const [, text] = CATALOG.exec(code.replace(/^\/\*eslint-disable\*\//, '').trim()) ?? [];
  if (text === undefined) throw new Error(`${file} became a script of another form than one list of messages.`);
  const messages = JSON.parse(JSON.parse(text) as string) as Readonly<Record<string, unknown>>;
  const names = Object.keys(messages).toSorted();
  return { names, values: names.map((name) => messages[name]) };
}

/**
 * The names of messages are hashes, which nothing makes smaller, and are the same in each language: here they are kept once
 * for the catalogs of one folder, each of which then holds its texts alone, in the order of the names. `source` is the
 * locale that has them all.
 */
export function messageNames(folder: string, source: string): Plugin {
  const first = join(folder, `${source}.po`);
  let known: readonly string[] | undefined;
  return {
    name: 'drempel:message-names',
    apply: 'build',
    enforce: 'post',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      await this.load({ id: first });
      if (!known) throw new Error(`${first} was not read.`);
      // Names have the length of a hash, so nothing needs to stand between them.
      const length = known[0]?.length ?? 0;
      if (known.some((name) => name.length !== length)) throw new Error(`The names of the messages in ${first} differ in length.`);
      return `const names = ${JSON.stringify(known.join(''))};
export const named = (texts) => Object.fromEntries(texts.map((text, n) => [names.slice(${length} * n, ${length} * (n + 1)), text]));`;
    },
    async transform(code, id) {
      if (dirname(id) !== folder || !id.endsWith('.po')) return undefined;
      const { names, values } = readCatalog(code, id);
      if (id === first) known = names;
      else {
        await this.load({ id: first });
        if (String(names) !== String(known)) throw new Error(`${id} has other messages than ${first}.`);
      }
      return { code: `import { named } from '${NAME}';\nexport const messages = named(JSON.parse(${JSON.stringify(JSON.stringify(values))}));`, map: null };
    },
  };
}
