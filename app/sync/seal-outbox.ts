import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import { sealSpaceCommit } from '../crypto/space-commit.ts';
import { deviceOfStamp } from '../domain/hybrid-clock.ts';
import { err, ok } from '../domain/result.ts';
import { NO_PREVIOUS } from '../../wire/commit-header.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { LIMITS } from '../../wire/limits.ts';
import { encodeOps } from './ops-codec.ts';
import { mayHold } from './space-kinds.ts';
import { type ChainHead, headOf, type SpaceState } from './space-state.ts';
import type { OutboxRow } from './space-store.ts';
import { withWriters } from './writers.ts';
import { advance, keyOf, reread, type Step, type Work } from './space-work.ts';

const MAX_DEPS = 255;

type SealedRow = OutboxRow & { readonly sealed: NonNullable<OutboxRow['sealed']> };

/** Rows that fit into one commit together, from the first on. */
export function nextBatch(rows: readonly OutboxRow[]): readonly OutboxRow[] {
  let ops = 0;
  let size = 0;
  const batch: OutboxRow[] = [];
  for (const row of rows) {
    ops += row.ops.length;
    size += encodeOps(row.ops).length;
    if (batch.length > 0 && (ops > LIMITS.opsPerCommit || size > LIMITS.commitPlain)) break;
    batch.push(row);
  }
  return batch;
}

/** What of others was taken in and has not been told yet. */
export function untold({ heads, told }: SpaceState, own: SpaceDevice): readonly (readonly [SpaceDevice, number])[] {
  const devices = Object.keys(heads) as SpaceDevice[];
  return devices.filter((device) => device !== own && headOf(heads, device).dseq > (told[device] ?? 0)).map((device) => [device, headOf(heads, device).dseq] as const).slice(0, MAX_DEPS);
}

const isSealed = (row: OutboxRow): row is SealedRow => row.sealed !== undefined;
export const sealedRows = ({ stored }: Work): readonly SealedRow[] => stored.outbox.filter(isSealed);

function lastOwn(work: Work): ChainHead {
  const { state } = work.stored;
  return sealedRows(work).at(-1)?.sealed ?? headOf(state.heads, state.identity.device);
}

/**
 * Makes commits of all edits that wait. Each is stored, with its number, before it is ever sent, and is then sent as
 * these bytes only: whatever is lost on the way, one number never names two commits.
 */
export async function sealOutbox(work: Work): Step {
  for (;;) {
    const read = await reread(work);
    if (!read.ok) return read;
    const batch = nextBatch(work.stored.outbox.filter((row) => !row.sealed));
    if (batch.length === 0) return ok(undefined);
    const sealed = await sealBatch(work, batch);
    if (!sealed.ok) return sealed;
  }
}

async function sealBatch(work: Work, batch: readonly OutboxRow[]): Step {
  const { membership, stored: { state }, deps: { primitives } } = work;
  const key = membership && (await keyOf(work, membership.epoch));
  if (!membership || !key) return err({ type: 'refused' });
  const ops = batch.flatMap((row) => row.ops);
  // By type nothing else is written there. Should it stand there all the same, it leaves no more than this.
  if (!ops.every((op) => mayHold(membership, op))) return err({ type: 'broken' });
  const { device } = state.identity;
  const last = lastOwn(work);
  const deps = untold(state, device);
  const place = { space: state.space, epoch: membership.epoch, device, dseq: last.dseq + 1, prev: last.hash ? fromBase64url(last.hash)! : NO_PREVIOUS, mseq: membership.entries.length - 1, deps };
  const commit = await sealSpaceCommit(primitives, place, encodeOps(ops, membership.hashes.at(-1)), key, work.acting.signer);
  const row: OutboxRow = { id: batch[0]!.id, ops, sealed: { dseq: place.dseq, bytes: commit.bytes, hash: toBase64url(commit.hash) } };
  return advance(work, {
    // Known as its own before anybody can read it.
    state: { ...state, ...withWriters(membership, state.writers, new Map(ops.map(({ stamp }) => [deviceOfStamp(stamp), device]))), told: { ...state.told, ...Object.fromEntries(deps) } },
    outbox: { remove: batch.map(({ id }) => id), put: [row] },
  });
}
