import { fromUtf8, utf8 } from '../crypto/text-bytes.ts';
import type { Bytes } from '../crypto/bytes.ts';
import { isStamp } from '../domain/hybrid-clock.ts';
import type { Json, Op } from '../domain/record.ts';
import { isName, isShallow } from './sound.ts';

/** The payload of a commit. `chain` is the hash of the last membership entry that its author knew; the first apps did not say it. */
export const encodeOps = (ops: readonly Op[], chain?: string): Bytes =>
  utf8(JSON.stringify({ ops: ops.map(({ id, kind, field, value, stamp, sees }) => [id, kind, field, value, stamp, sees]), ...(chain !== undefined && { chain }) }));

export interface CommitPayload {
  readonly ops: readonly Op[];
  readonly chain?: string;
}

function toOp(value: unknown): Op | undefined {
  if (!Array.isArray(value)) return undefined;
  const [id, kind, field, content, stamp, sees] = value as readonly unknown[];
  const whole = isName(id) && isName(kind) && isName(field) && content !== undefined && isShallow(content as Json) && isStamp(stamp) && Array.isArray(sees) && sees.every(isStamp);
  // What came out of JSON.parse and is not undefined is Json.
  return whole ? { id, kind, field, value: content as Json, stamp, sees } : undefined;
}

/** Undefined when one of them makes no sense: who signed that is broken or hostile, and half a commit is no commit. */
export function decodePayload(payload: Uint8Array): CommitPayload | undefined {
  try {
    const { ops, chain } = JSON.parse(fromUtf8(payload) ?? '') as { readonly ops?: unknown; readonly chain?: unknown };
    const read = Array.isArray(ops) ? ops.map(toOp) : [undefined];
    return read.every((op) => op !== undefined) ? { ops: read, ...(typeof chain === 'string' && { chain }) } : undefined;
  } catch {
    return undefined;
  }
}
