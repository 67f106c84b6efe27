// The other end of a line took it away. It erased what it had and said nothing over the line: only the hub's refusal tells so.
import { isDone } from './domain/consented-handover.ts';
import type { Day } from './domain/day.ts';
import { spaceOfRecord } from './domain/ids.ts';
import type { LineStatus } from './hooks/short-lines.ts';
import { type SharedParts, sideHere, todayOf } from './shared-parts.ts';
import type { SyncOutcome } from './sync/sync-space.ts';
import type { Change } from './vault/changes.ts';
import type { Records } from './vault/record-map.ts';
import { penIsHers } from './vault/withdraw-consent.ts';
import type { SpaceId } from '../wire/ids.ts';

/** The pens that went with what is not done yet: nobody there takes the next step any more. */
const pensBack = (records: Pick<Records, 'get' | 'list'>, space: SpaceId, on: Day): readonly Change[] =>
  records.list('consent').flatMap((consent) => {
    const handover = spaceOfRecord(consent.handoverId ?? '') === space && records.get('handover', consent.handoverId ?? '');
    return handover && !isDone(handover) ? penIsHers(records, consent, on) : [];
  });

/** Asked and answered just now: a look before any run, or one that found no line, says nothing about the hub. */
const wasHeard = ({ stopped, skewMs }: SyncOutcome): boolean => stopped === undefined && skewMs !== undefined;

/**
 * For the volunteer: nothing is erased for the word of a hub, but the pens come back to her and she reads it on Today. If it was
 * wrong, or this phone was out for a while only, the line is there again and so is what stands on it.
 */
export async function noteStopped(parts: SharedParts, space: SpaceId, outcome: SyncOutcome, status: LineStatus | undefined): Promise<void> {
  const { vault } = parts;
  const line = vault.records.list('line').find((one) => one.space === space);
  if (!line || sideHere(parts) !== 'informal') return;
  const isGone = status?.state === 'stopped' && status.why === 'removed';
  const today = todayOf(parts);
  const noted = (set: Change<'line'>['set']): Change<'line'> => ({ id: line.id, kind: 'line', set });
  if (isGone && line.stoppedOn === undefined) await vault.write((records) => [noted({ stoppedOn: today }), ...pensBack(records, space, today)]);
  if (status?.state === 'open' && line.stoppedOn !== undefined && wasHeard(outcome)) await vault.write([noted({ stoppedOn: undefined, overReadOn: undefined })]);
}
