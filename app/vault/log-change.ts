import type { Op, RecordState } from '../domain/record.ts';
import type { StoredRecord } from './segment-codec.ts';
import { fromPassing, toStored } from './segment-codec.ts';

/** What one commit holds: edits, and whole records to merge before them, which come from another device's snapshot. */
export interface LogChange {
  readonly ops: readonly Op[];
  readonly records: readonly RecordState[];
}

/** Edits alone are a bare list, which is what every commit was before there were other devices. */
export const encodeChange = ({ ops, records }: LogChange): string =>
  JSON.stringify(records.length === 0 ? ops : { ops, records: records.map(toStored) });

/** Sealed by this vault's own key: the shape inside is ours. */
export function decodeChange(text: string): LogChange {
  const parsed = JSON.parse(text) as readonly Op[] | { readonly ops: readonly Op[]; readonly records: readonly StoredRecord[] };
  return 'records' in parsed ? { ops: parsed.ops, records: parsed.records.map(fromPassing) } : { ops: parsed, records: [] };
}
