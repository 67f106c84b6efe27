import type { SpaceDevice } from '../../wire/ids.ts';
import type { SnapshotManifest } from '../../wire/manifest.ts';
import type { Heads } from './space-state.ts';

/** Up to which commit of each device. */
export type Covers = Readonly<Record<SpaceDevice, number>>;

export const coveredBy = ({ covers }: Pick<SnapshotManifest, 'covers'>): Covers => Object.fromEntries(covers.map(([device, dseq]) => [device, dseq]));

export const upTo = (heads: Heads): Covers => Object.fromEntries(Object.entries(heads).map(([device, { dseq }]) => [device, dseq]));

/** Whether something of the second is not in the first. */
export const coversLess = (covers: Covers, than: Covers = {}): boolean =>
  (Object.entries(than) as [SpaceDevice, number][]).some(([device, dseq]) => (covers[device] ?? 0) < dseq);
