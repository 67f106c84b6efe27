// Node cannot run the app's TypeScript: what a bench needs of it is bundled into .cache first.
import { build } from 'vite';
import { at } from '../../../scripts/lib.mjs';

/** `from`: the folder of its source; `external`: what stays in node_modules, such as a native binary. */
export async function bundleForNode(name, { from = 'tests/bench/lib', external = [] } = {}) {
  const outDir = at('.cache', 'bench', name);
  await build({
    configFile: false, root: at('.'), publicDir: false, logLevel: 'warn', ssr: { noExternal: true, external },
    build: { ssr: at(from, `${name}.ts`), outDir, emptyOutDir: true, target: 'node20', rolldownOptions: { external, output: { entryFileNames: 'main.mjs', codeSplitting: false } } },
  });
  return `${outDir}/main.mjs`;
}
