import { KINDS, LINE_KINDS, TEAM_KINDS } from '../domain/entities.ts';
import { spaceOfRecord } from '../domain/ids.ts';
import type { Op } from '../domain/record.ts';
import type { SpaceId } from '../../wire/ids.ts';
import type { AddedDevice, SpaceType } from '../../wire/member-entry.ts';

interface Held { readonly type: SpaceType; readonly space: SpaceId }

const ALLOWED: Readonly<Record<Exclude<SpaceType, 'mine'>, ReadonlySet<string>>> = { line: new Set(LINE_KINDS), team: new Set(TEAM_KINDS) };
const KNOWN: ReadonlySet<string> = new Set(KINDS);

/**
 * What a space may hold, for what comes from outside; what is written here is held to the same by the types of ids, see
 * `vault/changes.ts`. What says something of a family stays with the volunteer: elsewhere it has no place at all. Each record belongs to one space, which its id names, so that nobody can
 * write into another one. A kind that is not known yet may be kept.
 */
export function mayHold({ type, space }: Held, { id, kind }: Pick<Op, 'id' | 'kind'>): boolean {
  const at = spaceOfRecord(id);
  return type === 'mine' ? at === undefined : at === space && (ALLOWED[type].has(kind) || !KNOWN.has(kind));
}

interface HeldBy extends Held { readonly members: ReadonlyMap<string, Pick<AddedDevice, 'person'>> }

/**
 * In a team the id says what stands under it: under somebody's own name her card and nothing else, elsewhere no such card.
 * Of two kinds under one id the merge takes one, so that a word of another kind would be a word on her card.
 */
export function fitsId({ type, space, members }: HeldBy, { id, kind }: Pick<Op, 'id' | 'kind'>): boolean {
  const isCard = (): boolean => [...members.values()].some(({ person }) => id === `${space}.${person}`);
  return type !== 'team' || isCard() === (kind === 'partner');
}

/** The same for one author: a partner's card is written by herself, from any of her devices, or by a coordinator. */
export const mayWrite = (held: HeldBy, { person, role }: Pick<AddedDevice, 'person' | 'role'>, op: Pick<Op, 'id' | 'kind'>): boolean =>
  mayHold(held, op) && fitsId(held, op) && (op.kind !== 'partner' || role === 'admin' || op.id === `${held.space}.${person}`);

/** What is shared stays what it is: an op of another kind than the record would turn it into something that nobody looks for. Her own devices are trusted. */
export function keepsKinds({ type }: Pick<Held, 'type'>, kindOf: (id: string) => string | undefined, ops: readonly Pick<Op, 'id' | 'kind'>[]): boolean {
  if (type === 'mine') return true;
  const kinds = new Map<string, string>();
  return ops.every(({ id, kind }) => {
    const known = kinds.get(id) ?? kindOf(id) ?? kind;
    kinds.set(id, known);
    return known === kind;
  });
}
