import { err, ok, type Result } from '../domain/result.ts';
import { asBytes, type Bytes, concatBytes } from './bytes.ts';

/** Nothing that this app wrote unpacks to more; whatever does is a bomb. */
export const MAX_INFLATED_BYTES = 64 * 1024 * 1024;

/** Deflate without any header. The result may differ between browsers; only what it unpacks to is promised. */
export async function deflateRaw(bytes: Uint8Array): Promise<Bytes> {
  const stream = new Blob([asBytes(bytes)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Never holds more than the limit and one block beyond it, whatever the input claims to unpack to. */
export async function inflateRaw(
  bytes: Uint8Array,
  maxBytes = MAX_INFLATED_BYTES,
): Promise<Result<Bytes, { readonly type: 'damaged' }>> {
  const reader = new Blob([asBytes(bytes)]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
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
