import type { SpaceDevice } from '../../wire/ids.ts';
import type { EntryError } from './membership.ts';
import type { RefusalReason } from './space-store.ts';

/** What somebody should hear about, as data; the words are made where they are shown. */
export type Report =
  /** The hub's database is another one: emptied, or put back from a backup. Devices fill it again. */
  | { readonly type: 'hub-changed' }
  /** The hub has less than it had. */
  | { readonly type: 'hub-went-back'; readonly from: number; readonly to: number }
  /** Others have seen commits of this device that the hub does not hand out; `from` is the first that is missing. */
  | { readonly type: 'missing'; readonly device: SpaceDevice; readonly from: number }
  /** Something was set aside: damaged, forged, or not allowed. */
  | { readonly type: 'set-aside'; readonly reason: RefusalReason; readonly device?: SpaceDevice }
  | { readonly type: 'bad-entry'; readonly reason: EntryError }
  /** Two histories of the membership: somebody shows different people different things. */
  | { readonly type: 'membership-forked' }
  /** Somebody else writes under the name of this device; it goes on under a new one. */
  | { readonly type: 'renamed' }
  /** Another device's history does not follow on what is here. */
  | { readonly type: 'forked'; readonly device: SpaceDevice }
  /** This device was taken out of the space. */
  | { readonly type: 'removed' }
  /** Nobody wrapped the key for this device, or the entry with it is kept back. */
  | { readonly type: 'no-key' };
