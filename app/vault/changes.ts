import type { SendableHandover } from '../domain/consented-handover.ts';
import type { Entities, IdOf, Kind, LineKind, TeamKind } from '../domain/entities.ts';
import type { HybridClock } from '../domain/hybrid-clock.ts';
import { receive, tick } from '../domain/hybrid-clock.ts';
import type { DeviceId, OwnRecordId, RecordId, TeamRecordId } from '../domain/ids.ts';
import type { NightDoctor } from '../domain/night-doctor.ts';
import type { OpeningHours } from '../domain/opening-hours.ts';
import type { WritablePartner } from '../domain/partner-text.ts';
import type { SharedCard } from '../domain/shared-card.ts';
import type { Json, Op, RecordState } from '../domain/record.ts';
import { allHeads, DELETED, headsOf, shownValue } from '../domain/record.ts';
import type { PutBack } from './put-back.ts';
import { writesOfPutBack } from './put-back.ts';

type Only<K extends Kind, Part extends Kind> = [Extract<K, Part>] extends [never] ? never : ChangeOf<Extract<K, Part>>;
/** What leaves over a line is of these kinds only: under an id of a line nothing else can be written. */
type WritableId<K extends Kind> = K extends LineKind | TeamKind | 'profile' ? IdOf<K> : OwnRecordId;
interface ChangeOf<K extends Kind> {
  readonly id: WritableId<K>;
  readonly kind: K;
  readonly set: K extends 'handover' ? Partial<SendableHandover> : K extends 'partner' ? Partial<WritablePartner> : K extends 'teamcard' ? { readonly card: SharedCard; readonly hours?: OpeningHours | undefined } : K extends 'teamdoctor' ? { readonly doctor: NightDoctor } : Partial<Entities[K]>;
  readonly seen?: RecordState | undefined;
}
/** What is hers alone, neither on a line nor in a team, and of which there may be many. */
export type FreeKind = Exclude<Kind, LineKind | TeamKind | 'profile'>;
/** What else two people share: its words are free, its place is not. */
type LineTextKind = Exclude<LineKind, 'handover'>;

/**
 * What a form wants to write. `seen` is the record as the form showed it: what came in later is not overwritten. A handover,
 * a partner's card, a shared card and the profile stand apart, so that what may be written into another record is not taken for their words.
 */
export type Change<K extends Kind = Kind> = Only<K, FreeKind> | Only<K, LineTextKind> | Only<K, 'handover'> | Only<K, 'partner'> | Only<K, 'teamcard'> | Only<K, 'teamdoctor'> | Only<K, 'profile'>;

/** Removes all content of a record and leaves an empty tombstone. */
export interface Erasure {
  readonly id: RecordId | TeamRecordId;
  readonly kind: Kind;
  readonly erase: true;
}

interface Stamper {
  readonly now: number;
  /** Names this opening of the vault in its stamps. */
  readonly writer: DeviceId;
  readonly clock: HybridClock;
}

const sameJson = (a: Json | undefined, b: Json): boolean => JSON.stringify(a ?? null) === JSON.stringify(b);

function fieldsToWrite(change: Change): readonly (readonly [string, Json])[] {
  return Object.entries(change.set)
    // Entities hold JSON values only; `undefined` means "make it empty".
    .map(([field, value]) => [field, (value ?? null) as Json] as const)
    .filter(([field, value]) => !change.seen || change.seen.fields.get(field)?.length !== 1 || !sameJson(shownValue(change.seen.fields.get(field)), value))
    .filter(([field, value]) => change.seen?.fields.has(field) || value !== null);
}

/** Ops for one commit, each with its own stamp, and the clock after them. */
export function changesToOps(changes: readonly (Change | Erasure | PutBack)[], current: (id: string) => RecordState | undefined, stamper: Stamper): { readonly ops: readonly Op[]; readonly clock: HybridClock } {
  let { clock } = stamper;
  const ops: Op[] = [];
  const add = (id: string, kind: string, field: string, value: Json, sees: readonly string[]): void => {
    // A stamp below what this writer wrote before would be taken for known. One far ahead is not its own: see `writer-name.ts`.
    const own = current(id)?.seen.get(stamper.writer);
    if (own !== undefined) clock = receive(clock, own, stamper.now);
    const next = tick(clock, stamper.now, stamper.writer);
    clock = next.clock;
    ops.push({ id, kind, field, value, stamp: next.stamp, sees });
  };
  for (const change of changes) {
    const { id, kind } = change;
    if ('erase' in change) {
      const state = current(id);
      if (state) add(id, kind, DELETED, true, allHeads(state));
      continue;
    }
    if ('before' in change) {
      for (const { field, value, sees } of writesOfPutBack(change, current)) add(id, kind, field, value, sees);
      continue;
    }
    const seen = change.seen ?? current(id);
    for (const [field, value] of fieldsToWrite({ ...change, seen })) add(id, kind, field, value, headsOf(seen, field));
  }
  return { ops, clock };
}
