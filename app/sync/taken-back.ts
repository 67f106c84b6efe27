import { DELETED, type Op } from '../domain/record.ts';
import type { OutboxRow } from './space-store.ts';

type Edits = Pick<OutboxRow, 'ops'>;

/** Records that are erased by these. */
export const erasedIn = (rows: readonly Edits[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ ops }) => ops.filter(({ field, value }) => field === DELETED && value === true).map(({ id }) => id)));

/** What is left to be told where these records are erased later on. */
export const leftOf = ({ ops }: Edits, erased: ReadonlySet<string>): readonly Op[] => ops.filter(({ id, field }) => field === DELETED || !erased.has(id));
