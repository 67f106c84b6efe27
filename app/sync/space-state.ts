import type { Covers } from './covers.ts';
import type { DeviceIdentity } from '../crypto/device-identity.ts';
import type { SpaceDevice, SpaceId } from '../../wire/ids.ts';
import type { AddedDevice } from '../../wire/member-entry.ts';

export interface Newcomer extends AddedDevice {
  readonly name: string;
}

/** Who comes and who goes; with neither, a new key and nothing else. */
export interface MemberChange {
  readonly add: readonly Newcomer[];
  readonly remove: readonly SpaceDevice[];
}

/** A change that a hub lost, to be written anew. */
export interface LostChange extends MemberChange {
  /** Up to where those who go count, as it was first written: what they say while the hub takes them for members never does. */
  readonly ends?: Heads;
  /** With the lost part went a key that somebody was kept from, who may not even stand on the hub's chain: owed as long as this epoch holds. */
  readonly rekey?: number;
}

/** The last commit of a device that was taken in: its number and, base64url, its hash. */
export interface ChainHead {
  readonly dseq: number;
  readonly hash: string;
}

export type Heads = Readonly<Record<SpaceDevice, ChainHead>>;

/** Where an answer from the snapshot stands that takes several pages, or was cut off. */
export interface SnapshotProgress {
  readonly snapshot: string;
  /** How many of its parts are taken in, and how many there are. */
  readonly parts: number;
  readonly of: number;
  /** After the parts: the last seq that was looked at. */
  readonly after: number;
}

/** The member without a key that stands for this device's paper code, and where its letter lies. */
export interface PaperPost {
  readonly device: SpaceDevice;
  readonly signSeed: string;
  readonly token: string;
  /** Kept so that the letter can still be taken away when another code has come. */
  readonly letter: { readonly space: SpaceId; readonly device: SpaceDevice; readonly token: string };
  /** Names what the letter says; absent while none was written. */
  readonly written?: string;
}

/**
 * All that a device keeps of a space besides its records, its outbox and what is held back. Plain JSON, so that the
 * vault can seal it as one row. It holds keys: it may be stored sealed only.
 */
export interface SpaceState {
  readonly v: 1;
  readonly space: SpaceId;
  readonly identity: DeviceIdentity;
  /**
   * Set while this device changes its name in the space because somebody else writes under it too (a copied profile, a
   * backup put back): the identity that is still a member, and admits the new one.
   */
  readonly former?: DeviceIdentity;
  /** Names this device had before, the latest first: a hub that went back may know only one of these. */
  readonly earlier?: readonly DeviceIdentity[];
  /** Comings and goings that a hub lost, and somebody else's entry took the place of: to be written anew. */
  readonly redo?: LostChange;
  /** Base64url, by number of the epoch. */
  readonly epochKeys: Readonly<Record<number, string>>;
  /** Of this hub: `store` is '' before the first contact. Everything up to `seq` is taken in, held back or set aside. */
  readonly cursor: { readonly store: string; readonly seq: number };
  /** What this device's paper code opens at the hub. */
  readonly paper?: PaperPost;
  /** What was taken in of each device; of this device itself, what the hub is known to have. */
  readonly heads: Heads;
  /** What of others the commits of this device have told so far. */
  readonly told: Readonly<Record<SpaceDevice, number>>;
  readonly progress?: SnapshotProgress;
  /** The newest snapshot that the hub is known to have. */
  readonly snapshot?: { readonly id: string; readonly by: SpaceDevice; readonly repair: boolean; readonly covers?: Covers };
  /** What came since then. */
  readonly since: { readonly commits: number; readonly bytes: number };
  /** A snapshot is owed: something was erased or somebody removed. From when on, in milliseconds. */
  readonly owedAt?: number;
  /** The last edit in the outbox that erases something and that a snapshot carried, because there was no room for its commit. */
  readonly carried?: number;
  /**
   * Set from joining until everything of the space is here: what was here before goes along. `brings` once it is known
   * that there was something, which has to be known before the first piece is stored.
   */
  readonly joining?: 'alone' | 'brings';
  /** The hub may lack something that is here, or show something else: compare everything. */
  readonly doubt: boolean;
  /** When something new of a device was last taken in, by this phone's clock. */
  readonly heard: Readonly<Record<SpaceDevice, number>>;
  /** Devices that were shown another membership than this one when they last wrote: somebody tells different people different things. */
  readonly astray?: readonly SpaceDevice[];
  /** Which device wrote under which name: each opening of a vault stamps under one of its own. The latest only, and of what came as edits. */
  readonly writers?: Readonly<Record<string, SpaceDevice>>;
}

export const NO_HEAD: ChainHead = { dseq: 0, hash: '' };
export const headOf = (heads: Heads, device: SpaceDevice): ChainHead => heads[device] ?? NO_HEAD;
