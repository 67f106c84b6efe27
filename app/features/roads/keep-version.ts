import { msg } from '@lingui/core/macro';
import { deviceOfStamp, parseStamp } from '../../domain/hybrid-clock.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Json } from '../../domain/record.ts';
import { conflicts } from '../../domain/record.ts';
import { withUndo } from '../../hooks/undo.ts';
import type { Services } from '../../services.ts';
import type { WriteResult } from '../../vault/vault.ts';

/** What a road shows may be written again as it was chosen; what was handed over may not. */
const CHOSEN_KINDS = ['road', 'contact', 'commitment'] as const;

/** One of them: when it was written, in milliseconds of the clock there, and under which name. */
export interface Version { readonly value: Json; readonly at: number | undefined; readonly writer: string }

export interface TwoVersionsOf { readonly id: RecordId; readonly kind: (typeof CHOSEN_KINDS)[number]; readonly field: string; readonly versions: readonly Version[] }

/** Bookkeeping days may differ without anybody having to choose; the later one simply holds. */
const NOT_ASKED: ReadonlySet<string> = new Set(['touchedOn', 'penSince', 'createdOn', 'startedOn']);

export function versionsOf({ records }: Services, id: RecordId): readonly TwoVersionsOf[] {
  const state = records.state(id);
  const kind = CHOSEN_KINDS.find((known) => known === state?.kind);
  if (!state || !kind) return [];
  return conflicts(state).filter((field) => !NOT_ASKED.has(field))
    .map((field) => ({ id, kind, field, versions: (state.fields.get(field) ?? []).map(({ value, stamp }) => ({ value, at: parseStamp(stamp)?.ms, writer: deviceOfStamp(stamp) })) }));
}

export const keepVersion = (services: Services, { id, kind, field }: TwoVersionsOf, value: Json): Promise<WriteResult> =>
  withUndo(services, { id, kind, words: msg`Je koos wat klopt.` }, () =>
    services.vault.write([{ id, kind, set: { [field]: value }, seen: services.records.state(id) }]));
