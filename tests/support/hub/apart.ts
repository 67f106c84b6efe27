import { canonicalRecord } from '../../../app/sync/canonical-record.ts';
import type { Phone } from './create-phone.ts';

const written = ({ vault }: Phone): ReadonlySet<string> => new Set(vault.records.all().map(canonicalRecord));
const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] => [...some].filter((each) => !others.has(each));

/** What stands on one of two phones only: every record, erased ones too, with every version of every field and its stamp. */
export function apart(one: Phone, other: Phone): readonly string[] {
  const [here, there] = [written(one), written(other)];
  return [...without(here, there), ...without(there, here)];
}
