import { type Kind, KINDS } from '../domain/entities.ts';
import { spaceOfRecord } from '../domain/ids.ts';
import type { Op } from '../domain/record.ts';
import type { SpaceId } from '../../wire/ids.ts';
import type { SpaceType } from '../../wire/member-entry.ts';

/** What two people share. A handover is the one thing about a family: the words that the parent said yes to. */
export const LINE_KINDS = ['seat', 'handover', 'withdrawal', 'advice'] as const satisfies readonly Kind[];
/** What partners share: who they are, and nothing about a family. */
export const TEAM_KINDS = ['seat'] as const satisfies readonly Kind[];

/** Kinds that a space may hold. What says something of a family stays with the volunteer: elsewhere it has no place at all. */
export type KindIn<T extends SpaceType> = T extends 'mine' ? Kind : T extends 'line' ? (typeof LINE_KINDS)[number] : (typeof TEAM_KINDS)[number];

/** An op that may stand in the outbox of such a space: anything about a family does not compile. */
export type OpFor<T extends SpaceType> = Omit<Op, 'kind'> & { readonly kind: KindIn<T> };

const ALLOWED: Readonly<Record<Exclude<SpaceType, 'mine'>, ReadonlySet<string>>> = { line: new Set(LINE_KINDS), team: new Set(TEAM_KINDS) };
const KNOWN: ReadonlySet<string> = new Set(KINDS);

/**
 * The same at run time, for what comes from outside: each record belongs to one space, which its id names, so that nobody can
 * write into another one. A kind that is not known yet may be kept.
 */
export function mayHold({ type, space }: { readonly type: SpaceType; readonly space: SpaceId }, { id, kind }: Pick<Op, 'id' | 'kind'>): boolean {
  const at = spaceOfRecord(id);
  return type === 'mine' ? at === undefined : at === space && (ALLOWED[type].has(kind) || !KNOWN.has(kind));
}
