import type { CDPSession, Page } from 'playwright-core';

/** Everything that the page's script can still reach, as the browser writes it down; strings stand in it as JSON. */
export async function takeHeapSnapshot(session: CDPSession): Promise<string> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { chunk: string }): void => { chunks.push(chunk); };
  session.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', keep);
  return chunks.join('');
}

interface Handled { readonly bytes: ArrayBuffer | ArrayBufferView; readonly hexThen: string }
type Watching = typeof globalThis & { handled?: Handled[]; hexOf?: (bytes: ArrayBuffer | ArrayBufferView) => string };

/**
 * A snapshot leaves out what buffers hold. So every buffer that goes into or comes out of the browser's cryptography is
 * kept hold of: what is in it afterwards is what the app left in it.
 */
export const watchKeyBytes = (page: Page): Promise<unknown> => page.addInitScript(() => {
  const watching = globalThis as Watching;
  const { subtle } = crypto;
  watching.handled = [];
  watching.hexOf = (bytes) => {
    const view = ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes);
    return Array.from(view, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const keep = (bytes: unknown): void => {
    if (bytes instanceof ArrayBuffer || ArrayBuffer.isView(bytes)) watching.handled?.push({ bytes, hexThen: watching.hexOf?.(bytes) ?? '' });
  };
  for (const name of ['importKey', 'encrypt', 'decrypt', 'deriveBits'] as const) {
    const real = subtle[name].bind(subtle) as (...given: unknown[]) => Promise<unknown>;
    Object.assign(subtle, { [name]: async (...given: unknown[]) => {
      for (const one of given) keep(one);
      const made = await real(...given);
      keep(made);
      return made;
    } });
  }
});

/** Which of these bytes went through the page's hands, and which of them are still there. */
export async function handledBytes(page: Page, bytes: readonly Uint8Array[]): Promise<{ readonly seen: readonly string[]; readonly left: readonly string[] }> {
  const looked = bytes.map((one) => Buffer.from(one).toString('hex'));
  return page.evaluate((looked) => {
    const { handled = [], hexOf } = globalThis as Watching;
    const among = (held: readonly (string | undefined)[]): readonly string[] => looked.filter((hex) => held.some((text) => text?.includes(hex)));
    return { seen: among(handled.map(({ hexThen }) => hexThen)), left: among(handled.map(({ bytes }) => hexOf?.(bytes))) };
  }, looked);
}
