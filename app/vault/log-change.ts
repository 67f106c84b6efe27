import { type Bytes, concatBytes } from '../crypto/bytes.ts';
import { utf8 } from '../crypto/text-bytes.ts';
import type { Op, RecordState } from '../domain/record.ts';
import type { StoredRecord } from './segment-codec.ts';
import { fromPassing, toStored } from './segment-codec.ts';

/** What one commit holds: edits, and whole records to merge before them, which come from another device's snapshot. */
export interface LogChange {
  readonly ops: readonly Op[];
  readonly records: readonly RecordState[];
  /** The same records as the JSON in which they came: lists that are not empty, without anything around them. */
  readonly texts?: readonly Bytes[] | undefined;
}

export const idsOf = ({ ops, records }: LogChange): readonly string[] => [...ops.map((op) => op.id), ...records.map((record) => record.id)];

/** Edits alone are a bare list, which is what every commit was before there were other devices. */
export function encodeChange({ ops, records, texts }: LogChange): Bytes {
  if (records.length === 0) return utf8(JSON.stringify(ops));
  if (!texts) return utf8(JSON.stringify({ ops, records: records.map(toStored) }));
  // As they came: to write three megabytes of JSON anew costs more than to seal them.
  const lists = texts.flatMap((text, n) => [utf8(n === 0 ? '' : ','), text.subarray(1, -1)]);
  return concatBytes(utf8(`{"ops":${JSON.stringify(ops)},"records":[`), ...lists, utf8(']}'));
}

/** Sealed by this vault's own key: the shape inside is ours. */
export function decodeChange(text: string): LogChange {
  const parsed = JSON.parse(text) as readonly Op[] | { readonly ops: readonly Op[]; readonly records: readonly StoredRecord[] };
  return 'records' in parsed ? { ops: parsed.ops, records: parsed.records.map(fromPassing) } : { ops: parsed, records: [] };
}
