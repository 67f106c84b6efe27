import { openSealed, seal } from '../crypto/aead.ts';
import type { Bytes, RandomBytes } from '../crypto/bytes.ts';
import { concatBytes } from '../crypto/bytes.ts';
import { fromUtf8, utf8 } from '../crypto/text-bytes.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import type { Json } from '../domain/record.ts';
import type { Result } from '../domain/result.ts';
import { err } from '../domain/result.ts';
import type { LogStore } from '../storage/log-store.ts';
import type { StorageError } from '../storage/storage-error.ts';

/** `at` is when it was last written; undefined for what an older version left and nothing has looked at yet. */
export interface Draft { readonly value: Json; readonly at: number | undefined }

export type DraftFate = 'kept' | 'by-age' | 'over';

/** Half-filled forms, sealed. A key is the name of a form and an opaque id, never something she typed. */
export interface Drafts {
  readonly save: (key: string, value: Json) => Promise<Result<void, StorageError | { readonly type: 'locked' }>>;
  readonly load: (key: string) => Promise<Draft | undefined>;
  readonly discard: (key: string) => Promise<void>;
  /** Drops what is over, and what was last written so long ago and is not to be kept. Nothing is dropped that another tab writes meanwhile. */
  readonly expire: (afterMs: number, fateOf: (key: string) => DraftFate) => Promise<void>;
  /** Resolves when every draft handed in so far is on disk or has failed: locking waits for it. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}

const DAY_MS = 86_400_000;
const [WITHOUT_TIME, WITH_TIME] = [1, 2] as const;

interface Input { readonly log: LogStore; readonly keys: VaultKeys; readonly random: RandomBytes; readonly now: () => number }

/** Seals and opens one. The first version held the form alone, and not when it was written. */
function createSeal({ keys, random }: Input) {
  const aad = (version: number, key: string): Bytes => concatBytes(utf8(`drempel.draft.v${version}\0`), keys.vaultId, utf8(key));
  const openAs = async (version: number, key: string, bytes: Uint8Array): Promise<unknown> => {
    const opened = await openSealed(keys.drafts, bytes, aad(version, key));
    return opened.ok ? JSON.parse(fromUtf8(opened.value) ?? 'null') : undefined;
  };
  return {
    seal: (key: string, value: Json, at: number) => seal(keys.drafts, utf8(JSON.stringify([at, value])), aad(WITH_TIME, key), random),
    /** A draft that cannot be read must not stand in the way of the form. */
    open: async (key: string, bytes: Uint8Array): Promise<Draft | undefined> => {
      try {
        const dated = await openAs(WITH_TIME, key, bytes);
        // Sealed by this vault only, so it is what it says.
        if (Array.isArray(dated)) return { at: dated[0] as number, value: dated[1] as Json };
        const undated = await openAs(WITHOUT_TIME, key, bytes);
        return undated === undefined ? undefined : { at: undefined, value: undated as Json };
      } catch {
        return undefined;
      }
    },
  };
}

export function createDrafts(input: Input): Drafts {
  const { log, now } = input;
  const sealed = createSeal(input);
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: a draft still being sealed must not land after the form it came from was saved. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
  return {
    save: (key, value) => inTurn(async () => {
      const bytes = await sealed.seal(key, value, now());
      return closed ? err({ type: 'locked' } as const) : log.putDraft({ key, bytes });
    }),
    settled: async () => { await Promise.allSettled([last]); },
    // In turn as well: back and forward at once must not show what stood there before her last words.
    load: (key) => inTurn(async () => {
      const bytes = await log.getDraft(key).catch(() => undefined);
      return bytes && sealed.open(key, bytes);
    }),
    discard: (key) => inTurn(() => log.deleteDraft(key).catch(() => undefined)),
    expire: (afterMs, fateOf) => inTurn(async () => {
      for (const row of await log.listDrafts().catch(() => [])) {
        const fate = closed ? 'kept' : fateOf(row.key);
        if (fate === 'over') await log.replaceDraft(row);
        const draft = fate === 'by-age' ? await sealed.open(row.key, row.bytes) : undefined;
        if (!draft) continue;
        if (draft.at !== undefined && draft.at <= now() - afterMs) await log.replaceDraft(row);
        // From an older version, or by a clock that was wrong: its time begins now. Nobody knows how old it is, and so it is no longer new.
        else if (draft.at === undefined || draft.at > now() + DAY_MS) await log.replaceDraft(row, await sealed.seal(row.key, draft.value, now() - DAY_MS));
      }
    }),
    close: () => { closed = true; },
  };
}
