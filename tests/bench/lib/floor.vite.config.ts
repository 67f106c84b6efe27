import { defineConfig } from 'vite';
import { serviceWorker } from '../../../scripts/vite/service-worker.ts';

const root = process.env['FLOOR_ROOT'] ?? '';
const outDir = process.env['FLOOR_OUT'] ?? '';

export default defineConfig({
  root,
  publicDir: false,
  plugins: [serviceWorker({ root: process.cwd(), outDir })],
  build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false }, reportCompressedSize: false },
});
