import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { listPrecacheEntries } from './precache-entries.ts';

const VERSION_PLACEHOLDER = '%DREMPEL_VERSION%';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** One classic script: browsers still differ in module service workers. */
async function bundle(root: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    define: {
      'process.env.NODE_ENV': '"production"',
      __PRECACHE_ENTRIES__: JSON.stringify(listPrecacheEntries(outDir)),
      __APP_VERSION__: JSON.stringify(VERSION_PLACEHOLDER),
    },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      sourcemap: false,
      reportCompressedSize: false,
      lib: { entry: join(root, 'sw/sw.ts'), formats: ['iife'], name: 'sw', fileName: () => 'sw.js' },
    },
  });
}

/** The version is the hash of worker and list together: the same build always has the same name, and any change a new one. */
function stampVersion(file: string): void {
  const code = readFileSync(file, 'utf8');
  if (!code.includes(VERSION_PLACEHOLDER)) throw new Error('sw.js does not use __APP_VERSION__');
  writeFileSync(file, code.replaceAll(VERSION_PLACEHOLDER, sha256(code).slice(0, 16)));
}

/** Everything in `outDir` is what the worker will keep offline. */
export async function buildServiceWorker(root: string, outDir: string): Promise<void> {
  await bundle(root, outDir);
  stampVersion(join(outDir, 'sw.js'));
}

/** Builds sw/sw.ts last, when all the rest of the build lies in the output folder. */
export function serviceWorker({ root, outDir }: { root: string; outDir: string }): Plugin {
  return {
    name: 'drempel:service-worker',
    apply: 'build',
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        // After a failed build there is nothing to list, and the first error is the one to read.
        if (existsSync(join(outDir, 'index.html'))) await buildServiceWorker(root, outDir);
      },
    },
  };
}
