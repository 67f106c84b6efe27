import type { Day } from '../domain/day.ts';
import type { Entity, Kind } from '../domain/entities.ts';
import type { RecordId } from '../domain/ids.ts';
import type { DayCheck } from '../domain/plausible-today.ts';
import { plausibleToday } from '../domain/plausible-today.ts';
import type { RetentionInput, RetentionItem } from '../domain/retention.ts';
import { retentionPlan } from '../domain/retention.ts';
import { endOfAdvice, endOfHandover, endOfNotice } from '../domain/shared-terms.ts';
import type { RetentionTerms } from '../domain/retention-terms.ts';
import type { Change, Erasure } from './changes.ts';
import { expireDrafts } from './expire-drafts.ts';
import { gatherTallies } from './gather-tallies.ts';
import { erasureOf, handoversOf, tallyChanges } from './plan-erasure.ts';
import type { Records } from './record-map.ts';
import type { ErasePlan, Vault, WriteError } from './vault.ts';

export interface RetentionRun {
  readonly today: Day;
  /** The last day the app was open, from outside the vault. */
  readonly lastSeenDay: Day | undefined;
  readonly newId: () => RecordId;
  /** She looked at the day and said that it is right. */
  readonly dayConfirmed?: boolean;
  readonly terms?: RetentionTerms;
}

export type RetentionOutcome =
  | { readonly type: 'done'; readonly roads: number }
  /** Nothing was erased: by this day the phone's clock is wrong, or she was away for very long. */
  | { readonly type: 'clock-jumped'; readonly direction: Exclude<DayCheck, 'ok'> }
  | { readonly type: 'failed'; readonly error: WriteError };

const ERASABLE = ['contact', 'road', 'step', 'commitment', 'consent'] as const satisfies readonly Kind[];

/** What the retention clocks look at, as the app and today's announcements read it too. */
export const retentionInput = (records: Pick<Records, 'list'>): RetentionInput => ({
  contacts: records.list('contact'),
  roads: records.list('road'),
  steps: records.list('step'),
  consents: records.list('consent'),
  commitments: records.list('commitment'),
});

/**
 * Erases what is past its term, half-filled forms too. Runs after every unlock and looks at days only, so that an app left closed for weeks
 * catches up at once.
 */
export async function runRetention(vault: Vault, run: RetentionRun): Promise<RetentionOutcome> {
  const check = run.dayConfirmed ? 'ok' : plausibleToday(run.lastSeenDay, run.today);
  if (check !== 'ok') return { type: 'clock-jumped', direction: check };
  // Begun at once: a form that opens from now on reads its draft after this.
  const drafts = expireDrafts(vault, run.terms);
  let roads = 0;
  const erased = await vault.eraseWith((records) => {
    const due = retentionPlan(retentionInput(records), run.today, run.terms).filter((item) => item.type === 'wipe');
    roads = due.filter((item) => item.roadId !== undefined).length;
    const plan = planWipes(records, due, vault, run.newId);
    const gathered = gatherTallies(records, run.today);
    const expired = expiredShared(records, run.today).filter(({ id }) => plan.erasures.every((erasure) => erasure.id !== id));
    return { changes: [...plan.changes, ...gathered.changes], erasures: [...plan.erasures, ...expired, ...gathered.erasures] };
  });
  await drafts;
  return erased.ok ? { type: 'done', roads } : { type: 'failed', error: erased.error };
}

function planWipes(records: Records, due: readonly RetentionItem[], { device }: Vault, newId: () => RecordId): ErasePlan {
  const roads = due.map((item) => records.get('road', item.roadId ?? '')).filter((road) => road !== undefined);
  const proofs = due.flatMap((item) => item.strip).map((id) => records.get('consent', id)).filter((consent) => consent !== undefined);
  const ids = new Set([...due.flatMap((item) => item.erase), ...proofs.map((proof) => proof.id)]);
  const consents = records.list('consent').filter(({ id }) => ids.has(id));
  return {
    erasures: [...[...ids].map((id) => erasureIn(records, id)).filter((erasure) => erasure !== undefined), ...handoversOf(records, consents)],
    changes: [...tallyChanges(records, roads, device), ...proofs.map((proof) => bareProof(proof, newId))],
  };
}

/** What is on a line and past its time: the parent's yes has ended, or what was told or asked is old. Both ends look. */
const expiredShared = (records: Pick<Records, 'list'>, today: Day): readonly Erasure[] => [
  ...records.list('handover').filter((item) => endOfHandover(item) <= today).map(({ id }) => erasureOf('handover')(id)),
  ...records.list('withdrawal').filter((item) => endOfNotice(item) <= today).map(({ id }) => erasureOf('withdrawal')(id)),
  ...records.list('advice').filter((item) => endOfAdvice(item) <= today).map(({ id }) => erasureOf('advice')(id)),
];

function erasureIn(records: Records, id: RecordId): Erasure | undefined {
  const kind = ERASABLE.find((known) => known === records.state(id)?.kind);
  return kind && erasureOf(kind)(id);
}

/** That a consent was given: day, receiver and version under new ids, so that it points at nothing that was erased. */
const bareProof = ({ receiver, version, givenOn }: Entity<'consent'>, newId: () => RecordId): Change<'consent'> => ({
  id: newId(),
  kind: 'consent',
  // "Spoken" is what a consent without a way reads as.
  set: { roadId: newId(), receiver, version, givenOn, until: givenOn, sentences: [], how: 'spoken' },
});
