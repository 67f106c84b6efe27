import { splitCommit } from '../../wire/commit-header.ts';
import { parseManifest, readPartPlace, type SnapshotManifest } from '../../wire/manifest.ts';
import { splitSignedBody } from '../../wire/signed-body.ts';
import { isSigned, type Judge } from './judge-commit.ts';
import { readPart } from './read-snapshot.ts';
import type { PulledPage } from './transport.ts';

type Opening = ReturnType<typeof readPart>;
interface OpenedPart { readonly snapshot: string; readonly index: number; readonly hash: string | undefined; readonly read: Opening }

/**
 * Work on a page that can be done before its turn: it stores nothing, and what comes before does not matter to it. Only what
 * was found good is used; anything else is asked once more in its turn, with all that is known by then.
 */
export interface LookAhead {
  /** Begins with what a page holds, each part at the place that it claims for itself. */
  readonly begin: (judge: Judge, items: PulledPage['items']) => void;
  /** The records of one part. Opened before, it counts only as the very part that this manifest, which was verified, names there. */
  readonly part: (judge: Judge, manifest: SnapshotManifest, index: number, bytes: Uint8Array) => Opening;
  /** Whether a commit was found to be signed by the author whom it names. */
  readonly wasSigned: (bytes: Uint8Array) => Promise<boolean>;
}

export function createLookAhead(): LookAhead {
  const parts = new WeakMap<Uint8Array, OpenedPart>();
  const signed = new WeakMap<Uint8Array, Promise<boolean>>();
  const beginPart = (judge: Judge, manifest: SnapshotManifest, bytes: Uint8Array): void => {
    const index = readPartPlace(bytes)?.index;
    if (index === undefined) return;
    const read = readPart(judge, manifest, index, bytes);
    // Heard of by whoever comes for it.
    void read.catch(() => undefined);
    parts.set(bytes, { snapshot: manifest.snapshot, index, hash: manifest.parts[index], read });
  };
  const beginCommit = (judge: Judge, bytes: Uint8Array): void => {
    const split = splitCommit(bytes);
    if (split) signed.set(bytes, isSigned(judge, split).catch(() => false));
  };
  return {
    begin: (judge, items) => {
      let manifest: SnapshotManifest | undefined;
      for (const { type, bytes } of items) {
        if (type === 'manifest') manifest = parseManifest(splitSignedBody(bytes)?.body);
        else if (type === 'commit') beginCommit(judge, bytes);
        else if (manifest) beginPart(judge, manifest, bytes);
      }
    },
    part: async (judge, manifest, index, bytes) => {
      const known = parts.get(bytes);
      const isSame = known?.snapshot === manifest.snapshot && known.index === index && known.hash === manifest.parts[index];
      return (isSame ? await known.read : undefined) ?? readPart(judge, manifest, index, bytes);
    },
    wasSigned: async (bytes) => (await signed.get(bytes)) ?? false,
  };
}
