import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { cards, helplines } from './scripts/vite/content-modules.ts';
import { serviceWorker } from './scripts/vite/service-worker.ts';
import { firstPaint } from './scripts/vite/first-paint.ts';
import { messageNames } from './scripts/vite/message-names.ts';
import { webManifest } from './scripts/vite/web-manifest.ts';
import { appPlugins } from './vite.shared.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const outDir = process.env['OUT_DIR'] ?? at('dist');

/** The app itself, and the neutral page that quick exit leaves behind. */
const pages = [at('app/index.html'), at('app/klok.html')].filter((page) => existsSync(page));

/**
 * The choice of language and the lock, one of which comes first, and all they need, in one file: on a slow line every
 * further file costs more than its bytes, and a worker that answers offline takes its time for each.
 */
const ONE_FILE = [{ name: 'first', test: /app\/main\.ts$/ }];

export default defineConfig({
  root: at('app'),
  publicDir: at('public'),
  cacheDir: at('node_modules/.vite'),
  plugins: [appPlugins(), cards(at('content')), helplines(at('content')), messageNames(at('locales/inside'), 'nl'), firstPaint(at('app/first-paint.css')), webManifest(at('manifest.webmanifest')), serviceWorker({ root: at('.'), outDir })],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // The policy allows no data: fonts or workers, so nothing is inlined.
    assetsInlineLimit: 0,
    // Every browser this app can run in (WebCrypto, module workers) has modulepreload itself.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: pages, output: { codeSplitting: { groups: ONE_FILE } } },
  },
  worker: { format: 'es', plugins: () => [appPlugins()] },
  server: { host: '127.0.0.1', port: 5173, fs: { allow: [at('.')] }, proxy: { '/api': 'http://127.0.0.1:8787' } },
});
