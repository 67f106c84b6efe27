import { hasEnded, stateOfHandover } from '../domain/consented-handover.ts';
import type { Entity } from '../domain/entities.ts';
import { type RecordId, spaceOfRecord } from '../domain/ids.ts';
import { withLines } from '../domain/line-items.ts';
import { overSince } from '../domain/line-over.ts';
import type { Services } from '../services.ts';
import { ownSeat } from './line-people.ts';

/**
 * Where what was sent can be erased from: here, on another device of hers, or on none, after a phone was lost or the line was
 * over. `unread`: erased here, and who has it was told so over a line that is over, but has not read it yet.
 */
export type WhereSent = 'here' | 'elsewhere' | 'unread' | 'out-of-reach';

type Reading = Pick<Services, 'records' | 'lines' | 'devices' | 'clock'>;

/** Told only when it is known, so that nothing is said of a device that may not be there. */
const hasOtherDevices = ({ devices: { list, status } }: Reading): boolean =>
  list.value.some(({ isThis }) => !isThis) || (list.value.length === 0 && status.value.state !== 'alone');

/** How the space that it was sent over stands: a line of hers, one that is over and not read yet, or none that she knows. */
function standingOf({ records, lines }: Reading, space: string): 'open' | 'over' | 'none' {
  const status = lines.status.value.get(space);
  // The hub has it no more: nothing that is written here gets there.
  if (status?.state === 'stopped' && status.why === 'removed') return 'none';
  if (records.list('line').some((line) => line.space === space)) return 'open';
  const seat = ownSeat(records, space);
  const isOver = records.list('line').some(({ former }) => former?.includes(space)) || (seat && overSince(seat)) !== undefined;
  return isOver ? 'over' : 'none';
}

/** Where what was sent because of this yes can be erased from; undefined when nothing of it is left, or its erasure is on its way. */
export function whereSent(services: Reading, consent: Entity<'consent'>): WhereSent | undefined {
  const { handoverId, goneThereOn } = consent;
  const { records, lines, clock } = services;
  if (!handoverId || goneThereOn) return undefined;
  const space = spaceOfRecord(handoverId) ?? '';
  const standing = standingOf(services, space);
  if (records.get('handover', handoverId)) return standing === 'none' ? 'out-of-reach' : 'here';
  // Both ends erase what a yes that has ended was for. Shortened because the face left, it has not ended for her copy.
  if (hasEnded({ until: consent.thereUntil ?? consent.until }, clock.today())) return undefined;
  // Erased here reaches the other end only over a line that is there.
  if (records.state(handoverId)) return standing === 'open' ? undefined : standing === 'over' ? 'unread' : 'out-of-reach';
  // A backup holds neither what was shared nor the keys to it.
  if (standing === 'none' || !hasOtherDevices(services)) return 'out-of-reach';
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
  sentHandovers(services, roadId).some(({ handover, line }) => line.stoppedOn === undefined && stateOfHandover(handover) !== 'returned');

/** Of families that are about to be erased: from whom what was sent goes along, and who has to be called because it stays there. */
export function whoLosesIt(services: Reading, contactIds: readonly RecordId[]): { readonly reached: readonly string[]; readonly call: readonly string[] } {
  const { records } = services;
  const roads = new Set(records.list('road').filter(({ contactId }) => contactIds.includes(contactId)).map(({ id }) => id));
  const sent = records.list('consent').filter(({ roadId }) => roads.has(roadId)).map((consent) => ({ receiver: consent.receiver, where: whereSent(services, consent) }));
  const receivers = (isMeant: (where: WhereSent) => boolean): readonly string[] => [...new Set(sent.flatMap(({ receiver, where }) => (where && isMeant(where) ? [receiver] : [])))];
  return { reached: receivers((where) => where === 'here'), call: receivers((where) => where !== 'here') };
}
