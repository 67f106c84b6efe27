// A sealed commit = header (63, commit-header.ts) || nonce || AES-256-GCM(pack(payload)), header as additional data.
// The seal binds content and place: vault, device, number, and through prevHash everything before.
import { err, ok, type Result } from '../domain/result.ts';
import { type Damaged, openSealed, seal, SEAL_OVERHEAD } from './aead.ts';
import { asBytes, type Bytes, concatBytes, equalBytes, type RandomBytes } from './bytes.ts';
import { COMMIT_HEADER_BYTES, type CommitHeader, decodeCommitHeader, encodeCommitHeader } from './commit-header.ts';
import { pack, type PackOptions, unpack } from './pack.ts';
import type { VaultKeys } from './vault-keys.ts';

type RecordsKey = Pick<VaultKeys, 'records'>;

export interface CommitContent extends CommitHeader {
  readonly payload: Uint8Array;
}

export interface SealedCommit {
  readonly bytes: Bytes;
  /** The next commit's prevHash. */
  readonly hash: Bytes;
}

/** What the reader knows of the place it reads from; what it leaves out is not checked. */
export interface CommitPlace {
  readonly vaultId: Uint8Array;
  readonly seq?: number;
  readonly prevHash?: Uint8Array;
}

export type CommitError =
  | Damaged
  | { readonly type: 'wrong-place' }
  | { readonly type: 'unknown-version' }
  | { readonly type: 'foreign' };

/** The prevHash of the first commit of a chain. */
export const NO_PREVIOUS_HASH: Bytes = new Uint8Array(32);

/** Names a sealed commit: SHA-256 over all of its bytes. */
export const commitHash = async (sealed: Uint8Array): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', asBytes(sealed)));

export async function sealCommit(
  { payload, ...header }: CommitContent,
  keys: RecordsKey,
  random: RandomBytes,
  options?: PackOptions,
): Promise<SealedCommit> {
  const head = encodeCommitHeader(header);
  const bytes = concatBytes(head, await seal(keys.records, await pack(payload, options), head, random));
  return { bytes, hash: await commitHash(bytes) };
}

/** Never a part of a payload. The place is compared after opening, so a flipped bit there counts as damage. */
export async function openCommit(
  bytes: Uint8Array,
  keys: RecordsKey,
  expected: CommitPlace,
): Promise<Result<{ readonly header: CommitHeader; readonly payload: Bytes }, CommitError>> {
  if (bytes.length < COMMIT_HEADER_BYTES + SEAL_OVERHEAD) return err({ type: 'damaged' });
  const head = bytes.subarray(0, COMMIT_HEADER_BYTES);
  const header = decodeCommitHeader(head);
  if (!header) return err({ type: 'unknown-version' });
  if (!equalBytes(header.vaultId, expected.vaultId)) return err({ type: 'foreign' });
  const opened = await openSealed(keys.records, bytes.subarray(COMMIT_HEADER_BYTES), head);
  if (!opened.ok) return opened;
  if (!standsAt(header, expected)) return err({ type: 'wrong-place' });
  const payload = await unpack(opened.value);
  return payload.ok ? ok({ header, payload: payload.value }) : payload;
}

const standsAt = (header: CommitHeader, { seq = header.seq, prevHash = header.prevHash }: CommitPlace): boolean =>
  header.seq === seq && equalBytes(header.prevHash, prevHash);
