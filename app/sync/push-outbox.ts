import { err, ok } from '../domain/result.ts';
import { DELETED } from '../domain/record.ts';
import { LIMITS } from '../../wire/limits.ts';
import type { PushResult } from '../../wire/push-result.ts';
import { rename, unsealed } from './own-chain.ts';
import { sealedRows } from './seal-outbox.ts';
import { headOf, type SpaceState } from './space-state.ts';
import type { OutboxRow } from './space-store.ts';
import { advance, credentials, type Step, type Work } from './space-work.ts';
import { startDoubt } from './pull-tail.ts';
import { erasedIn, leftOf } from './taken-back.ts';

/** 'again': something has to be read or repaired first. */
export type PushOutcome = 'sent' | 'again';

type Sealed = OutboxRow & { readonly sealed: { readonly bytes: Uint8Array } };

/** From the first on, what one request holds. What is sealed leaves with what takes it back, so that nobody gets it alone. */
export function nextBody<Row extends Sealed>(rows: readonly Row[]): readonly Row[] {
  let size = 0;
  const fitting = rows.findIndex(({ sealed }) => (size += sealed.bytes.length + 5) > LIMITS.pushBody);
  if (fitting <= 0) return rows;
  const body = rows.slice(0, fitting);
  const erased = erasedIn(rows.slice(fitting));
  const parted = body.findIndex((row) => leftOf(row, erased).length < row.ops.length);
  return parted > 0 ? body.slice(0, parted) : body;
}

/** Sends what is sealed, in order, until the hub has all of it or says why not. */
export async function pushOutbox(work: Work): Step<PushOutcome> {
  for (;;) {
    const rows = nextBody(sealedRows(work));
    if (rows.length === 0) return ok('sent');
    const pushed = await work.deps.transport.push(credentials(work), rows.map(({ sealed }) => ({ type: 'commit', bytes: sealed.bytes })));
    if (!pushed.ok) return pushed;
    const taken = pushed.value.findIndex(({ r }) => r !== 'stored' && r !== 'dup');
    const count = taken < 0 ? rows.length : taken;
    if (count > 0) {
      const noted = await noteSent(work, rows.slice(0, count), pushed.value);
      if (!noted.ok) return noted;
    }
    if (taken >= 0) return notTaken(work, pushed.value[taken]!);
  }
}

const erases = ({ ops }: OutboxRow): boolean => ops.some(({ field }) => field === DELETED);

/** The number of the last edit that waits and erases something. */
export const lastErasing = (outbox: readonly OutboxRow[]): number | undefined => outbox.findLast(erases)?.id;

/** The hub has them: they leave the outbox. If nothing came in between, there is no need to fetch them back either. */
async function noteSent(work: Work, rows: readonly (OutboxRow & { readonly sealed: { readonly dseq: number; readonly hash: string; readonly bytes: Uint8Array } })[], results: readonly PushResult[]): Step {
  const { state } = work.stored;
  const { dseq, hash } = rows.at(-1)!.sealed;
  let { seq } = state.cursor;
  for (const result of results.slice(0, rows.length)) if (result.r === 'stored' && result.seq === seq + 1) seq += 1;
  const since = { commits: state.since.commits + rows.length, bytes: state.since.bytes + rows.reduce((sum, { sealed }) => sum + sealed.bytes.length, 0) };
  const next: SpaceState = {
    ...state, since, cursor: { ...state.cursor, seq }, heads: { ...state.heads, [state.identity.device]: { dseq, hash } },
    ...(rows.some(erases) && { owedAt: work.deps.now() }),
  };
  return advance(work, { state: next, outbox: { remove: rows.map(({ id }) => id), put: [] } });
}

async function notTaken(work: Work, result: PushResult): Step<PushOutcome> {
  const { state, outbox } = work.stored;
  const again = (step: Awaited<Step>): Awaited<Step<PushOutcome>> => (step.ok ? ok('again') : step);
  switch (result.r) {
    // Certainly not stored, so the same numbers are free under the new key.
    case 'epoch': return again(await advance(work, { state: { ...state, told: {}, carried: -1 }, outbox: unsealed(outbox) }));
    case 'fork': return again(await rename(work));
    case 'gap': return result.expect <= headOf(state.heads, state.identity.device).dseq ? again(await startDoubt(work)) : err({ type: 'broken' });
    case 'denied': return err({ type: 'refused' });
    case 'full': return err({ type: 'no-room' });
    default: return err({ type: 'broken' });
  }
}
