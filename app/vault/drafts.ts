import { openSealed, seal } from '../crypto/aead.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import { concatBytes } from '../crypto/bytes.ts';
import { fromUtf8, utf8 } from '../crypto/text-bytes.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import type { Json } from '../domain/record.ts';
import type { Result } from '../domain/result.ts';
import { err } from '../domain/result.ts';
import type { LogStore } from '../storage/log-store.ts';
import type { StorageError } from '../storage/storage-error.ts';

/** Half-filled forms, sealed. A key is the name of a form and an opaque id, never something she typed. */
export interface Drafts {
  readonly save: (key: string, value: Json) => Promise<Result<void, StorageError | { readonly type: 'locked' }>>;
  readonly load: (key: string) => Promise<Json | undefined>;
  readonly discard: (key: string) => Promise<void>;
  /** Resolves when every draft handed in so far is on disk or has failed: locking waits for it. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}

export function createDrafts(log: LogStore, keys: VaultKeys, random: RandomBytes): Drafts {
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: a draft still being sealed must not land after the form it came from was saved. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
  const aad = (key: string) => concatBytes(utf8('drempel.draft.v1\0'), keys.vaultId, utf8(key));
  return {
    save: (key, value) => inTurn(async () => {
      const bytes = await seal(keys.drafts, utf8(JSON.stringify(value)), aad(key), random);
      return closed ? err({ type: 'locked' } as const) : log.putDraft({ key, bytes });
    }),
    settled: async () => { await Promise.allSettled([last]); },
    // In turn as well: back and forward at once must not show what stood there before her last words.
    load: (key) => inTurn(async () => {
      try {
        const bytes = await log.getDraft(key);
        const opened = bytes ? await openSealed(keys.drafts, bytes, aad(key)) : undefined;
        return opened?.ok ? (JSON.parse(fromUtf8(opened.value) ?? 'null') as Json) : undefined;
      } catch {
        // A draft that cannot be read must not stand in the way of the form.
        return undefined;
      }
    }),
    discard: (key) => inTurn(() => log.deleteDraft(key).catch(() => undefined)),
    close: () => { closed = true; },
  };
}
