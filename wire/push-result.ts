import { isCount } from './counts.ts';

export type PushResult =
  /** `seq` of a commit or a manifest, `mseq` of an entry, neither of a part. */
  | { readonly r: 'stored'; readonly seq?: number; readonly mseq?: number }
  | { readonly r: 'dup' }
  | { readonly r: 'gap'; readonly expect: number }
  | { readonly r: 'fork' }
  | { readonly r: 'epoch'; readonly epoch: number; readonly mhead: number }
  | { readonly r: 'denied' | 'full' | 'bad' | 'after' };

export type WireError = 'bad-request' | 'unknown-device' | 'bad-code' | 'not-allowed' | 'not-found' | 'filled' | 'too-big' | 'slow-down' | 'full' | 'disk-full' | 'busy';

export const STATUS: Readonly<Record<WireError, number>> = {
  'bad-request': 400, 'unknown-device': 401, 'bad-code': 403, 'not-allowed': 403, 'not-found': 404, filled: 409, 'too-big': 413, 'slow-down': 429, full: 507, 'disk-full': 507, busy: 503,
};

const PLAIN = new Set(['dup', 'fork', 'denied', 'full', 'bad', 'after']);

function isPushResult(value: unknown): value is PushResult {
  if (typeof value !== 'object' || value === null) return false;
  const { r, seq, mseq, expect, epoch, mhead } = value as Readonly<Record<string, unknown>>;
  if (r === 'stored') return (seq === undefined || isCount(seq)) && (mseq === undefined || isCount(mseq));
  if (r === 'gap') return isCount(expect);
  if (r === 'epoch') return isCount(epoch) && isCount(mhead);
  return PLAIN.has(r as string);
}

/** What a hub answered to a push of `count` frames; undefined when that makes no sense. */
export function parsePushResults(body: unknown, count: number): readonly PushResult[] | undefined {
  const results = (body as { results?: unknown } | null)?.results;
  return Array.isArray(results) && results.length === count && results.every(isPushResult) ? results : undefined;
}
