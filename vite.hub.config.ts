import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { closedConnections } from './scripts/vite/closed-connections.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Node 20 cannot run TypeScript: the hub and its command line become files with their packages inside. Only `libsql` stays
 * in node_modules, because it is a native binary; a hub on PostgreSQL does without.
 */
export default defineConfig({
  root: at('.'),
  publicDir: false,
  plugins: [closedConnections()],
  ssr: { noExternal: true, external: ['libsql'] },
  build: {
    ssr: true,
    outDir: process.env['HUB_OUT_DIR'] ?? at('dist-hub'),
    emptyOutDir: true,
    target: 'node20',
    sourcemap: false,
    rolldownOptions: {
      input: { main: at('hub/main.ts'), cli: at('hub/cli.ts') },
      external: ['libsql'],
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'shared-[hash].mjs' },
    },
  },
});
