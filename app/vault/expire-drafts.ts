import { isDeleted } from '../domain/record.ts';
import { LONGEST_TERMS, type RetentionTerms } from '../domain/retention-terms.ts';
import type { Vault } from './vault.ts';

const DAY_MS = 86_400_000;
const ID_LENGTHS = [22, 45];
/** Corrections of cards: public words, gathered over weeks until she hands them over. */
const OF_CARDS = 'review';

/** Whether the key of a form names a record that is there: such a form goes when its record does. */
function namesRecord({ records }: Pick<Vault, 'records'>, key: string): boolean {
  return ID_LENGTHS.some((length) => Array.from({ length: Math.max(0, key.length - length + 1) }, (_, at) => key.slice(at, at + length)).some((id) => {
    const state = records.state(id);
    return state !== undefined && !isDeleted(state);
  }));
}

/** A half-filled form of no record yet is a contact with whom nothing began, and stays as long as one. */
export const expireDrafts = (vault: Vault, { notStartedDays }: Pick<RetentionTerms, 'notStartedDays'> = LONGEST_TERMS): Promise<void> =>
  vault.drafts.expire(notStartedDays * DAY_MS, (key) => key === OF_CARDS || namesRecord(vault, key));
