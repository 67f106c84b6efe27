import type { Plugin } from 'vite';
import { readContent } from './read-content.ts';
import { readHelplines } from './read-helplines.ts';

/** What a reader finds under `content/`, read and checked once, as one module. */
function contentModule(name: string, read: () => unknown): Plugin {
  const [asked, resolved] = [`virtual:${name}`, `\0virtual:${name}`];
  return {
    name: `drempel:${name}`,
    resolveId: (id) => (id === asked ? resolved : undefined),
    // A browser reads JSON faster than a script that says the same.
    load: (id) => (id === resolved ? `export default JSON.parse(${JSON.stringify(JSON.stringify(read()))});` : undefined),
  };
}

/** Loaded when the first card is asked for. */
export const cards = (folder: string): Plugin => contentModule('cards', () => readContent(folder));

/** Comes with whatever says a number to call, and so never alone. */
export const helplines = (folder: string): Plugin => contentModule('helplines', () => readHelplines(folder));
