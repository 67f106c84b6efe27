import type { SpaceDevice } from '../../wire/ids.ts';
import type { SnapshotManifest } from '../../wire/manifest.ts';
import type { CommitRow, HubSpace, ManifestRow } from './sim-hub.ts';

/** What came after it is not in it, whatever it says. */
export function isCovered({ seq, manifest: { covers } }: Pick<ManifestRow, 'seq' | 'manifest'>, { seq: place, header }: CommitRow): boolean {
  const cover = covers.find(([device]) => device === header.device);
  return cover !== undefined && cover[1] >= header.dseq && place < seq;
}

/** The newest by a device that is still there, or for which something was thrown away. */
const binding = ({ manifests, devices, swept }: HubSpace): SnapshotManifest | undefined =>
  manifests.findLast(({ seq, manifest }) => seq <= swept || devices.get(manifest.by)?.removedAt === undefined)?.manifest;

export type CoversVerdict = 'fits' | 'further' | 'contradicts';

/**
 * It has to cover what the last one covered of what is here, to know what else that one says, and to name what is here: taking
 * it would lose a commit otherwise. `further`: it says that there is more of a device than was ever here.
 */
export function judgeCovers(space: HubSpace, { covers, base }: SnapshotManifest): CoversVerdict {
  const { devices, commits } = space;
  const covered = new Map<SpaceDevice, number>(covers.map(([device, dseq]) => [device, dseq]));
  const last = binding(space);
  const isThere = (device: SpaceDevice): boolean => devices.has(device) && devices.get(device)!.removedAt === undefined;
  const missing = last?.covers.filter(([device, dseq]) => isThere(device) && (covered.get(device) ?? 0) < dseq) ?? [];
  const isLess = missing.some(([device, dseq]) => (covered.get(device) ?? 0) < Math.min(dseq, devices.get(device)!.dseq));
  // Who was taken out since may have made the last one up: nobody can read it any more.
  const isUnseen = missing.length > 0 && base !== last?.snapshot && isThere(last!.by);
  const isOther = covers.some(([device, dseq, hash]) => {
    const known = devices.get(device);
    const held = known?.dseq === dseq ? known.hash : commits.find(({ header }) => header.device === device && header.dseq === dseq)?.hash;
    return held !== undefined && held !== '' && held !== hash;
  });
  if (isLess || isUnseen || isOther) return 'contradicts';
  const before = new Map(last?.covers.map(([device, dseq]) => [device, dseq]));
  return covers.some(([device, dseq]) => dseq > Math.max(devices.get(device)?.dseq ?? Infinity, before.get(device) ?? 0)) ? 'further' : 'fits';
}
