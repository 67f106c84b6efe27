interface HistoryEntry {
  /** How many places of ours lie before this one. */
  readonly depth: number;
  /** Safety lies in front of that place, in an entry of its own. What is written down of it does not say so: the browser keeps it on disk. */
  readonly isFront: boolean;
}

/** What stands in an entry of the browser's history that is ours; nothing in one that is not. */
export function readEntry(state: unknown): HistoryEntry {
  const { depth = 0, front } = (state ?? {}) as { readonly depth?: unknown; readonly front?: unknown };
  return { depth: Number(depth), isFront: front === true };
}

/** One address for all of them, so that history tells nothing. */
const asState = ({ depth, isFront }: HistoryEntry): object => (isFront ? { depth, front: true } : { depth });
export const addEntry = (history: History, entry: HistoryEntry): void => history.pushState(asState(entry), '', '/');
export const changeEntry = (history: History, entry: HistoryEntry): void => history.replaceState(asState(entry), '', '/');
