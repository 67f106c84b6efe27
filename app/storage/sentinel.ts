/**
 * What the device should be holding, kept outside IndexedDB: a browser that starts on a full disk, or whose files were
 * damaged, opens an empty or shorter database without any error. Holds counts only.
 */
export interface Sentinel {
  readonly vaultId: string;
  /** Last commit that was acknowledged to the screen. */
  readonly seq: number;
  readonly segments: number;
  readonly records: number;
  readonly since: number;
}

export interface SentinelStore {
  readonly read: () => Sentinel | undefined;
  readonly write: (sentinel: Sentinel) => void;
  readonly clear: () => void;
}

const KEY = 'drempel.sentinel';
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

export function parseSentinel(text: string | null): Sentinel | undefined {
  if (text === null) return undefined;
  try {
    const { vaultId, seq, segments, records, since } = JSON.parse(text) as Record<string, unknown>;
    if (typeof vaultId !== 'string' || !isCount(seq) || !isCount(segments) || !isCount(records) || !isCount(since)) return undefined;
    return { vaultId, seq, segments, records, since };
  } catch {
    return undefined;
  }
}

export function createSentinelStore(storage: Storage): SentinelStore {
  return {
    read: () => {
      try {
        return parseSentinel(storage.getItem(KEY));
      } catch {
        return undefined;
      }
    },
    write: (sentinel) => {
      try {
        storage.setItem(KEY, JSON.stringify(sentinel));
      } catch {
        // A sentinel that lags behind only makes the check milder; the save itself is already on disk.
      }
    },
    clear: () => storage.removeItem(KEY),
  };
}
