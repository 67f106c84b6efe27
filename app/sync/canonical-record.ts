import type { RecordState } from '../domain/record.ts';
import { encodeSegment } from '../vault/segment-codec.ts';

const byText = (a: readonly [string, unknown], b: readonly [string, unknown]): number => (a[0] < b[0] ? -1 : 1);

/** One way to write a record, whatever the order in which it came about: two devices that hold the same write the same. */
const inOrder = ({ id, kind, fields, seen, replaced }: RecordState): RecordState =>
  ({ id, kind, fields: new Map([...fields].sort(byText)), seen: new Map([...seen].sort(byText)), ...(replaced && { replaced: new Set([...replaced].sort()) }) });

export const canonicalRecord = (state: RecordState): string => encodeSegment([inOrder(state)]).slice(1, -1);

export const inOrderOfId = (records: Iterable<RecordState>): readonly RecordState[] => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
