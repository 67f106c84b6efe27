import type { ReadonlySignal } from '@preact/signals';
import type { Day } from '../domain/day.ts';
import type { RecordId } from '../domain/ids.ts';
import type { WritablePartner } from '../domain/partner-text.ts';
import type { Result } from '../domain/result.ts';
import type { DevicesError, DevicesNotice, DevicesTrouble, Invitation, Joining } from './own-devices.ts';

/** Somebody who belongs to a team, as its chain of members says: nobody can claim this on a card. */
export interface TeamMember {
  /** As in the id of her card. */
  readonly person: string;
  readonly isYou: boolean;
  /** May let others in and take them out. */
  readonly coordinates: boolean;
}

/** How a team stands, to be said in a plain sentence. */
export type TeamStatus =
  /** Joined on another device of hers: this one waits for its place. */
  | { readonly state: 'elsewhere' }
  | { readonly state: 'open'; readonly members: readonly TeamMember[]; readonly notice?: DevicesNotice; readonly waiting?: { readonly count: number; readonly since: number } }
  | { readonly state: 'stopped'; readonly why: DevicesTrouble };

/** How a card begins. */
export type CardWords = Pick<WritablePartner, 'firstName' | 'organisation' | 'role'>;

/** Teams of partners that nobody else can read. Exists only while unlocked. */
export interface Teams {
  /** By the id of the space, as `team.space` names it. Absent until it was looked at. */
  readonly status: ReadonlySignal<ReadonlyMap<string, TeamStatus>>;
  /** Makes a team and coordinates it. `code` is what the organisation handed out, where it is needed. */
  readonly make: (name: string, card: CardWords, code?: string) => Promise<Result<RecordId, DevicesError>>;
  /** A coordinator opens the door for one more. */
  readonly invite: (teamId: RecordId, coordinates: boolean) => Promise<Result<Invitation, DevicesError>>;
  /** Whether the door that is open now, be it from before the app was locked, is for a coordinator; undefined while none is open. */
  readonly invited: (teamId: RecordId) => Promise<boolean | undefined>;
  /** `code` as typed, or a whole link. Her team appears when she is let in. */
  readonly join: (code: string, card: CardWords) => Promise<Result<Joining, DevicesError>>;
  /** A coordinator takes somebody out, with all her devices; the others are told on her card. */
  readonly remove: (teamId: RecordId, person: string, today: Day) => Promise<Result<void, DevicesError>>;
  /** She leaves; nothing of it stays here, and the others are told. */
  readonly leave: (teamId: RecordId, today: Day) => Promise<Result<void, DevicesError>>;
  /** A coordinator ends it for everybody. */
  readonly end: (teamId: RecordId) => Promise<Result<void, DevicesError>>;
  /** What is left here of a team that is over. */
  readonly tidy: (teamId: RecordId) => Promise<Result<void, DevicesError>>;
  readonly syncNow: () => void;
}
