import type { RandomBytes } from '../crypto/bytes.ts';
import { asBytes } from '../crypto/bytes.ts';
import { NO_PREVIOUS_HASH } from '../crypto/commit.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import { CLOCK_AT_ZERO, receive } from '../domain/hybrid-clock.ts';
import type { RecordState } from '../domain/record.ts';
import type { Result } from '../domain/result.ts';
import type { LogStore } from '../storage/log-store.ts';
import type { StorageError } from '../storage/storage-error.ts';
import { EMPTY_MANIFEST } from './manifest.ts';
import { planFold } from './plan-fold.ts';
import { createRecordMap } from './record-map.ts';
import { toStored } from './segment-codec.ts';

interface Input {
  readonly keys: VaultKeys;
  readonly records: readonly RecordState[];
  readonly log: LogStore;
  readonly random: RandomBytes;
  readonly now: () => number;
  /**
   * How far the log went that this takes the place of. The new one goes on from there: what is noted outside the database reaches
   * the disk late, and after a kill an old note would say that changes are missing.
   */
  readonly after: number;
}

/** Writes the records of a backup in place of everything stored, in one transaction: all of them or none. */
export async function replaceRecords({ keys, records, log, random, now, after }: Input): Promise<Result<void, StorageError>> {
  const map = createRecordMap();
  map.load(records.map(toStored));
  const stamps = records.flatMap((record) => [...record.seen.values()]);
  const clock = stamps.reduce((at, stamp) => receive(at, stamp, now()), CLOCK_AT_ZERO);
  const plan = await planFold({ records: map, layout: new Map(), dirty: records.map((record) => record.id), manifest: EMPTY_MANIFEST, head: after === 0 ? { seq: 0, hash: NO_PREVIOUS_HASH } : { seq: after + 1, hash: asBytes(random(NO_PREVIOUS_HASH.length)) }, clock, damaged: new Set(), erased: new Set() }, keys, random);
  return log.replaceAll(plan.folded);
}
