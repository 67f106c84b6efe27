import type { webPrimitives } from './crypto/web-primitives.ts';
import type { RecordId } from './domain/ids.ts';
import type { Result } from './domain/result.ts';
import type { DevicesError } from './hooks/own-devices.ts';
import type { FirstPage } from './sync/first-page.ts';
import type { MemberChange } from './sync/space-state.ts';
import type { StoredSpace } from './sync/space-store.ts';
import type { Transport } from './sync/transport.ts';
import type { Vault } from './vault/vault.ts';
import type { SpaceId } from '../wire/ids.ts';

export interface SharedDeps {
  readonly vault: Vault;
  readonly random: (length: number) => Uint8Array;
  readonly now: () => number;
  readonly newId: () => RecordId;
  readonly language: () => string;
  readonly later: (ms: number, work: () => void) => () => void;
  /** Of the hub and of links: the page's own. */
  readonly origin: string;
  /** One sync at a time over all tabs. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
}

/** What both kinds of sharing stand on. */
export interface SharedParts extends SharedDeps {
  readonly transport: Transport;
  readonly keepPage: FirstPage['keep'];
  readonly primitives: ReturnType<typeof webPrimitives>;
  readonly stored: (space: SpaceId | undefined) => Promise<Result<StoredSpace, DevicesError>>;
  /** Starts looking after every space there is by now. */
  readonly start: () => void;
  readonly change: (space: SpaceId | undefined, change: MemberChange) => Promise<Result<void, DevicesError>>;
  readonly syncNow: () => void;
}

export const profileOf = ({ vault }: Pick<SharedDeps, 'vault'>) => vault.records.list('profile')[0];

/** Every space that this vault says it has. One may be on another device of hers only. */
export const spacesOf = ({ vault }: Pick<SharedDeps, 'vault'>): readonly SpaceId[] => {
  // Both were written by this vault, or by a device of hers.
  const lines = vault.records.list('line').flatMap(({ space, former = [] }) => [...(space === undefined ? [] : [space]), ...former].map((at) => at as SpaceId));
  return [...new Set([...(vault.mine ? [vault.mine] : []), ...lines])];
};
