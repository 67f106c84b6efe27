import type { Day } from '../domain/day.ts';
import type { Kind } from '../domain/entities.ts';
import type { DeviceId, RecordId } from '../domain/ids.ts';
import type { DayCheck } from '../domain/plausible-today.ts';
import { plausibleToday } from '../domain/plausible-today.ts';
import type { RetentionInput, RetentionItem } from '../domain/retention.ts';
import { isOfFamily, retentionPlan, wasAnnounced } from '../domain/retention.ts';
import { endOfAdvice, endOfHandover, endOfNotice } from '../domain/shared-terms.ts';
import type { RetentionTerms } from '../domain/retention-terms.ts';
import { bareProof, planLeftBehind } from './bare-proof.ts';
import type { Erasure } from './changes.ts';
import { expireDrafts } from './expire-drafts.ts';
import { gatherTallies } from './gather-tallies.ts';
import { erasureOf, fragmentsOf, planGone, tallyChanges } from './plan-erasure.ts';
import type { Records } from './record-map.ts';
import type { ErasePlan, Vault, WriteError } from './vault.ts';
import { pensOfEnded } from './withdraw-consent.ts';

export interface RetentionRun {
  readonly today: Day;
  /** The last day the app was open, from outside the vault. */
  readonly lastSeenDay: Day | undefined;
  /** The day that a notice began for what had never been announced: after a long absence or a restore. */
  readonly noticeFrom?: Day | undefined;
  /** The day on which something that two people share was held, see {@link mayExpire}. */
  readonly heldOn?: Day | undefined;
  readonly newId: () => RecordId;
  /** She looked at the day and said that it is right. */
  readonly dayConfirmed?: boolean;
  readonly terms?: RetentionTerms;
}

export type RetentionOutcome =
  /** `waiting`: how much is over its time and was never announced. It is from today on. `families`: how many of these Today shows. */
  | { readonly type: 'done'; readonly roads: number; readonly waiting: number; readonly families: number; readonly held?: true }
  /** No family was erased: something is due that she was never told of, and the day may be wrong. */
  | { readonly type: 'not-announced'; readonly held?: true }
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

const roadsIn = (items: readonly RetentionItem[]): number => items.filter((item) => item.roadId !== undefined).length;

/**
 * Erases what is past its term, half-filled forms too. Runs after every unlock and looks at days only: what was announced while the
 * app was open goes by itself, also after weeks in which it was not. What was never announced waits for her word that the day is
 * right, and then for its notice: a phone that was set to next year, or an old backup, erases no family that she did not know of.
 */
export async function runRetention(vault: Vault, run: RetentionRun): Promise<RetentionOutcome> {
  const check = run.dayConfirmed ? 'ok' : plausibleToday(run.lastSeenDay, run.today);
  if (check !== 'ok') return { type: 'clock-jumped', direction: check };
  const dueOn = (records: Pick<Records, 'list'>): readonly RetentionItem[] =>
    retentionPlan({ ...retentionInput(records), noticeFrom: run.noticeFrom }, run.today, run.terms).filter((item) => item.type === 'wipe');
  const isKnown = (item: RetentionItem): boolean => wasAnnounced(item, run.lastSeenDay, run.today);
  // What ends on a day that a parent was told waits for nobody's families.
  const mayWipe = run.dayConfirmed === true || dueOn(vault.records).every(isKnown);
  // Begun at once: a form that opens from now on reads its draft after this.
  const drafts = expireDrafts(vault, run.terms);
  let [roads, waiting, families, isHeld] = [0, 0, 0, false];
  const erased = await vault.eraseWith((records) => {
    const all = mayWipe ? dueOn(records) : [];
    const due = all.filter(isKnown);
    const later = all.filter((item) => !isKnown(item));
    [roads, waiting, families] = [roadsIn(due), later.length, later.filter(isOfFamily).length];
    const plan = planWipes(records, due, { device: vault.device, today: run.today, newId: run.newId });
    const left = planLeftBehind(records, run.today);
    const gathered = gatherTallies(records, run.today);
    const ended = expiredShared(records, run.today);
    const shared = ended.filter(({ end }) => mayExpire(end, run)).map(({ erasure }) => erasure);
    isHeld = shared.length < ended.length;
    const erasures = onceEach([...plan.erasures, ...left.erasures, ...shared, ...fragmentsOf(records), ...gathered.erasures]);
    const going = new Set<string>(erasures.map(({ id }) => id));
    // What is written beside its own erasure would stay.
    const pens = pensOfEnded(records, going, run.today).filter(({ id }) => !going.has(id));
    return { changes: [...pens, ...plan.changes, ...left.changes, ...gathered.changes], erasures };
  });
  await drafts;
  const held = isHeld ? { held: true as const } : {};
  if (!mayWipe) return { type: 'not-announced', ...held };
  return erased.ok ? { type: 'done', roads, waiting, families, ...held } : { type: 'failed', error: erased.error };
}

/** More than one clock may have come to the same record. */
const onceEach = (erasures: readonly Erasure[]): readonly Erasure[] => [...new Map(erasures.map((erasure) => [erasure.id, erasure])).values()];

interface Wiping extends Pick<RetentionRun, 'today' | 'newId'> { readonly device: DeviceId }

function planWipes(records: Records, due: readonly RetentionItem[], { device, today, newId }: Wiping): ErasePlan {
  const roads = due.map((item) => records.get('road', item.roadId ?? '')).filter((road) => road !== undefined);
  const proofs = due.flatMap((item) => item.strip).map((id) => records.get('consent', id)).filter((consent) => consent !== undefined);
  const ids = new Set([...due.flatMap((item) => item.erase), ...proofs.map((proof) => proof.id)]);
  const consents = records.list('consent').filter(({ id }) => ids.has(id));
  const gone = planGone(records, consents, { on: today, why: 'erased' });
  return {
    erasures: [...[...ids].map((id) => erasureIn(records, id)).filter((erasure) => erasure !== undefined), ...gone.erasures],
    changes: [...tallyChanges(records, roads, device), ...proofs.map((proof) => bareProof(proof, { id: newId(), roadId: newId() })), ...gone.changes],
  };
}

interface Ended { readonly erasure: Erasure; readonly end: Day }

/** What is on a line and past its time: the parent's yes has ended, or what was told or asked is old. Both ends look. */
function expiredShared(records: Pick<Records, 'list'>, today: Day): readonly Ended[] {
  const all = [
    ...records.list('handover').map((item): Ended => ({ erasure: erasureOf('handover')(item.id), end: endOfHandover(item) })),
    ...records.list('withdrawal').map((item): Ended => ({ erasure: erasureOf('withdrawal')(item.id), end: endOfNotice(item) })),
    ...records.list('advice').map((item): Ended => ({ erasure: erasureOf('advice')(item.id), end: endOfAdvice(item) })),
  ];
  return all.filter(({ end }) => end <= today);
}

/**
 * What ends far beyond the last day on which the app was open waits for another day on which it is: it goes at both ends and is
 * announced nowhere, and a clock that was set ahead for an hour would take all of it.
 */
function mayExpire(end: Day, { today, lastSeenDay, heldOn, dayConfirmed }: RetentionRun): boolean {
  if (dayConfirmed) return true;
  if (heldOn === today) return false;
  return [lastSeenDay, heldOn].some((known) => wasAnnounced({ on: end }, known, today));
}

function erasureIn(records: Records, id: RecordId): Erasure | undefined {
  const kind = ERASABLE.find((known) => known === records.state(id)?.kind);
  return kind && erasureOf(kind)(id);
}
