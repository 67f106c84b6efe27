import { splitCommit } from '../../wire/commit-header.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import type { Membership } from './membership.ts';
import { headOf, type Heads } from './space-state.ts';
import type { HeldRow } from './space-store.ts';

export interface Missing {
  readonly device: SpaceDevice;
  readonly from: number;
}

/** What held commits wait for: of which devices something was made that never came, and from which number on. */
export function missingOf(held: readonly HeldRow[], heads: Heads, { members }: Pick<Membership, 'members'>): readonly Missing[] {
  const waiting = new Set(held.map(({ device, dseq }) => `${device} ${dseq}`));
  const missing = new Map<SpaceDevice, number>();
  for (const row of held) {
    const before: readonly (readonly [SpaceDevice, number])[] = [[row.device, row.dseq - 1], ...(splitCommit(row.bytes)?.header.deps ?? [])];
    for (const [device, dseq] of before) {
      const from = headOf(heads, device).dseq + 1;
      const last = Math.min(dseq, members.get(device)?.removed?.dseq ?? dseq);
      // What is itself held waits for something else.
      if (from <= last && !waiting.has(`${device} ${from}`)) missing.set(device, from);
    }
  }
  return [...missing].map(([device, from]) => ({ device, from }));
}
