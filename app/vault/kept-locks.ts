import { fromBase64url } from '../crypto/base64url.ts';
import { parseWrap } from '../crypto/wrap.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { KeyStore } from '../storage/key-store.ts';
import { within } from '../storage/within.ts';
import type { KeyRing, Locks, RingError } from './key-ring.ts';

/** Lies among the wraps, as a kind that opens nothing. */
const isPaper = (value: unknown): value is { readonly type: 'paper'; readonly sealed: string } => {
  const { type, sealed } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return type === 'paper' && typeof sealed === 'string';
};

function parseLocks(stored: unknown): Locks | undefined {
  const [vaultId, ...rest]: readonly unknown[] = Array.isArray(stored) ? stored : [];
  if (typeof vaultId !== 'string' || !fromBase64url(vaultId)) return undefined;
  const wraps = rest.map(parseWrap).filter((wrap) => wrap.ok).map((wrap) => wrap.value);
  const paper = rest.find(isPaper)?.sealed;
  return wraps.length > 0 ? { vaultId, wraps, ...(paper !== undefined && { paper }) } : undefined;
}

const toStored = ({ vaultId, wraps, paper }: Locks): readonly unknown[] =>
  [vaultId, ...wraps, ...(paper === undefined ? [] : [{ type: 'paper', version: 1, sealed: paper }])];

/** Whether what lies there are these locks and no others. */
const areStill = (locks: Locks) => (there: unknown): boolean => {
  const found = parseLocks(there);
  return found !== undefined && JSON.stringify(toStored(found)) === JSON.stringify(toStored(locks));
};

/** A full disk may leave a database that is opened without any answer. */
const ANSWER_MS = 5_000;

export interface KeptLocks extends Pick<KeyRing, 'read' | 'known' | 'destroy'> {
  readonly write: (locks: Locks) => Promise<Result<void, RingError>>;
  /** False, and nothing written, where the old ones are not there any more. */
  readonly replace: (old: Locks, locks: Locks) => Promise<Result<boolean, RingError>>;
  /** Only where there are none. */
  readonly add: (locks: Locks) => Promise<Result<void, RingError>>;
}

interface Deps {
  readonly store: Pick<KeyStore, 'readWraps' | 'writeWraps' | 'addWraps' | 'replaceWraps' | 'destroy'>;
  readonly holdsRecords: () => boolean;
}

/** The locks as they lie on this phone, and as this page last knew them. */
export function createKeptLocks({ store, holdsRecords }: Deps): KeptLocks {
  let remembered: Locks | undefined;
  const storing = async (locks: Locks, put: () => Promise<boolean>): Promise<Result<boolean, RingError>> => {
    try {
      const isStored = await put();
      if (isStored) remembered = locks;
      return ok(isStored);
    } catch {
      return err({ type: 'not-stored' });
    }
  };
  const read = async (): Promise<Locks | undefined> => {
    const locks = parseLocks(await store.readWraps());
    remembered = locks ?? remembered;
    return locks;
  };
  return {
    read,
    known: async () => await within(ANSWER_MS, read()) ?? remembered,
    write: async (locks) => {
      const written = await storing(locks, () => store.writeWraps(toStored(locks)).then(() => true));
      return written.ok ? ok(undefined) : written;
    },
    replace: (old, locks) => storing(locks, () => store.replaceWraps(areStill(old), toStored(locks))),
    add: async (locks) => {
      const added = await storing(locks, async () => !holdsRecords() && store.addWraps(toStored(locks)));
      if (!added.ok) return added;
      return added.value ? ok(undefined) : err({ type: 'vault-there' });
    },
    destroy: async () => {
      await store.destroy();
      remembered = undefined;
    },
  };
}
