import { searchMatcher, searchText } from '../../domain/match-search.ts';
import type { RoadRow } from './road-reading.ts';

interface Folded { readonly contact: RoadRow['contact']; readonly text: string }

const folded = new WeakMap<RoadRow['road'], Folded>();

/** Folding is the slow part of searching, so each road is folded once with its family, and anew when either changes: a changed record is another object. */
function foldedOf({ contact, road }: RoadRow): string {
  const known = folded.get(road);
  if (known?.contact === contact) return known.text;
  const text = searchText([contact.nickname, contact.firstName, road.question, road.wishWords], [contact.phone]);
  folded.set(road, { contact, text });
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
