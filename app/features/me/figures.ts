import { quarterOf } from '../../domain/day.ts';
import type { Entity } from '../../domain/entities.ts';
import { suppressSmall } from '../../domain/suppress-small.ts';
import type { Counts } from '../../domain/tallies.ts';
import { addCounts, countsOfClosing } from '../../domain/tallies.ts';

export interface FiguresInput {
  readonly tallies: readonly Entity<'tally'>[];
  readonly roads: readonly Entity<'road'>[];
  readonly contacts: readonly Entity<'contact'>[];
  readonly steps: readonly Entity<'step'>[];
  readonly consents: readonly Entity<'consent'>[];
}

/** A count, or that there are too few to say. */
export type Figure = number | 'few';
export interface QuarterFigures {
  readonly period: string;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** Whose number of questions is too small to tell gives no hint by the time that they took. */
const isAdviceTime = (key: string): boolean => key === 'M15:minutes';
const isLanguage = (key: string): boolean => key.startsWith('M3:');

/** Small languages are not even named: that there is one family who speaks it would already tell. */
function hideSmall(counts: Counts): ReadonlyMap<string, Figure> {
  const shown = suppressSmall(counts);
  const figures = new Map<string, Figure>(Object.entries(shown));
  for (const key of Object.keys(counts)) {
    if (figures.has(key) || isAdviceTime(key)) continue;
    if (!isLanguage(key)) figures.set(key, 'few');
    else if (!figures.has('M3:other')) figures.set('M3:other', 'few');
  }
  return figures;
}

/** Per quarter, the newest first: what was counted when roads were erased, and the closed roads that are still there. */
export function figuresByQuarter({ tallies, roads, contacts, steps, consents }: FiguresInput): readonly QuarterFigures[] {
  const totals = new Map<string, Counts>();
  const add = (period: string, counts: Counts): void => { totals.set(period, addCounts(totals.get(period) ?? {}, counts)); };
  for (const { period, counts } of tallies) add(period, counts);
  for (const road of roads) {
    if (!road.closedOn) continue;
    const contact = contacts.find(({ id }) => id === road.contactId);
    add(quarterOf(road.closedOn), countsOfClosing(contact, road, steps.filter(({ roadId }) => roadId === road.id), consents.filter(({ roadId }) => roadId === road.id)));
  }
  return [...totals].filter(([, counts]) => Object.keys(counts).length > 0)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([period, counts]) => ({ period, figures: hideSmall(counts) }));
}
