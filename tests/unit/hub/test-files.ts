import { createHub, type Hub } from '../../../hub/create-hub.ts';
import type { StaticFile } from '../../../hub/static-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const file = (type: string, text: string, more: Partial<StaticFile> = {}): StaticFile => ({
  type,
  immutable: false,
  hash: `hash-of-${text}`,
  body: bytes(text),
  encoded: {},
  ...more,
});

/** A hub over a handful of files in memory. */
export function hubWithTestFiles(): Hub {
  const files = new Map<string, StaticFile>([
    ['/index.html', file('text/html; charset=utf-8', 'index')],
    ['/sw.js', file('text/javascript; charset=utf-8', 'worker')],
    [
      '/assets/main-1a2b.js',
      file('text/javascript; charset=utf-8', 'main', {
        immutable: true,
        encoded: { br: bytes('main in br'), gzip: bytes('main in gzip') },
      }),
    ],
  ]);
  return createHub((path) => files.get(path));
}

export const ask = (path: string, init?: RequestInit): Promise<Response> =>
  hubWithTestFiles().fetch(new Request(`http://localhost:8787${path}`, init));
