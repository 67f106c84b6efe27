import { type Bytes, createReader, joinBytes, u32 } from './bytes.ts';
import { SIGNATURE_BYTES } from './ids.ts';

/** Entries and manifests: `length u32 | JSON | signature`. What is signed are the bytes as they came, so that there is no question of spelling. */
export interface SignedBody {
  readonly body: unknown;
  /** Length and JSON: what the signature is over. */
  readonly signedBytes: Bytes;
  readonly signature: Bytes;
}

export function encodeBody(body: object): Bytes {
  const text = new TextEncoder().encode(JSON.stringify(body));
  return joinBytes([u32(text.length), text]);
}

export const withSignature = (signedBytes: Uint8Array, signature: Uint8Array): Bytes => joinBytes([signedBytes, signature]);

/** Undefined when the lengths do not fit or the text is no JSON object. */
export function splitSignedBody(bytes: Uint8Array): SignedBody | undefined {
  const reader = createReader(bytes);
  const length = reader.u32();
  const text = length === undefined ? undefined : reader.take(length);
  const signature = reader.take(SIGNATURE_BYTES);
  if (!text || !signature || reader.left() > 0) return undefined;
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
    return { body, signedBytes: new Uint8Array(bytes.subarray(0, 4 + text.length)), signature };
  } catch {
    return undefined;
  }
}
