import { createIdentity } from '../crypto/device-identity.ts';
import { headOf, type SpaceState } from './space-state.ts';
import type { OutboxRow, SpaceChange } from './space-store.ts';
import { erasedIn, leftOf } from './taken-back.ts';
import { advance, report, type Step, type Work } from './space-work.ts';
import { ok } from '../domain/result.ts';

export interface OwnSign {
  readonly dseq: number;
  readonly hash: string;
}

export type OwnChange = Pick<SpaceChange, 'state' | 'outbox'>;

/** The same edits, to be sealed anew; of what was erased since they were sealed no more than that need leave. */
export function unsealed(rows: readonly OutboxRow[]): NonNullable<SpaceChange['outbox']> {
  const open = rows.flatMap((row, n) => (row.sealed ? [{ id: row.id, ops: leftOf(row, erasedIn(rows.slice(n + 1))) }] : []));
  return { remove: open.filter(({ ops }) => ops.length === 0).map(({ id }) => id), put: open.filter(({ ops }) => ops.length > 0) };
}

/** The device under whose name this one writes at the hub just now. */
export const actingDevice = ({ identity, former }: SpaceState): SpaceState['identity']['device'] => (former ?? identity).device;

/**
 * What follows from what the hub holds under the name of this device: it is what this device sealed, and then it need
 * not be sent again; or it was written by a double, a copied profile or this very one before a backup was put back
 * over it. To be stored together with what showed it, or a kill in between would leave the one without the other.
 */
export async function ownChange(work: Work, signs: readonly OwnSign[], state: SpaceState): Promise<OwnChange> {
  const { outbox } = work.stored;
  const isMine = ({ dseq, hash }: OwnSign): boolean => outbox.some(({ sealed }) => sealed?.dseq === dseq && sealed.hash === hash);
  if (state.former || signs.every(isMine)) return { state, outbox: { remove: sentRows(outbox, state), put: [] } };
  return renamed(work, state);
}

const sentRows = (outbox: readonly OutboxRow[], state: SpaceState): readonly number[] => {
  const { dseq } = headOf(state.heads, actingDevice(state));
  return outbox.filter(({ sealed }) => sealed && sealed.dseq <= dseq).map(({ id }) => id);
};

/**
 * Goes on under a new name, so that two never write under one. What was sealed is sealed anew under it; what the hub
 * may have lost of it between the two is found by comparing everything.
 */
async function renamed(work: Work, state: SpaceState): Promise<OwnChange> {
  report(work, { type: 'renamed' });
  const identity = await createIdentity(work.deps.primitives, state.identity.person);
  return { state: { ...state, identity, former: state.identity, earlier: [state.identity, ...(state.earlier ?? [])], told: {}, carried: -1, doubt: true }, outbox: unsealed(work.stored.outbox) };
}

/** The hub says that another commit stands where this device's next one should. */
export async function rename(work: Work): Step {
  const { state } = work.stored;
  return state.former ? ok(undefined) : advance(work, await renamed(work, state));
}
