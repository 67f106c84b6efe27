import { stateOfHandover } from '../../domain/consented-handover.ts';
import type { Entity } from '../../domain/entities.ts';
import { type RecordId, spaceOfRecord } from '../../domain/ids.ts';
import { withLines } from '../../domain/line-items.ts';
import type { Services } from '../../services.ts';

/** Where what was sent because of this yes can be erased from; undefined when nothing of it is left. */
export function whereSent({ records, lines }: Pick<Services, 'records' | 'lines'>, { handoverId }: Entity<'consent'>): 'here' | 'elsewhere' | undefined {
  if (!handoverId) return undefined;
  if (records.get('handover', handoverId)) return 'here';
  return lines.status.value.get(spaceOfRecord(handoverId) ?? '')?.state === 'elsewhere' ? 'elsewhere' : undefined;
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
