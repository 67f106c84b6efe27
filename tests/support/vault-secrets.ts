import { hkdfSync } from 'node:crypto';
import type { Page } from 'playwright-core';
import { inProcessKdf } from '../../app/crypto/argon2.ts';
import { fromBase64url } from '../../app/crypto/base64url.ts';
import { parseRecoveryCode } from '../../app/crypto/recovery-code.ts';
import { parseWrap, type Wrap } from '../../app/crypto/wrap.ts';
import { unwrapWithRecovery } from '../../app/crypto/wraps.ts';

/** Keys as bytes, by what they are. */
export type NamedBytes = Readonly<Record<string, Uint8Array>>;
export interface StoredLocks { readonly vaultId: Uint8Array; readonly wraps: readonly Wrap[] }

/** What the browser keeps of the locks, read from any page of the app's origin. */
export async function readLocks(page: Page): Promise<StoredLocks | undefined> {
  const stored = await page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'drempel-keys') && new Promise<unknown>((resolve) => {
    const opening = indexedDB.open('drempel-keys');
    opening.onsuccess = () => {
      const db = opening.result;
      const done = (found: unknown): void => { db.close(); resolve(found); };
      if (!db.objectStoreNames.contains('keys')) return done(undefined);
      const asked = db.transaction('keys').objectStore('keys').get('wraps');
      asked.onsuccess = () => done(asked.result);
    };
  }));
  const [vaultId, ...wraps] = Array.isArray(stored) ? (stored as unknown[]) : [];
  const bytes = typeof vaultId === 'string' ? fromBase64url(vaultId) : undefined;
  return bytes && { vaultId: bytes, wraps: wraps.map(parseWrap).flatMap((wrap) => (wrap.ok ? [wrap.value] : [])) };
}

export async function openWithCode({ vaultId, wraps }: StoredLocks, code: string): Promise<Uint8Array | undefined> {
  const wrap = wraps.find(({ type }) => type === 'recovery');
  const parsed = parseRecoveryCode(code);
  if (wrap?.type !== 'recovery' || !parsed.ok) return undefined;
  const opened = await unwrapWithRecovery(wrap, parsed.value, vaultId);
  return opened.ok ? opened.value : undefined;
}

const branch = (secret: Uint8Array, name: string): Uint8Array => new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), `drempel.v1.${name}`, 32));

/** Every key of the vault as raw bytes: none of them may lie anywhere. */
export async function secretsOf(locks: StoredLocks, code: string, passphrase?: string): Promise<NamedBytes> {
  const secret = await openWithCode(locks, code);
  const parsed = parseRecoveryCode(code);
  if (!secret || !parsed.ok) throw new Error('the paper code does not open the stored locks');
  const tree = Object.fromEntries(['records', 'drafts', 'manifest', 'paper', 'backup'].map((name) => [`${name} key`, branch(secret, name)]));
  const wrap = locks.wraps.find(({ type }) => type === 'passphrase');
  const slow = passphrase !== undefined && wrap?.type === 'passphrase' ? await inProcessKdf.derive(passphrase, fromBase64url(wrap.salt)!, wrap.params) : undefined;
  const paperRoot = new Uint8Array(hkdfSync('sha256', parsed.value, new Uint8Array(0), 'drempel.v1.paper.root', 32));
  return { 'vault secret': secret, 'paper root': paperRoot, 'code bytes': parsed.value, ...tree, ...(slow?.ok ? { 'key of the words': slow.value } : {}) };
}
