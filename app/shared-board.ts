// What lines and teams have in common while they run: how each of them stands, and places in them for her other devices.
import { type ReadonlySignal, signal } from '@preact/signals';
import { ok } from './domain/result.ts';
import type { PairDeps } from './pair-spaces.ts';
import { isOutside, type Posts } from './posts.ts';
import { type SharedParts, spacesOfKind } from './shared-parts.ts';
import type { StoredSpace } from './sync/space-store.ts';
import type { SyncOutcome } from './sync/sync-space.ts';
import type { SpaceId } from '../wire/ids.ts';

export type ShowOutcome = (space: SpaceId, outcome: SyncOutcome) => Promise<void>;
/** Its keys are on another device of hers, or were lost with one; this one may have asked for a place. */
interface Elsewhere { readonly state: 'elsewhere' }

interface BoardDeps<Status> {
  readonly kind: 'line' | 'team';
  /** What ends by itself: true when it did, here and now. */
  readonly isOver?: (space: SpaceId, outcome: SyncOutcome) => Promise<boolean>;
  readonly statusOf: (outcome: SyncOutcome, stored: StoredSpace) => Promise<Status>;
  /** What follows from what came in. */
  readonly after: (stored: StoredSpace, outcome: SyncOutcome) => Promise<void>;
}

export interface Board<Status> {
  readonly status: ReadonlySignal<ReadonlyMap<string, Status | Elsewhere>>;
  readonly say: (space: SpaceId, next: Status | Elsewhere) => void;
  readonly show: ShowOutcome;
}

export function createBoard<Status extends { readonly state: string }>(parts: SharedParts, posts: Posts, { kind, isOver, statusOf, after }: BoardDeps<Status>): Board<Status> {
  const status = signal<ReadonlyMap<string, Status | Elsewhere>>(new Map());
  const say: Board<Status>['say'] = (space, next) => { status.value = new Map([...status.value, [space, next]]); };
  const show: ShowOutcome = async (space, outcome) => {
    if (await isOver?.(space, outcome)) return parts.start();
    const read = await parts.stored(space);
    if (!read.ok || isOutside(read.value)) {
      say(space, { state: 'elsewhere' });
      return posts.tend();
    }
    const wasOutside = status.value.get(space)?.state === 'elsewhere';
    say(space, await statusOf(outcome, read.value));
    await after(read.value, outcome);
    await posts.tend();
    // From now on there is something to listen for.
    if (wasOutside) parts.start();
  };
  for (const space of spacesOfKind(parts, kind)) void show(space, { reports: [], waiting: 0 });
  return { status, say, show };
}

/** For letting somebody into this space, or for being let in. */
export const pairingIn = (parts: SharedParts, space: SpaceId | undefined, keepJoined: PairDeps['keepJoined'] = () => Promise.resolve(ok(undefined))): PairDeps =>
  ({ ...parts, keepJoined, stored: () => parts.stored(space), change: (change) => parts.change(space, change) });
