import { createHash } from 'node:crypto';

/** CSP sources that admit exactly the styles standing in this page, which paint the first screen, and no others. */
export function firstStyleHashes(html: string): readonly string[] {
  return [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
}
