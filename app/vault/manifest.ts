import { openSealed, seal } from '../crypto/aead.ts';
import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import type { Bytes, RandomBytes } from '../crypto/bytes.ts';
import { concatBytes } from '../crypto/bytes.ts';
import { NO_PREVIOUS_HASH } from '../crypto/commit.ts';
import { fromUtf8, utf8 } from '../crypto/text-bytes.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import type { HybridClock } from '../domain/hybrid-clock.ts';
import { CLOCK_AT_ZERO } from '../domain/hybrid-clock.ts';

export interface SegmentEntry { readonly id: number; readonly generation: number; readonly count: number }

/** What the folded part of the store must contain; sealed, so that an older copy of one row is noticed. */
export interface Manifest {
  readonly segments: readonly SegmentEntry[];
  readonly foldedSeq: number;
  readonly foldedHash: Bytes;
  readonly version: number;
  readonly clock: HybridClock;
}

export const EMPTY_MANIFEST: Manifest = { segments: [], foldedSeq: 0, foldedHash: NO_PREVIOUS_HASH, version: 0, clock: CLOCK_AT_ZERO };

const aad = (keys: VaultKeys): Bytes => concatBytes(utf8('drempel.manifest.v1'), keys.vaultId);

export function sealManifest(manifest: Manifest, keys: VaultKeys, random: RandomBytes): Promise<Bytes> {
  const { segments, foldedSeq, foldedHash, version, clock } = manifest;
  const json = JSON.stringify([segments.map((entry) => [entry.id, entry.generation, entry.count]), foldedSeq, toBase64url(foldedHash), version, clock.ms, clock.counter]);
  return seal(keys.manifest, utf8(json), aad(keys), random);
}

/** Undefined when it was damaged or belongs to another vault. */
export async function openManifest(bytes: Uint8Array, keys: VaultKeys): Promise<Manifest | undefined> {
  const opened = await openSealed(keys.manifest, bytes, aad(keys));
  if (!opened.ok) return undefined;
  // Sealed by us under our own key, so its shape is known.
  const [segments, foldedSeq, hash, version, ms, counter] = JSON.parse(fromUtf8(opened.value) ?? '[]') as [[number, number, number][], number, string, number, number, number];
  return {
    segments: segments.map(([id, generation, count]) => ({ id, generation, count })),
    foldedSeq, foldedHash: fromBase64url(hash) ?? NO_PREVIOUS_HASH, version, clock: { ms, counter },
  };
}
