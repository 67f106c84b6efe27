import { searchMatcher, searchText } from '../../domain/match-search.ts';
import type { RoadRow } from './road-reading.ts';

const folded = new WeakMap<object, string>();

/** Folding is the slow part of searching, so each family is folded once and forgotten with its record. */
function foldedOf({ contact, road }: RoadRow): string {
  const known = folded.get(contact);
  if (known !== undefined) return known;
  const text = searchText([contact.nickname, contact.firstName, road.question, road.wishWords], [contact.phone]);
  folded.set(contact, text);
  return text;
}

const SLICE = 200;

/** Folds ahead in short pieces while nothing else happens, so that the first key press is as quick as the next. */
export async function warmSearch(rows: readonly RoadRow[], breathe: () => Promise<void>): Promise<void> {
  for (let at = 0; at < rows.length; at += SLICE) {
    for (const row of rows.slice(at, at + SLICE)) foldedOf(row);
    await breathe();
  }
}

export function searchRoads(rows: readonly RoadRow[], query: string): readonly RoadRow[] {
  if (query.trim() === '') return rows;
  const matches = searchMatcher(query);
  return rows.filter((row) => matches(foldedOf(row)));
}
