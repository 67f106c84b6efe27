import { hasEnded } from './consented-handover.ts';
import type { Day } from './day.ts';
import type { Entity, Kind } from './entities.ts';
import { readEntity } from './read-entity.ts';

import { isRecordId, type RecordId, spaceOfRecord } from './ids.ts';
import type { Json, RecordState } from './record.ts';
import { err, ok, type Result } from './result.ts';

declare const saidYes: unique symbol;

/** All that is known of one family, with the parent's yes to the colleague by name. */
export interface HandedFamily {
  readonly contact: Entity<'contact'>;
  readonly roads: readonly Entity<'road'>[];
  readonly steps: readonly Entity<'step'>[];
  readonly commitments: readonly Entity<'commitment'>[];
  readonly consents: readonly Entity<'consent'>[];
}
/** One that may leave this phone. There is no other way to make it than {@link handFamily}. */
export type HandableFamily = HandedFamily & { readonly [saidYes]: true };

/** The yes to going on with this colleague, for all that is known of the road. */
export const wholeYes = (consents: readonly Entity<'consent'>[], roadId: RecordId, colleague: string, today: Day): Entity<'consent'> | undefined => wholeYeses(consents, roadId, colleague, today)[0];

/** More than one where two devices wrote down what she said. */
export const wholeYeses = (consents: readonly Entity<'consent'>[], roadId: RecordId, colleague: string, today: Day): readonly Entity<'consent'>[] =>
  consents.filter((consent) => consent.roadId === roadId && consent.whole === true && consent.receiver === colleague && colleague !== ''
    && consent.withdrawnOn === undefined && consent.givenOn <= today && !hasEnded(consent, today));

interface Known {
  readonly roads: readonly Entity<'road'>[];
  readonly steps: readonly Entity<'step'>[];
  readonly commitments: readonly Entity<'commitment'>[];
  readonly consents: readonly Entity<'consent'>[];
}

export const openRoadsOf = (roads: readonly Entity<'road'>[], contactId: RecordId): readonly Entity<'road'>[] =>
  roads.filter((road) => road.contactId === contactId && road.closedOn === undefined);

/** What stands there in somebody's own words, or by what she can be reached. */
export type OwnWordKind = 'name' | 'phone' | 'wish' | 'question' | 'promise';
export interface OwnWord { readonly kind: OwnWordKind; readonly words: string }

/** Word for word what would go with this family: the parent sees each and may strike it out. */
export function ownWordsOf(contact: Entity<'contact'>, known: Pick<Known, 'roads' | 'commitments'>): readonly OwnWord[] {
  const open = openRoadsOf(known.roads, contact.id);
  const ids = new Set<RecordId | undefined>(open.map(({ id }) => id));
  const word = (kind: OwnWordKind, words: string | undefined): readonly OwnWord[] => (words ? [{ kind, words }] : []);
  return [
    ...word('name', contact.firstName), ...word('phone', contact.phone),
    ...open.flatMap(({ wishWords, question }) => [...word('wish', wishWords), ...word('question', question)]),
    ...known.commitments.filter(({ roadId, doneOn }) => ids.has(roadId) && doneOn === undefined).flatMap(({ words }) => word('promise', words)),
  ];
}

/**
 * The family as it may go to this colleague, or why not: every open road needs the parent's yes to her by name. Own
 * words go where that yes has them word for word, and nowhere else. What was agreed with professionals stays behind, because
 * those yeses were to others.
 */
export function handFamily(contact: Entity<'contact'>, known: Known, colleague: string, today: Day): Result<HandableFamily, 'no-yes'> {
  const open = openRoadsOf(known.roads, contact.id);
  const yeses = open.map((road) => wholeYes(known.consents, road.id, colleague, today)).filter((yes) => yes !== undefined);
  if (open.length === 0 || yeses.length < open.length) return err('no-yes');
  const ids = new Set<string>(open.map(({ id }) => id));
  const isOfThese = ({ roadId }: { readonly roadId?: RecordId | undefined }): boolean => roadId !== undefined && ids.has(roadId);
  const said = (words: string | undefined): string | undefined => (words !== undefined && yeses.every(({ sentences }) => sentences.includes(words)) ? words : undefined);
  const [firstName, phone] = [said(contact.firstName), said(contact.phone)];
  const family: HandedFamily = {
    contact: { ...contact, firstName, phone, nameYesOn: firstName || phone ? contact.nameYesOn : undefined },
    roads: open.map((road) => ({ ...road, wishWords: said(road.wishWords), question: said(road.question), lineId: undefined, parentKnowsFace: true, ...(road.pen === 'professional' && { pen: 'me' as const, penSince: today }) })),
    steps: known.steps.filter(isOfThese).map((step) => ({ ...step, lineId: undefined, evening: undefined })),
    commitments: known.commitments.filter((promise) => isOfThese(promise) && promise.doneOn === undefined).map((promise) => ({ ...promise, words: said(promise.words), lineId: undefined }))
      // A promise of nothing but words that she struck out says nothing.
      .filter(({ kind, words }) => kind !== 'own-words' || words !== undefined),
    consents: yeses,
  };
  return ok(family as HandableFamily);
}

export interface HandedFile { readonly receiver: string; readonly families: readonly HandedFamily[] }

const VERSION = 1;

export const writeHandedFile = (receiver: string, families: readonly HandableFamily[]): string => JSON.stringify({ drempelFamilies: VERSION, receiver, families });

type Fields = { readonly [key: string]: Json };
const isFields = (value: Json | undefined): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

/** Read as tolerantly as what is stored: what makes no sense becomes absent. Nothing in a file may name a place that is shared with somebody. */
function entityOf<K extends Kind>(kind: K, value: Json): Entity<K> | undefined {
  if (!isFields(value) || !isRecordId(value['id']) || spaceOfRecord(value['id']) !== undefined) return undefined;
  const heads = Object.entries(value).filter(([field]) => field !== 'id' && !field.startsWith('_')).map(([field, of]) => [field, [{ stamp: '', value: of }]] as const);
  const state: RecordState = { id: value['id'], kind, fields: new Map(heads) as RecordState['fields'], seen: new Map() };
  return readEntity(kind, state);
}

const entitiesOf = <K extends Kind>(kind: K, value: Json | undefined): readonly Entity<K>[] => listOf(value).flatMap((item) => entityOf(kind, item) ?? []);

function familyOf(value: Json, receiver: string, today: Day): readonly HandedFamily[] {
  const contact = isFields(value) ? entityOf('contact', value['contact'] ?? null) : undefined;
  if (!isFields(value) || !contact) return [];
  const consents = entitiesOf('consent', value['consents']).filter((consent) => consent.whole === true && consent.receiver === receiver && consent.withdrawnOn === undefined && !hasEnded(consent, today));
  // Here too nothing is taken in without the parent's own yes, and it has a last day: a file may lie about for long.
  const roads = entitiesOf('road', value['roads']).filter((road) => road.contactId === contact.id && consents.some(({ roadId }) => roadId === road.id));
  const isOfThese = ({ roadId }: { readonly roadId?: RecordId | undefined }): boolean => roads.some(({ id }) => id === roadId);
  if (roads.length === 0) return [];
  return [{ contact, roads, consents: consents.filter(isOfThese), steps: entitiesOf('step', value['steps']).filter(isOfThese), commitments: entitiesOf('commitment', value['commitments']).filter(isOfThese) }];
}

export function readHandedFile(text: string, today: Day): Result<HandedFile, 'not-families' | 'newer-version'> {
  let parsed: Json;
  try {
    parsed = JSON.parse(text) as Json;
  } catch {
    return err('not-families');
  }
  const version = isFields(parsed) ? parsed['drempelFamilies'] : undefined;
  if (!isFields(parsed) || typeof version !== 'number') return err('not-families');
  if (version > VERSION) return err('newer-version');
  const receiver = typeof parsed['receiver'] === 'string' ? parsed['receiver'] : '';
  const families = listOf(parsed['families']).flatMap((family) => familyOf(family, receiver, today));
  return families.length > 0 ? ok({ receiver, families }) : err('not-families');
}
