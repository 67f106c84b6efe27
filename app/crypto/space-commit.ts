// header | AES-256-GCM(packed payload, header as additional data) | signature. Format: wire/README.md.
import { type CommitHeader, encodeCommitHeader, type SplitCommit } from '../../wire/commit-header.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type Bytes, concatBytes, equalBytes } from './bytes.ts';
import type { EpochKey } from './epoch-key.ts';
import { hasSigned, signBytes } from './signature.ts';
import { IV_BYTES, type Signer, type SpacePrimitives } from './space-primitives.ts';

const LABEL = 'drempel.commit.v1';

export interface SealedSpaceCommit {
  readonly bytes: Bytes;
  /** The next commit's `prev`. */
  readonly hash: Bytes;
}

export type CommitPlace = Omit<CommitHeader, 'kid' | 'iv'>;

export async function sealSpaceCommit(primitives: SpacePrimitives, place: CommitPlace, payload: Uint8Array, key: EpochKey, signer: Signer): Promise<SealedSpaceCommit> {
  const iv = new Uint8Array(primitives.random(IV_BYTES));
  const header = encodeCommitHeader({ ...place, kid: key.kid, iv });
  const signed = concatBytes(header, await key.content.seal(await primitives.pack(payload), header, iv));
  const bytes = concatBytes(signed, await signBytes(primitives, signer, LABEL, signed));
  return { bytes, hash: await primitives.hash(bytes) };
}

/** Whether the holder of this public key wrote it. Says nothing about the content. */
export const commitIsSignedBy = (primitives: SpacePrimitives, publicKey: Uint8Array, { headerBytes, sealed, signature }: SplitCommit): Promise<boolean> =>
  hasSigned(primitives, publicKey, LABEL, concatBytes(headerBytes, sealed), signature);

/** The payload, or by what it was refused. The signature is a question of its own. */
export async function openSpaceCommit(primitives: SpacePrimitives, { header, headerBytes, sealed }: SplitCommit, key: EpochKey): Promise<Result<Bytes, 'wrong-key' | 'bad-seal'>> {
  if (!equalBytes(header.kid, key.kid)) return err('wrong-key');
  const packed = await key.content.open(sealed, headerBytes, header.iv);
  const payload = packed && (await primitives.unpack(packed));
  return payload ? ok(payload) : err('bad-seal');
}
