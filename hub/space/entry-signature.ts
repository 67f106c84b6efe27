import { createHash, createPublicKey, verify } from 'node:crypto';
import { fromBase64url, joinBytes, toBase64url } from '../../wire/bytes.ts';
import { DEVICE_BYTES } from '../../wire/ids.ts';
import type { AddedDevice } from '../../wire/member-entry.ts';
import type { SignedBody } from '../../wire/signed-body.ts';
import { hashOf } from './open-space.ts';

/** A public key as Node takes it: this, then its 32 bytes. */
const SPKI_START = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

/** `sign`: the Ed25519 public key that the chain has for the author. */
export function hasSigned(sign: string, { signedBytes, signature }: SignedBody, label: 'drempel.member.v1' | 'drempel.snapshot.v1' = 'drempel.member.v1'): boolean {
  const message = joinBytes([new TextEncoder().encode(label), createHash('sha256').update(signedBytes).digest()]);
  try {
    const key = createPublicKey({ key: Buffer.from(joinBytes([SPKI_START, fromBase64url(sign)!])), format: 'der', type: 'spki' });
    return verify(null, message, key, signature);
  } catch {
    return false;
  }
}

/** Nobody goes by the id of another: it is the hash of her public key. */
export const isGenuine = ({ device, sign }: AddedDevice): boolean => toBase64url(hashOf(fromBase64url(sign)!).slice(0, DEVICE_BYTES)) === device;
