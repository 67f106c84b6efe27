import type { Kind } from '../domain/entities.ts';
import type { Op } from '../domain/record.ts';
import type { SpaceType } from '../../wire/member-entry.ts';

/** What says something of a family. It stays with the volunteer: in a space of several people it has no place at all. */
export const FAMILY_KINDS = ['contact', 'road', 'step', 'commitment', 'consent', 'ask', 'tally', 'profile'] as const satisfies readonly Kind[];
export type FamilyKind = (typeof FAMILY_KINDS)[number];

/** Kinds that a space with other people may hold; for her own devices any. */
export type KindIn<T extends SpaceType> = T extends 'mine' ? Kind : Exclude<Kind, FamilyKind>;

/** An op that may stand in the outbox of such a space: anything about a family does not compile. */
export type OpFor<T extends SpaceType> = Omit<Op, 'kind'> & { readonly kind: KindIn<T> };

const FAMILY: ReadonlySet<string> = new Set(FAMILY_KINDS);

/** The same at run time, for what comes from outside. A kind that is not known yet may be kept. */
export const mayHold = (type: SpaceType, kind: string): boolean => type === 'mine' || !FAMILY.has(kind);
