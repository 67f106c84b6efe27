import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Node 20 cannot run TypeScript: the hub becomes one file with its packages inside, so dist-hub and dist are all an operator needs. */
export default defineConfig({
  root: at('.'),
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: at('hub/main.ts'),
    outDir: process.env['HUB_OUT_DIR'] ?? at('dist-hub'),
    emptyOutDir: true,
    target: 'node20',
    sourcemap: false,
    rolldownOptions: { output: { entryFileNames: 'main.mjs', codeSplitting: false } },
  },
});
