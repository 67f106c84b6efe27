import { parseStamp } from './domain/hybrid-clock.ts';
import type { DevicesError, DevicesNotice, DevicesStatus, DevicesTrouble } from './hooks/own-devices.ts';
import type { Report } from './sync/report.ts';
import type { StoredSpace } from './sync/space-store.ts';
import type { SyncOutcome } from './sync/sync-space.ts';

interface Open { readonly notice?: DevicesNotice; readonly waiting?: { readonly count: number; readonly since: number } }

const CLOCK_OFF_MS = 5 * 60_000;

/** Whose room is used up; each asks for somebody else. */
const FULL: Readonly<Partial<Record<NonNullable<SyncOutcome['stopped']>['type'], DevicesTrouble>>> = { 'no-room': 'full', 'hub-full': 'hub-full', full: 'device-full' };

/** What a screen may say of whatever went wrong underneath. */
export function devicesError({ type }: { readonly type: string }): DevicesError {
  switch (type) {
    case 'bad-code': case 'hub-full': case 'expired': case 'wrong-code': case 'for-formal': case 'for-informal': case 'refused': return { type };
    case 'no-room': return { type: 'full' };
    case 'filled': case 'taken': return { type: 'used' };
    case 'tampered': return { type: 'refused' };
    // Full is the word of what keeps things here, so it is this device that has no room.
    case 'locked': case 'unavailable': case 'lost': case 'full': return { type: 'storage' };
    default: return { type: 'offline' };
  }
}

/** The oldest edit that has not left: when it was made, by this phone's clock. */
const waitingSince = (outbox: StoredSpace['outbox'], now: number): number => parseStamp(outbox[0]?.ops[0]?.stamp ?? '')?.ms ?? now;

/** The same hub does not know this device any more: another one took it out. */
const isOut = ({ stopped, reports }: SyncOutcome, { state: { cursor } }: StoredSpace): boolean =>
  reports.some(({ type }) => type === 'removed') || (stopped?.type === 'refused' && stopped.store !== undefined && (cursor.store === '' || stopped.store === cursor.store));

/** Let in, and not everything is here yet: so it stays when the app is closed on the way. */
export const isHalfway = ({ state, entries }: StoredSpace): boolean => entries.length === 0 || state.progress !== undefined;

export const firstStatus = ({ state: { progress } }: StoredSpace): DevicesStatus => ({ state: 'first', done: progress?.parts ?? 0, of: progress?.of ?? 0 });

/** Before any run there is nothing to tell but what lies here. */
export const NO_RUN: SyncOutcome = { reports: [], waiting: 0 };

/** What is known without a line, and without the engine. */
export const storedStatus = (stored: StoredSpace, now: number): DevicesStatus => (isHalfway(stored) ? firstStatus(stored) : devicesStatus(NO_RUN, stored, now));

/** Where a report leads: what came was not used, something is to be told, or whatever it was is seen to by itself. */
function sayingOf(report: Report): 'set-aside' | DevicesNotice | undefined {
  switch (report.type) {
    case 'set-aside': case 'membership-forked': case 'forked': return 'set-aside';
    // Not in its turn: the whole chain is read then, and a run that did not end with it says so.
    case 'bad-entry': return report.reason === 'out-of-order' ? undefined : 'set-aside';
    case 'missing': case 'no-key': return report.type;
    case 'hub-changed': case 'hub-went-back': return 'hub-lost';
    // The first goes on under a new name; the second is told before all others.
    case 'renamed': case 'removed': return undefined;
  }
}

const NOTICES: readonly DevicesNotice[] = ['missing', 'no-key', 'hub-lost'];

/** The weightiest of what a run noticed. */
export function noticeOf({ reports }: SyncOutcome): DevicesNotice | undefined {
  const said = new Set(reports.map(sayingOf));
  return NOTICES.find((notice) => said.has(notice));
}

/** How things stand after a run. */
export function devicesStatus(outcome: SyncOutcome, stored: StoredSpace, now: number): DevicesStatus {
  const { stopped, reports, skewMs = 0 } = outcome;
  if (isOut(outcome, stored)) return { state: 'stopped', why: 'removed' };
  if (Math.abs(skewMs) > CLOCK_OFF_MS) return { state: 'stopped', why: 'clock' };
  const full = stopped && FULL[stopped.type];
  if (full) return { state: 'stopped', why: full };
  if (stopped?.type === 'refused' || stopped?.type === 'bad-code' || stopped?.type === 'broken') return { state: 'stopped', why: 'broken' };
  if (reports.some((report) => sayingOf(report) === 'set-aside')) return { state: 'stopped', why: 'set-aside' };
  const notice = noticeOf(outcome);
  // Of the others she should hear although something waits here, too.
  if (notice && notice !== 'hub-lost') return { state: 'noticed', why: notice };
  if (stored.outbox.length > 0) return { state: 'waiting', count: stored.outbox.length, since: waitingSince(stored.outbox, now) };
  return notice ? { state: 'noticed', why: notice } : { state: 'everything-sent' };
}

/** What of it belongs to a space that is open: shared with others, it goes on while something waits or is to be told. */
export function openStatus(outcome: SyncOutcome, { outbox }: StoredSpace, now: number): Open {
  const notice = noticeOf(outcome);
  return { ...(notice && { notice }), ...(outbox.length > 0 && { waiting: { count: outbox.length, since: waitingSince(outbox, now) } }) };
}
