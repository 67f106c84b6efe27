import type { Page } from 'playwright-core';
import { fromBase64url } from '../../app/crypto/base64url.ts';
import type { VaultSecret } from '../../app/crypto/vault-keys.ts';
import { deriveVaultKeys } from '../../app/crypto/vault-keys.ts';
import type { SyncRow } from '../../app/storage/schema.ts';
import type { SpaceState } from '../../app/sync/space-state.ts';
import { openRows } from '../../app/vault/space-rows.ts';
import { type NamedBytes, openWithCode, type StoredLocks } from './vault-secrets.ts';

/** The sealed rows of all spaces, read from any page of the app's origin. */
const readRows = (page: Page): Promise<readonly { readonly place: Omit<SyncRow, 'bytes'>; readonly bytes: readonly number[] }[]> => page.evaluate(() => new Promise((resolve) => {
  const opening = indexedDB.open('drempel');
  opening.onsuccess = () => {
    const asked = opening.result.transaction('sync').objectStore('sync').getAll();
    asked.onsuccess = () => {
      opening.result.close();
      resolve((asked.result as { bytes: Uint8Array }[]).map(({ bytes, ...place }) => ({ place: place as never, bytes: [...bytes] })));
    };
  };
}));

/** Their names: no secret, and still nobody's business once the app is locked. */
export const spaceIdsOf = async (page: Page): Promise<readonly string[]> => [...new Set((await readRows(page)).map(({ place }) => place.space))];

const ofState = (name: string, { identity, epochKeys, paper }: SpaceState): readonly (readonly [string, string])[] => [
  [`${name}: seed of signing`, identity.signSeed], [`${name}: seed of agreeing`, identity.dhSeed], [`${name}: token`, identity.token],
  ...Object.entries(epochKeys).map(([epoch, key]) => [`${name}: key of epoch ${epoch}`, key] as const),
  ...(paper ? [[`${name}: seed of the paper letter`, paper.signSeed], [`${name}: token of the paper letter`, paper.token]] as const : []),
];

/** What lets somebody into the spaces of a vault or opens what lies there: none of it may lie anywhere. */
export async function spaceSecretsOf(page: Page, locks: StoredLocks, code: string): Promise<NamedBytes> {
  const secret = await openWithCode(locks, code);
  if (!secret) throw new Error('the paper code does not open the stored locks');
  const keys = await deriveVaultKeys(new Uint8Array(secret) as VaultSecret);
  const rows = (await readRows(page)).map(({ place, bytes }): SyncRow => ({ ...place, bytes: Uint8Array.from(bytes) }));
  const spaces = [...new Set(rows.map(({ space }) => space))];
  const states = await Promise.all(spaces.map(async (space) => (await openRows(rows.filter((row) => row.space === space), keys)).state));
  if (spaces.length === 0 || states.includes(undefined)) throw new Error('there is no space, or one that does not open');
  return Object.fromEntries(states.flatMap((state, n) => ofState(`space ${n + 1}`, state!)).map(([name, text]) => [name, fromBase64url(text)!]));
}
