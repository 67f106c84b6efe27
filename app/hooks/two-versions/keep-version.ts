import { msg } from '@lingui/core/macro';
import { deviceOfStamp, parseStamp } from '../../domain/hybrid-clock.ts';
import { type Kind, KINDS } from '../../domain/entities.ts';
import type { RecordId, TeamRecordId } from '../../domain/ids.ts';
import type { Head, Json } from '../../domain/record.ts';
import { ageBandsIn } from '../../domain/read-contact.ts';
import { conflicts } from '../../domain/record.ts';
import type { Services } from '../../services.ts';
import type { Change } from '../../vault/changes.ts';
import type { WriteResult } from '../../vault/vault.ts';
import { withUndo } from '../undo.ts';
import { type AskedKind, isAsked } from './version-words.ts';

/** One of them: when it was written, in milliseconds of the clock there, and under which name. */
export interface Version { readonly value: Json; readonly at: number | undefined; readonly writer: string }

export interface TwoVersionsOf { readonly id: RecordId | TeamRecordId; readonly kind: AskedKind; readonly field: string; readonly versions: readonly Version[] }

const isKind = (kind: string): kind is Kind => KINDS.some((known) => known === kind);
const mayStand = (kind: string, field: string, { value }: Head): Json => (kind === 'contact' && field === 'ageBands' ? ageBandsIn(value) : value);
const sameWords = (heads: readonly Pick<Head, 'value'>[]): boolean => new Set(heads.map(({ value }) => JSON.stringify(value ?? null))).size === 1;

/** What only she can say: fields with words of their own in which two places said something else. In the rest the later one simply holds. */
export function versionsOf({ records }: Pick<Services, 'records'>, id: RecordId | TeamRecordId): readonly TwoVersionsOf[] {
  const state = records.state(id);
  if (!state) return [];
  // Only for following it: the screen draws again when she has chosen.
  if (isKind(state.kind)) records.get(state.kind, id);
  return conflicts(state).flatMap((field) => {
    const { kind } = state;
    const heads = (state.fields.get(field) ?? []).map((head) => ({ ...head, value: mayStand(kind, field, head) }));
    return isAsked(kind, field) && !sameWords(heads) ? [{ id, kind, field, versions: heads.map(({ value, stamp }) => ({ value, at: parseStamp(stamp)?.ms, writer: deviceOfStamp(stamp) })) }] : [];
  });
}

export const keepVersion = (services: Services, { id, kind, field }: TwoVersionsOf, value: Json): Promise<WriteResult> =>
  withUndo(services, { id, kind, words: msg`Je koos wat klopt.` }, () =>
    // Written again as one of two devices wrote it, under the id of that record: what may stand there already does.
    services.vault.write([{ id, kind, set: { [field]: value }, seen: services.records.state(id) } as Change]));
