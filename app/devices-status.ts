import { parseStamp } from './domain/hybrid-clock.ts';
import type { DevicesError, DevicesStatus, DevicesTrouble } from './hooks/own-devices.ts';
import type { StoredSpace } from './sync/space-store.ts';
import type { SyncOutcome } from './sync/sync-space.ts';

const CLOCK_OFF_MS = 5 * 60_000;

/** Whose room is used up; each asks for somebody else. */
const FULL: Readonly<Partial<Record<NonNullable<SyncOutcome['stopped']>['type'], DevicesTrouble>>> = { 'no-room': 'full', 'hub-full': 'hub-full', full: 'device-full' };

/** What a screen may say of whatever went wrong underneath. */
export function devicesError({ type }: { readonly type: string }): DevicesError {
  switch (type) {
    case 'bad-code': case 'hub-full': case 'expired': case 'wrong-code': case 'refused': return { type };
    case 'no-room': return { type: 'full' };
    case 'filled': return { type: 'used' };
    case 'tampered': return { type: 'refused' };
    // Full is the word of what keeps things here, so it is this device that has no room.
    case 'locked': case 'unavailable': case 'lost': case 'full': return { type: 'storage' };
    default: return { type: 'offline' };
  }
}

/** The oldest edit that has not left: when it was made, by this phone's clock. */
const waitingSince = ({ outbox }: StoredSpace, now: number): number => parseStamp(outbox[0]?.ops[0]?.stamp ?? '')?.ms ?? now;

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

/** How things stand after a run. */
export function devicesStatus(outcome: SyncOutcome, stored: StoredSpace, now: number): DevicesStatus {
  const { stopped, reports, skewMs = 0 } = outcome;
  if (isOut(outcome, stored)) return { state: 'stopped', why: 'removed' };
  if (Math.abs(skewMs) > CLOCK_OFF_MS) return { state: 'stopped', why: 'clock' };
  const full = stopped && FULL[stopped.type];
  if (full) return { state: 'stopped', why: full };
  if (stopped?.type === 'refused' || stopped?.type === 'bad-code' || stopped?.type === 'broken') return { state: 'stopped', why: 'broken' };
  if (reports.some(({ type }) => type === 'set-aside' || type === 'membership-forked')) return { state: 'stopped', why: 'set-aside' };
  if (stored.outbox.length > 0) return { state: 'waiting', count: stored.outbox.length, since: waitingSince(stored, now) };
  return { state: 'everything-sent' };
}
