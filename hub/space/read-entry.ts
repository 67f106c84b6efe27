import { LIMITS } from '../../wire/limits.ts';
import { type MemberEntry, parseMemberEntry } from '../../wire/member-entry.ts';
import { type SignedBody, splitSignedBody } from '../../wire/signed-body.ts';

/** An entry with what its signature is over. */
export interface SignedEntry { readonly entry: MemberEntry; readonly signed: SignedBody }

export function splitEntry(bytes: Uint8Array): SignedEntry | undefined {
  const signed = bytes.length <= LIMITS.entry ? splitSignedBody(bytes) : undefined;
  const entry = signed && parseMemberEntry(signed.body);
  return entry && { entry, signed };
}

export const readEntry = (bytes: Uint8Array): MemberEntry | undefined => splitEntry(bytes)?.entry;
