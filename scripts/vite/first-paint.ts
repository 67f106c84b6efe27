import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { OutputBundle, OutputChunk } from 'rolldown';

/** Fetched beside the script that will choose, not after it. The lock screen is not: whoever has a lock has the worker too. */
const FIRST_SCREENS = ['features/start/language-step.tsx'];

function filesOf(bundle: OutputBundle, ending: string): readonly string[] {
  const chunks = Object.values(bundle).filter((part): part is OutputChunk => part.type === 'chunk');
  const start = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(ending));
  return start ? [start.fileName, ...start.imports] : [];
}

/**
 * Lets the page paint before anything else has arrived: its few first styles stand in the page itself, and the
 * stylesheet moves behind what it must not hold up.
 */
export function firstPaint(cssFile: string): Plugin {
  return {
    name: 'drempel:first-paint',
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename, bundle = {} }) {
        if (!filename.endsWith('index.html')) return html;
        const links = html.match(/\s*<link rel="stylesheet"[^>]*>/g) ?? [];
        const bare = links.reduce((rest, link) => rest.replace(link, ''), html);
        const style = `<style>${readFileSync(cssFile, 'utf8').replaceAll('\n', '')}</style>`;
        const ahead = [...new Set(FIRST_SCREENS.flatMap((screen) => filesOf(bundle as OutputBundle, screen)))].filter((file) => !html.includes(file))
          .map((file) => `  <link rel="modulepreload" crossorigin href="/${file}">\n  `).join('');
        return bare.replace('</head>', `${ahead}  ${style}\n  </head>`).replace('</body>', `${links.join('')}\n  </body>`);
      },
    },
  };
}
