import type { Plugin } from 'vite';
import { readContent } from './read-content.ts';

const NAME = 'virtual:cards';
const RESOLVED = `\0${NAME}`;

/** The cards under `content/`, read and checked once, as one module that is loaded when the first card is asked for. */
export function cards(folder: string): Plugin {
  return {
    name: 'drempel:cards',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const text = JSON.stringify(readContent(folder));
      // A browser reads JSON faster than a script that says the same.
      return `export default JSON.parse(${JSON.stringify(text)});`;
    },
  };
}
