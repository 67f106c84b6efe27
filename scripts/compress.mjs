// The compressed forms that the hub sends, made once here instead of on every request.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { listFiles } from './lib.mjs';

const TEXT = /\.(html|js|css|svg|json|webmanifest|txt|wasm)$/;

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

/** Writes x.br and x.gz beside each text file, where that makes it smaller. */
export function compressFolder(folder) {
  for (const file of listFiles(folder).filter((path) => TEXT.test(path))) {
    const bytes = readFileSync(file);
    const forms = { br: brotli(bytes), gz: gzipSync(bytes, { level: 9 }) };
    for (const [ending, compressed] of Object.entries(forms)) {
      if (compressed.length < bytes.length) writeFileSync(`${file}.${ending}`, compressed);
    }
  }
}
