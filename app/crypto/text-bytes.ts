import type { Bytes } from './bytes.ts';

/** UTF-8. A lone surrogate becomes U+FFFD, as everywhere on the web. */
export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** Undefined when the bytes are not UTF-8: a wrong byte is damage, never a replacement character. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
