import type { RandomBytes } from '../crypto/bytes.ts';
import { sealSegment } from '../crypto/segment.ts';
import { utf8 } from '../crypto/text-bytes.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import type { HybridClock } from '../domain/hybrid-clock.ts';
import type { FoldedLog } from '../storage/log-store.ts';
import type { SegmentRow } from '../storage/schema.ts';
import type { Manifest } from './manifest.ts';
import { sealManifest } from './manifest.ts';
import type { LogHead } from './read-log.ts';
import type { RecordMap } from './record-map.ts';
import { encodeSegment } from './segment-codec.ts';

/** Small enough that one damaged row costs little, large enough that ten thousand records open at once. */
export const RECORDS_PER_SEGMENT = 64;

/** Which records stand in which segment, as last written. */
export type Layout = ReadonlyMap<number, readonly string[]>;

interface FoldInput {
  readonly records: RecordMap;
  readonly layout: Layout;
  /** Records changed since the last fold, be it more than once. */
  readonly dirty: Iterable<string>;
  readonly manifest: Manifest;
  readonly head: LogHead;
  readonly clock: HybridClock;
  /** Segments that could not be read whole: left as they are on disk, for whoever may repair them. */
  readonly damaged: ReadonlySet<number>;
  /** She accepted the loss: damaged segments go. */
  readonly forget?: boolean;
  /** Records emptied since the last fold. */
  readonly erased: ReadonlySet<string>;
}

/** New records fill up the last segment, then open new ones. Untouched segments stay as they are on disk. */
export function nextLayout(layout: Layout, dirty: ReadonlySet<string>, damaged: ReadonlySet<number> = new Set()): { readonly layout: Layout; readonly touched: ReadonlySet<number> } {
  const next = new Map([...layout].map(([id, ids]) => [id, [...ids]]));
  const home = new Map([...next].filter(([id]) => !damaged.has(id)).flatMap(([id, ids]) => ids.map((record) => [record, id] as const)));
  const touched = new Set<number>();
  let last = Math.max(0, ...next.keys(), ...damaged);
  for (const record of dirty) {
    let at = home.get(record);
    if (at === undefined) {
      if (damaged.has(last) || (next.get(last)?.length ?? RECORDS_PER_SEGMENT) >= RECORDS_PER_SEGMENT) next.set(++last, []);
      next.get(last)!.push(record);
      at = last;
    }
    touched.add(at);
  }
  return { layout: next, touched };
}

/** What an accepted loss leaves behind: the readable records of a damaged segment move to a whole one. */
function withoutDamaged(input: FoldInput): Pick<FoldInput, 'layout' | 'dirty'> {
  const moved = [...input.damaged].flatMap((id) => input.layout.get(id) ?? []);
  return { layout: new Map([...input.layout].filter(([id]) => !input.damaged.has(id))), dirty: [...input.dirty, ...moved] };
}

/** Seals the touched segments and a new manifest. Writes nothing itself. */
export async function planFold(input: FoldInput, keys: VaultKeys, random: RandomBytes): Promise<{ readonly folded: FoldedLog; readonly manifest: Manifest; readonly layout: Layout }> {
  const { records, manifest: before, head, damaged, forget = false } = input;
  const start = forget ? withoutDamaged(input) : input;
  const { layout, touched } = nextLayout(start.layout, new Set(start.dirty), damaged);
  const version = before.version + 1;
  const kept = before.segments.filter((entry) => !touched.has(entry.id) && !(forget && damaged.has(entry.id)));
  const written = [...touched].map((id) => ({ id, generation: version, count: layout.get(id)!.length }));
  const segments: SegmentRow[] = await Promise.all(written.map(async ({ id, generation }) => {
    const states = layout.get(id)!.map((record) => records.state(record)).filter((state) => state !== undefined);
    // Not deflated: inflating costs five times what opening does, at every unlocking, and room is what a phone has.
    const bytes = await sealSegment({ vaultId: keys.vaultId, segmentId: id, generation }, utf8(encodeSegment(states)), keys, random, { compress: false });
    return { id, generation, bytes };
  }));
  const manifest: Manifest = { segments: [...kept, ...written], foldedSeq: head.seq, foldedHash: head.hash, version, clock: input.clock };
  const folded = { segments, removedSegments: forget ? [...damaged] : [], manifest: await sealManifest(manifest, keys, random), foldedSeq: head.seq, version, erased: [...input.erased] };
  return { manifest, layout, folded };
}
