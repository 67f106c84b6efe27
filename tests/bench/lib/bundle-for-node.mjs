// Node cannot run the app's TypeScript: what a bench needs of it is bundled into .cache first.
import { build } from 'vite';
import { at } from '../../../scripts/lib.mjs';

export async function bundleForNode(name) {
  const outDir = at('.cache', 'bench', name);
  await build({
    configFile: false, root: at('.'), publicDir: false, logLevel: 'warn', ssr: { noExternal: true },
    build: { ssr: at('tests', 'bench', 'lib', `${name}.ts`), outDir, emptyOutDir: true, target: 'node20', rolldownOptions: { output: { entryFileNames: 'main.mjs', codeSplitting: false } } },
  });
  return `${outDir}/main.mjs`;
}
