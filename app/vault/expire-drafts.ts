import { isDeleted } from '../domain/record.ts';
import { LONGEST_TERMS, type RetentionTerms } from '../domain/retention-terms.ts';
import type { DraftFate } from './drafts.ts';
import type { Vault } from './vault.ts';

const DAY_MS = 86_400_000;
const ID_LENGTHS = [22, 45];
/** Corrections of cards: public words, gathered over weeks until she hands them over. */
const OF_CARDS = 'review';

/** Every part of the key of a form that may be the id of a record. */
const idsIn = (key: string): readonly string[] =>
  ID_LENGTHS.flatMap((length) => Array.from({ length: Math.max(0, key.length - length + 1) }, (_, at) => key.slice(at, at + length)));

/** A form goes when the record does that its key names, also when another tab still had it open and kept it once more. */
function fateOf({ records }: Pick<Vault, 'records'>, key: string): DraftFate {
  const named = key === OF_CARDS ? [] : idsIn(key).flatMap((id) => records.state(id) ?? []);
  if (key === OF_CARDS || named.some((state) => !isDeleted(state))) return 'kept';
  return named.length > 0 ? 'over' : 'by-age';
}

/** A half-filled form of no record yet is a contact with whom nothing began, and stays as long as one. */
export const expireDrafts = (vault: Vault, { notStartedDays }: Pick<RetentionTerms, 'notStartedDays'> = LONGEST_TERMS): Promise<void> =>
  vault.drafts.expire(notStartedDays * DAY_MS, (key) => fateOf(vault, key));
