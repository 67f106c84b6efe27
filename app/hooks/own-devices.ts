import type { ReadonlySignal } from '@preact/signals';
import type { Result } from '../domain/result.ts';

/** How far her devices are alike, to be said in a plain sentence. */
export type DevicesStatus =
  /** There is one device; nothing leaves it. */
  | { readonly state: 'alone' }
  /** Shared, and not looked at yet: nothing is said, because whatever is said has to be true. */
  | { readonly state: 'unknown' }
  | { readonly state: 'everything-sent' }
  /** Edits that have not left yet; since when, in milliseconds. */
  | { readonly state: 'waiting'; readonly count: number; readonly since: number }
  /** The first time on a new device: usable while it runs. `of` is 0 while unknown. */
  | { readonly state: 'first'; readonly done: number; readonly of: number }
  /** It goes on, and there is something that she should hear. */
  | { readonly state: 'noticed'; readonly why: DevicesNotice }
  | { readonly state: 'stopped'; readonly why: DevicesTrouble };

/** What holds nothing up. */
export type DevicesNotice =
  /** Others have seen what the hub does not hand out: its author may still have it. */
  | 'missing'
  /** Something waits for a key that did not come. */
  | 'no-key'
  /** The hub was emptied, or put back from a backup: what is here goes there again, by itself. */
  | 'hub-lost';

/** What she has to hear, because only she can do something about it. */
export type DevicesTrouble =
  /** This device was taken out of the group by another. */
  | 'removed'
  /** The organisation's room at the hub is used up. */
  | 'full'
  /** The disk of the hub itself is: what is here waits, and only who runs the hub can make room. */
  | 'hub-full'
  /** This device has no room to take in anything. */
  | 'device-full'
  /** This phone's clock is more than five minutes off. */
  | 'clock'
  /** Another device tells something that does not fit: it is set aside and told. */
  | 'set-aside'
  | 'broken';

export interface OwnDevice {
  readonly id: string;
  /** As she named it. */
  readonly name: string;
  readonly isThis: boolean;
  /** When something new came from it, in milliseconds; absent when nothing came yet. */
  readonly heardAt?: number;
  /** Others of these that are taken out with it, because what it holds opens what is sealed for them: its profile was copied from theirs. Absent when there are none. */
  readonly formerly?: readonly string[];
}

export type DevicesError = { readonly type: 'offline' | 'bad-code' | 'full' | 'hub-full' | 'expired' | 'used' | 'wrong-code' | 'for-formal' | 'for-informal' | 'refused' | 'storage' };

/** A device that wants to come in: to be confirmed by comparing words. */
export interface Guest {
  readonly name: string;
  /** Six words in her language; the same on both screens, or somebody is in between. */
  readonly words: readonly string[];
}

/** Shown on the device that is there already. */
export interface Invitation {
  /** To type over: seven groups of four, with check characters, like the paper code. */
  readonly code: string;
  /** To scan: the secret stands in the fragment only. */
  readonly link: string;
  /** Milliseconds. */
  readonly until: number;
  /** Present as soon as the other device has answered. */
  readonly guest: ReadonlySignal<Guest | undefined>;
  /** Nobody can come in by it any more: spoilt by somebody who does not have the code, or the words to compare cannot be had. */
  readonly failed: ReadonlySignal<DevicesError | undefined>;
  /** The words are the same: let it in. */
  readonly confirm: () => Promise<Result<void, DevicesError>>;
  readonly cancel: () => void;
}

/** Shown on the new device. */
export interface Joining {
  readonly words: readonly string[];
  /** Resolves when the other device has let this one in, or not within the time. */
  readonly admitted: Promise<Result<void, DevicesError>>;
  readonly cancel: () => void;
}

/** Where something was written, as far as it can be told. */
export interface Writer {
  /** What she called the device, or who is meant in a space of others. */
  readonly name: string;
  readonly person: string;
  readonly isThis: boolean;
  /** Taken out since. */
  readonly isGone: boolean;
}
export interface Writers { readonly byWriter: ReadonlyMap<string, Writer>; readonly hasGone: boolean }

/** Her own devices, which hold the same roads. Exists only while unlocked. */
export interface OwnDevices {
  readonly status: ReadonlySignal<DevicesStatus>;
  /** Empty while there is one device. */
  readonly list: ReadonlySignal<readonly OwnDevice[]>;
  /** Before the first other device: `code` is what the organisation handed out, `name` what she calls this one. */
  readonly begin: (code: string, name: string) => Promise<Result<void, DevicesError>>;
  readonly invite: () => Promise<Result<Invitation, DevicesError>>;
  /** On a new device: `code` as typed, or a whole link. */
  readonly join: (code: string, name: string) => Promise<Result<Joining, DevicesError>>;
  /** What she calls it from now on, on all her devices; needs no internet. */
  readonly rename: (id: string, name: string) => Promise<Result<void, DevicesError>>;
  /** A lost phone: gets nothing new from now on, and nothing of it counts any more. */
  readonly remove: (id: string) => Promise<Result<void, DevicesError>>;
  /**
   * Before this device is wiped: nothing goes on from here, and what comes back takes away what only this device could open at
   * the hub. Undefined when there is nothing of that kind, or when another device of hers goes on with it.
   */
  readonly planLeaving: () => Promise<(() => Promise<void>) | undefined>;
  /** Who wrote under which name in her own space, or in the one named; undefined where there is none. */
  readonly whoWrote: (space?: string) => Promise<Writers | undefined>;
  readonly syncNow: () => void;
}
