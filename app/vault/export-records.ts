import type { Bytes } from '../crypto/bytes.ts';
import { fromUtf8, utf8 } from '../crypto/text-bytes.ts';
import { deviceOfStamp } from '../domain/hybrid-clock.ts';
import { isRecordId, spaceOfRecord } from '../domain/ids.ts';
import type { RecordState } from '../domain/record.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { decodeSegment, encodeSegment, fromStored } from './segment-codec.ts';

export type ImportError = { readonly type: 'damaged' } | { readonly type: 'newer-version' };

/** Raised when older code could no longer read what stands after it. */
const VERSION = 1;
const HEAD = /^drempel-records (\d{1,6})\n/;
const MAX_KIND = 24;

/** Without what she shares with somebody else: what a parent takes back could not be taken out of a copy. */
export const ownRecords = (records: readonly RecordState[]): readonly RecordState[] => records.filter(({ id }) => spaceOfRecord(id) === undefined);

/** All of her own records, erased ones too, as what a backup seals: a line with the version, then one segment. */
export const exportRecords = (records: readonly RecordState[]): Bytes =>
  utf8(`drempel-records ${VERSION}\n${encodeSegment(ownRecords(records))}`);

/** All of them or none: one record that makes no sense refuses the whole. */
export function importRecords(bytes: Uint8Array): Result<readonly RecordState[], ImportError> {
  const text = fromUtf8(bytes) ?? '';
  const head = HEAD.exec(text);
  if (!head) return err({ type: 'damaged' });
  if (Number(head[1]) > VERSION) return err({ type: 'newer-version' });
  const json = text.slice(head[0].length);
  const stored = decodeSegment(json);
  if (!stored || stored.length !== countOf(json)) return err({ type: 'damaged' });
  const records = stored.map(fromStored);
  const ids = new Set(records.map((record) => record.id));
  return ids.size === records.length && records.every(isSound) ? ok(records) : err({ type: 'damaged' });
}

/** How many there should be: decoding leaves out what it cannot read. */
function countOf(json: string): number {
  const parsed: unknown = JSON.parse(json);
  return Array.isArray(parsed) ? parsed.length : -1;
}

/** A device is only known by its latest stamp, so a head later than that would be taken in twice. */
function isSound(record: RecordState): boolean {
  const heads = [...record.fields.values()].flat();
  return isRecordId(record.id) && record.kind.length > 0 && record.kind.length <= MAX_KIND && record.seen.size > 0
    && heads.every(({ stamp, value }) => value !== undefined && stamp <= (record.seen.get(deviceOfStamp(stamp)) ?? ''));
}
