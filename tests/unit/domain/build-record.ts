import { stampOf } from '../../../app/domain/hybrid-clock.ts';
import type { Json, RecordState } from '../../../app/domain/record.ts';

const WRITTEN_AT = Date.UTC(2026, 2, 10, 9);

/** A record with one head per field, all written on 10 March 2026. */
export function buildRecord(kind: string, fields: Readonly<Record<string, Json>>, id = 'A'.repeat(22)): RecordState {
  const stamp = (counter: number): string => stampOf({ ms: WRITTEN_AT, counter, device: 'devicedevic' });
  return {
    id,
    kind,
    fields: new Map(Object.entries(fields).map(([field, value], at) => [field, [{ stamp: stamp(at), value }]])),
    seen: new Map(),
  };
}
