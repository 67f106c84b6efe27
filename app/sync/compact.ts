import { err, ok } from '../domain/result.ts';
import { LIMITS } from '../../wire/limits.ts';
import { upTo } from './covers.ts';
import { numberRepair } from './number-repair.ts';
import { OTHERS_WAIT_MS, startDoubt } from './pull-tail.ts';
import { keyOf, advance, credentials, type Step, type Work } from './space-work.ts';
import type { PushedFrame } from './transport.ts';
import { type WrittenSnapshot, writeSnapshot } from './write-snapshot.ts';

const WORTH_IT = { commits: 200, bytes: 1024 * 1024 };

/** Whether the hub should get a snapshot now: much has come since the last, or something was erased. */
export function isSnapshotDue({ stored, deps }: Work): boolean {
  const { since, owedAt } = stored.state;
  const worth = deps.compactAfter ?? WORTH_IT;
  return since.commits > worth.commits || since.bytes > worth.bytes || (owedAt !== undefined && owedAt <= deps.now());
}

/** In how many milliseconds one that is owed falls due. Wherever the clock was put meanwhile: no later than from an erasure heard of just now. */
export const snapshotDueIn = ({ stored: { state: { owedAt } }, deps }: Work): number | undefined =>
  owedAt === undefined ? undefined : Math.min(OTHERS_WAIT_MS, Math.max(0, owedAt - deps.now()));

/** Gives the hub the whole state as it is here. `repair`: with things in it that the hub may not have in any commit. */
export async function pushSnapshot(work: Work, repair: boolean): Step {
  const numbered = repair ? await numberRepair(work) : ok(undefined);
  if (!numbered.ok) return numbered;
  const { deps, membership, stored: { state } } = work;
  const key = membership && (await keyOf(work, membership.epoch));
  if (!membership || !key) return err({ type: 'broken' });
  const here = await deps.store.records();
  if (!here.ok) return here;
  if (here.value.version !== work.stored.version) return err({ type: 'behind' });
  const writer = { primitives: deps.primitives, own: work.acting, membership, key, partLength: deps.partLength };
  const snapshot = await writeSnapshot(writer, { records: here.value.records, heads: state.heads, base: state.snapshot?.id ?? '', repair });
  const pushed = await pushParts(work, snapshot);
  if (!pushed.ok) return pushed;
  const { owedAt: _owedAt, ...rest } = state;
  return advance(work, { state: { ...rest, since: { commits: 0, bytes: 0 }, doubt: repair ? false : state.doubt, snapshot: { id: snapshot.id, by: work.acting.device, repair, covers: upTo(state.heads) } } });
}

async function pushParts(work: Work, { parts, manifest }: WrittenSnapshot): Step {
  let body: PushedFrame[] = [];
  let size = 0;
  for (const frame of [...parts.map((bytes): PushedFrame => ({ type: 'part', bytes })), { type: 'manifest' as const, bytes: manifest }]) {
    if (size + frame.bytes.length > LIMITS.pushBody - 1024) {
      const sent = await pushBody(work, body);
      if (!sent.ok) return sent;
      body = [];
      size = 0;
    }
    body.push(frame);
    size += frame.bytes.length + 5;
  }
  return pushBody(work, body);
}

async function pushBody(work: Work, frames: readonly PushedFrame[]): Step {
  const pushed = await work.deps.transport.push(credentials(work), frames);
  if (!pushed.ok) return pushed;
  const refused = pushed.value.find(({ r }) => r !== 'stored' && r !== 'dup');
  if (!refused) return ok(undefined);
  // Others gave the hub something meanwhile that this does not hold: to be looked at first.
  if (refused.r === 'fork' || refused.r === 'gap') return startDoubt(work).then((doubted) => (doubted.ok ? err({ type: 'behind' }) : doubted));
  if (refused.r === 'epoch') return err({ type: 'behind' });
  return err({ type: refused.r === 'full' ? 'no-room' : refused.r === 'denied' ? 'refused' : 'broken' });
}
