import { type Bytes, concatBytes } from './bytes.ts';
import type { Signer, SpacePrimitives } from './space-primitives.ts';
import { utf8 } from './text-bytes.ts';

/** Each kind of thing is signed under its own label, so that a signature of one never counts for another. */
export type SignatureLabel = 'drempel.commit.v1' | 'drempel.member.v1' | 'drempel.snapshot.v1';

const messageOf = async (primitives: SpacePrimitives, label: SignatureLabel, bytes: Uint8Array): Promise<Bytes> =>
  concatBytes(utf8(label), await primitives.hash(bytes));

/** Over the hash, so that long bytes need not be signed as a whole. */
export const signBytes = async (primitives: SpacePrimitives, signer: Signer, label: SignatureLabel, bytes: Uint8Array): Promise<Bytes> =>
  signer.sign(await messageOf(primitives, label, bytes));

export const hasSigned = async (primitives: SpacePrimitives, publicKey: Uint8Array, label: SignatureLabel, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> =>
  primitives.verify(publicKey, await messageOf(primitives, label, bytes), signature);
