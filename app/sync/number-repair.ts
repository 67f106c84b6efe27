import { toBase64url } from '../crypto/base64url.ts';
import { ok } from '../domain/result.ts';
import { sealedRows } from './seal-outbox.ts';
import { headOf } from './space-state.ts';
import { advance, type Step, type Work } from './space-work.ts';

const HASH_BYTES = 32;

/**
 * What a repair brings may stand in no commit, so it takes a number of its author's chain as one would. Then the hub lets in no
 * snapshot beside it by somebody who has not seen it, and nobody takes in what its author says after it without it: of one writer
 * a later edit counts as knowing all that came before. Stored first, and in doubt: killed before it was sent, this device is
 * ahead of the hub and repairs it again. What is sealed has its number already.
 */
export async function numberRepair(work: Work): Step {
  const { state } = work.stored;
  if (!state.doubt || sealedRows(work).length > 0) return ok(undefined);
  const { device } = state.identity;
  const head = { dseq: headOf(state.heads, device).dseq + 1, hash: toBase64url(work.deps.primitives.random(HASH_BYTES)) };
  return advance(work, { state: { ...state, heads: { ...state.heads, [device]: head } } });
}
