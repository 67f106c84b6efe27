import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Lets the page paint before anything else has arrived: its few first styles stand in the page itself, and the
 * stylesheet moves behind what it must not hold up.
 */
export function firstPaint(cssFile: string): Plugin {
  return {
    name: 'drempel:first-paint',
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename }) {
        if (!filename.endsWith('index.html')) return html;
        const links = html.match(/\s*<link rel="stylesheet"[^>]*>/g) ?? [];
        const bare = links.reduce((rest, link) => rest.replace(link, ''), html);
        const style = `<style>${readFileSync(cssFile, 'utf8').replaceAll('\n', '')}</style>`;
        return bare.replace('</head>', `  ${style}\n  </head>`).replace('</body>', `${links.join('')}\n  </body>`);
      },
    },
  };
}
