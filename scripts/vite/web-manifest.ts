import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The manifest stays at the repository's top level; this serves it in development and emits it in a build. */
export function webManifest(file: string): Plugin {
  return {
    name: 'drempel:web-manifest',
    configureServer(server) {
      server.middlewares.use('/manifest.webmanifest', (_request, response) => {
        response.setHeader('content-type', 'application/manifest+json');
        response.end(readFileSync(file));
      });
    },
    generateBundle() {
      if (!existsSync(file) || this.environment.name !== 'client') return;
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: readFileSync(file, 'utf8') });
    },
  };
}
