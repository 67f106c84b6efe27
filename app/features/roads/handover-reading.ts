import { stateOfHandover } from '../../domain/consented-handover.ts';
import type { Entity } from '../../domain/entities.ts';
import { type RecordId, spaceOfRecord } from '../../domain/ids.ts';
import { withLines } from '../../domain/line-items.ts';
import type { Services } from '../../services.ts';

/** Where what was sent can be erased from: here, on another device of hers, or on none, after a phone was lost. */
export type WhereSent = 'here' | 'elsewhere' | 'out-of-reach';

/** Told only when it is known, so that nothing is said of a device that may not be there. */
const hasOtherDevices = ({ devices: { list, status } }: Pick<Services, 'devices'>): boolean =>
  list.value.some(({ isThis }) => !isThis) || (list.value.length === 0 && status.value.state !== 'alone');

/** Where what was sent because of this yes can be erased from; undefined when nothing of it is left. */
export function whereSent(services: Pick<Services, 'records' | 'lines' | 'devices' | 'clock'>, { handoverId, until }: Entity<'consent'>): WhereSent | undefined {
  const { records, lines, clock } = services;
  if (!handoverId) return undefined;
  if (records.get('handover', handoverId)) return 'here';
  // Erased here means erased at the other end; and both ends erase what a yes that has ended was for.
  if (records.state(handoverId) || until <= clock.today()) return undefined;
  const space = spaceOfRecord(handoverId) ?? '';
  // A backup holds neither what was shared nor the keys to it.
  const isKnown = records.list('line').some((line) => line.space === space || line.former?.includes(space));
  if (!isKnown || !hasOtherDevices(services)) return 'out-of-reach';
  return lines.status.value.get(space)?.state === 'elsewhere' ? 'elsewhere' : undefined;
}

export interface SentHandover { readonly handover: Entity<'handover'>; readonly line: Entity<'line'> }

export const consentsOf = ({ records }: Pick<Services, 'records'>, roadId: RecordId): readonly Entity<'consent'>[] =>
  records.list('consent').filter((consent) => consent.roadId === roadId);

/** What of this road is with somebody else now, the newest first. */
export function sentHandovers(services: Pick<Services, 'records'>, roadId: RecordId): readonly SentHandover[] {
  const { records } = services;
  const handovers = consentsOf(services, roadId).flatMap(({ handoverId }) => records.get('handover', handoverId) ?? []);
  return withLines(handovers, records.list('line')).map(({ item, line }) => ({ handover: item, line })).sort((a, b) => (a.handover.sentOn < b.handover.sentOn ? 1 : -1));
}

/** Something is on its way over a line: from there comes who holds the pen and who has called. */
export const isSent = (services: Pick<Services, 'records'>, roadId: RecordId): boolean =>
  sentHandovers(services, roadId).some(({ handover }) => stateOfHandover(handover) !== 'returned');
