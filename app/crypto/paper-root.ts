// The root of what the holder of the paper code finds at the hub. Derived from the code one way: who has the root has
// neither the code nor anything that opens the vault. The phone keeps it sealed, to renew what lies at the hub.
import { openSealed, seal } from './aead.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { type Bytes, concatBytes, type RandomBytes } from './bytes.ts';
import { deriveBits, importRoot } from './derive-key.ts';
import { utf8 } from './text-bytes.ts';
import type { VaultKeys } from './vault-keys.ts';

const ROOT_BYTES = 32;

export const paperRootOf = async (code: Uint8Array): Promise<Bytes> =>
  deriveBits(await importRoot(code), { salt: new Uint8Array(0), label: 'drempel.v1.paper.root' }, ROOT_BYTES);

type Keys = Pick<VaultKeys, 'paper' | 'vaultId'>;

const placeOf = ({ vaultId }: Keys): Bytes => concatBytes(utf8('drempel.paper-root.v1\0'), vaultId);

export const sealPaperRoot = async (root: Uint8Array, keys: Keys, random: RandomBytes): Promise<string> =>
  toBase64url(await seal(keys.paper, root, placeOf(keys), random));

/** Undefined when it was damaged or is another vault's. */
export async function openPaperRoot(sealed: string, keys: Keys): Promise<Bytes | undefined> {
  const bytes = fromBase64url(sealed);
  const opened = bytes && (await openSealed(keys.paper, bytes, placeOf(keys)));
  return opened?.ok && opened.value.length === ROOT_BYTES ? opened.value : undefined;
}
