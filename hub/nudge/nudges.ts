import { createHash } from 'node:crypto';

/** Tells whoever watches a space that it may have changed, in this process or in another. */
export interface Nudges {
  readonly tell: (space: Uint8Array) => void;
  /** Calls back until the returned function is called. */
  readonly watch: (spaces: readonly Uint8Array[], look: () => void) => () => void;
  readonly watching: () => number;
  readonly close: () => Promise<void>;
}

/** What goes over the wire between hubs, and no space id. */
export const nudgeName = (space: Uint8Array): string => createHash('sha256').update('drempel.nudge').update(space).digest('base64url').slice(0, 22);

export interface LocalNudges extends Nudges {
  readonly tellName: (name: string) => void;
  readonly tellAll: () => void;
}

export function createLocalNudges(): LocalNudges {
  const watchers = new Map<string, Set<() => void>>();
  let count = 0;
  const tellName = (name: string): void => {
    for (const look of watchers.get(name) ?? []) look();
  };
  const leave = (name: string, look: () => void): void => {
    const left = watchers.get(name);
    left?.delete(look);
    if (left?.size === 0) watchers.delete(name);
  };
  return {
    tell: (space) => tellName(nudgeName(space)),
    tellName,
    tellAll: () => { for (const looks of watchers.values()) for (const look of looks) look(); },
    watching: () => count,
    close: async () => undefined,
    watch: (spaces, look) => {
      const names = spaces.map(nudgeName);
      for (const name of names) watchers.set(name, (watchers.get(name) ?? new Set()).add(look));
      count += 1;
      let open = true;
      return () => {
        if (!open) return;
        open = false;
        count -= 1;
        for (const name of names) leave(name, look);
      };
    },
  };
}
