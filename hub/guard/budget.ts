/** How many bytes may be under way at once: in all, and for each of those whom they are for. */
export interface Budget {
  /** Undefined when there is no room; otherwise gives it back, once. */
  readonly hold: (names: readonly string[], bytes: number) => (() => void) | undefined;
  readonly held: () => number;
}

export interface BudgetLimits { readonly total: number; readonly each: number }

export function createBudget({ total, each }: BudgetLimits): Budget {
  const byName = new Map<string, number>();
  let all = 0;
  const add = (names: readonly string[], bytes: number): void => {
    all += bytes;
    for (const name of names) {
      const now = (byName.get(name) ?? 0) + bytes;
      if (now > 0) byName.set(name, now);
      else byName.delete(name);
    }
  };
  return {
    held: () => all,
    hold: (names, bytes) => {
      if (all + bytes > total || names.some((name) => (byName.get(name) ?? 0) + bytes > each)) return undefined;
      add(names, bytes);
      let isHeld = true;
      return () => {
        if (isHeld) add(names, -bytes);
        isHeld = false;
      };
    },
  };
}

const MB = 1024 * 1024;

/** Bodies that are being read: a full one is 2 MB, an office is one address. */
export const BODIES: BudgetLimits = { total: 64 * MB, each: 16 * MB };
/** Answers that nobody has read to the end yet. */
export const ANSWERS: BudgetLimits = { total: 128 * MB, each: 32 * MB };
