import type { Day } from '../../domain/day.ts';
import type { Entity } from '../../domain/entities.ts';
import { changedIn } from '../../domain/form-draft.ts';
import { spaceOfRecord } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import type { RecordState } from '../../domain/record.ts';
import { mayPassOn, parentsToTell } from '../../domain/succession.ts';
import { profileIn } from '../../domain/own-profile.ts';
import type { Services } from '../../services.ts';
import type { Change, Erasure } from '../../vault/changes.ts';
import type { Records } from '../../vault/record-map.ts';
import type { ErasePlan, WriteResult } from '../../vault/vault.ts';
import { penComesBack } from '../../vault/withdraw-consent.ts';
import { checkLineForm, type LineFields } from './check-line-form.ts';
import { draftsOf } from './draft-keys.ts';
import type { LineForm } from './line-form.ts';

const MOST_EARLIER = 20;

interface Replacing {
  readonly line: Entity<'line'>;
  readonly fields: LineFields;
  /** The form as it opened, and the line as it showed it. */
  readonly before: LineForm;
  readonly seen: RecordState | undefined;
}

const personOf = ({ firstName, days, from, to, phone, whatsapp, mail }: LineFields) => ({ firstName, days, from, to, phone, whatsapp, mail });
const agreedOf = ({ team, callFor, replyDays, deputyName, deputyPhone }: LineFields) => ({ team, callFor, replyDays, deputyName, deputyPhone });

/** What was agreed with the team goes on; only what she changed of it is written. */
function agreedAnew(before: LineForm, fields: LineFields): Partial<LineFields> {
  const known = checkLineForm({ ...before, firstName: fields.firstName });
  return known.ok ? changedIn(agreedOf(known.value), agreedOf(fields)) : agreedOf(fields);
}

/** What two people shared and what must not stay with who leaves. Each other's names stay until she has read that it is over. */
const LEFT_BEHIND = ['handover', 'withdrawal', 'advice'] as const;

const sharedOn = (records: Pick<Records, 'list'>, space: string): readonly Erasure[] =>
  LEFT_BEHIND.flatMap((kind) => records.list(kind).filter(({ id }) => spaceOfRecord(id) === space).map(({ id }) => ({ id, kind, erase: true as const })));

/** Says at her own end of the line that it goes on with somebody else. */
function farewell(records: Pick<Records, 'list'>, space: string, today: Day): readonly Change[] {
  const side = profileIn(records)?.side ?? 'informal';
  return records.list('seat').filter((seat) => seat.side === side && spaceOfRecord(seat.id) === space).map(({ id }) => ({ id, kind: 'seat' as const, set: { passedOn: today } }));
}

/** She leaves before the day: whether she would have called nobody knows. */
const isStillToCall = ({ callBy, calledOn }: Entity<'consent'>, today: Day): boolean => callBy !== undefined && callBy >= today && calledOn === undefined;

/** A yes to the face that left covers nothing more; one to the next face is now the one that counts. */
function consentsAfter(records: Pick<Records, 'list' | 'get'>, line: Entity<'line'>, today: Day): readonly Change[] {
  return records.list('consent').filter((consent) => consent.lineId === line.id && consent.withdrawnOn === undefined).flatMap((consent): readonly Change[] => {
    if (consent.renews) return [{ id: consent.id, kind: 'consent', set: { renews: undefined } }];
    return [
      { id: consent.id, kind: 'consent', set: { sentences: [], until: consent.until < today ? consent.until : today, ...(consent.handoverId && { thereUntil: consent.thereUntil ?? consent.until }), ...(isStillToCall(consent, today) && { callBy: undefined }) } },
      ...penComesBack(records, consent, today),
    ];
  });
}

/**
 * The same line goes on with somebody else, in one write: of the old face only a first name and a last day stay. What was
 * shared with her is erased on both sides; she reads that it is over. What parents said yes to waits for the next face, and
 * every other open road asks whether the parent has been told. Does nothing while a parent has still to be asked.
 */
export async function replaceFace({ vault, clock }: Pick<Services, 'vault' | 'clock'>, { line, fields, before, seen }: Replacing): Promise<WriteResult> {
  const today = clock.today();
  let isReplaced = false;
  const plan = (records: Records): ErasePlan => {
    const told = parentsToTell({ ...line, successor: fields.firstName }, { consents: records.list('consent'), handovers: records.list('handover') }, today);
    isReplaced = mayPassOn(told);
    if (!isReplaced) return { erasures: [], changes: [] };
    const heard = new Set(told.map(({ consent }) => consent.roadId));
    const roads = records.list('road').filter((road) => road.lineId === line.id && road.closedOn === undefined);
    const { space } = line;
    return {
      erasures: space === undefined ? [] : sharedOn(records, space),
      changes: [
        { id: line.id, kind: 'line', seen, set: agreedAnew(before, fields) },
        // Whatever came in about the one before meanwhile, nothing of it is hers.
        { id: line.id, kind: 'line', set: {
          ...personOf(fields), since: today, earlier: [{ firstName: line.firstName, until: today }, ...line.earlier].slice(0, MOST_EARLIER), successor: undefined,
          ...(space !== undefined && { space: undefined, person: undefined, stoppedOn: undefined, overReadOn: undefined, former: [...(line.former ?? []), space] }),
        } },
        ...(space === undefined ? [] : farewell(records, space, today)),
        ...consentsAfter(records, line, today),
        ...roads.map((road) => ({ id: road.id, kind: 'road' as const, set: { parentKnowsFace: heard.has(road.id) } })),
      ],
    };
  };
  const written = await vault.eraseWith(plan);
  // Also a change of the old face that was never finished, and a question to her: none of it is about the new one.
  if (written.ok && isReplaced) await Promise.all(draftsOf(line.id).map(vault.drafts.discard));
  return written.ok ? ok(undefined) : written;
}
