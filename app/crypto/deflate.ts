import { err, ok, type Result } from '../domain/result.ts';
import { asBytes, type Bytes, concatBytes } from './bytes.ts';

/** Nothing that this app wrote unpacks to more; whatever does is a bomb. */
export const MAX_INFLATED_BYTES = 64 * 1024 * 1024;

/** By hand and not by way of a Blob: a browser keeps those in another process, and going there costs more than inflating. */
function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): ReadableStreamDefaultReader<Uint8Array> {
  const writer = stream.writable.getWriter();
  // What goes wrong here is heard on the other side, too.
  void writer.write(asBytes(bytes)).catch(() => undefined);
  void writer.close().catch(() => undefined);
  return stream.readable.getReader();
}

/** Deflate without any header. The result may differ between browsers; only what it unpacks to is promised. */
export async function deflateRaw(bytes: Uint8Array): Promise<Bytes> {
  const reader = through(bytes, new CompressionStream('deflate-raw'));
  const blocks: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concatBytes(...blocks);
    blocks.push(value);
  }
}

/** Never holds more than the limit and one block beyond it, whatever the input claims to unpack to. */
export async function inflateRaw(
  bytes: Uint8Array,
  maxBytes = MAX_INFLATED_BYTES,
): Promise<Result<Bytes, { readonly type: 'damaged' }>> {
  const reader = through(bytes, new DecompressionStream('deflate-raw'));
  const blocks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return ok(concatBytes(...blocks));
      length += value.length;
      if (length > maxBytes) break;
      blocks.push(value);
    }
    await reader.cancel();
  } catch {
    // A broken stream and an oversized one end alike: nothing of it is used.
  }
  return err({ type: 'damaged' });
}
