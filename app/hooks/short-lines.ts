import type { ReadonlySignal } from '@preact/signals';
import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { DevicesError, DevicesNotice, DevicesTrouble, Invitation, Joining } from './own-devices.ts';

/** How a shared line stands, to be said in a plain sentence. */
export type LineStatus =
  /** Made on another device of hers: what is on it is read there. */
  | { readonly state: 'elsewhere' }
  /** Nobody sits at the other end yet. */
  | { readonly state: 'alone' }
  /** `heardAt`: when something new came from the other end, in milliseconds. `waiting`: what has not left yet, and since when. */
  | { readonly state: 'open'; readonly heardAt?: number; readonly notice?: DevicesNotice; readonly waiting?: { readonly count: number; readonly since: number } }
  | { readonly state: 'stopped'; readonly why: DevicesTrouble };

/** Who asks or answers, as the other end will see it. */
export interface SeatWords { readonly firstName: string; readonly team?: string }

/** Lines that two people share and nobody else can read. Exists only while unlocked. */
export interface ShortLines {
  /** By the id of the space, as `line.space` names it. Absent until it was looked at. */
  readonly status: ReadonlySignal<ReadonlyMap<string, LineStatus>>;
  /** Whether this app must first be told the organisation's code. */
  readonly needsCode: () => boolean;
  /** Opens the door for the one at the other end of this line. `code` is what the organisation handed out, where it is needed. */
  readonly invite: (lineId: RecordId, seat: SeatWords, code?: string) => Promise<Result<Invitation, DevicesError>>;
  /** At the other end: `code` as typed, or a whole link. Its line appears when she is let in. */
  readonly join: (code: string, seat: SeatWords) => Promise<Result<Joining, DevicesError>>;
  /** Takes the shared part away, here and at the hub; the other end is told that it has ended. */
  readonly end: (lineId: RecordId) => Promise<Result<void, DevicesError>>;
  /**
   * Before this device forgets everything: tries to send what waits, and gives the spaces where something still has not left. What
   * was erased here is then erased nowhere else.
   */
  readonly sendWaiting: () => Promise<Result<readonly string[], DevicesError>>;
  readonly syncNow: () => void;
}
