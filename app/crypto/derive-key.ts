import { asBytes, type Bytes } from './bytes.ts';
import { utf8 } from './text-bytes.ts';

/** One branch of the key tree: the salt says which vault or file, the label says what for. */
export interface Branch {
  readonly salt: Uint8Array;
  readonly label: string;
}

const hkdf = ({ salt, label }: Branch) => ({ name: 'HKDF', hash: 'SHA-256', salt: asBytes(salt), info: utf8(label) });

/** The root of a key tree. Non-extractable: from here on only derived keys come out. */
export const importRoot = (secret: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', asBytes(secret), 'HKDF', false, ['deriveKey', 'deriveBits']);

export async function deriveBits(root: CryptoKey, branch: Branch, length: number): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf(branch), root, length * 8));
}

export const deriveAesKey = (root: CryptoKey, branch: Branch): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(hkdf(branch), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
