import { msg } from '@lingui/core/macro';
import type { ConsentWay } from '../../../domain/codes.ts';
import { CONSENT_VERSION, consentUntil } from '../../../domain/consent-terms.ts';
import type { Day } from '../../../domain/day.ts';
import type { Entity } from '../../../domain/entities.ts';
import { openRoadsOf, ownWordsOf, wholeYes, wholeYeses } from '../../../domain/handed-family.ts';
import type { Question } from '../../../hooks/shown.ts';
import { withName } from '../../../hooks/shown-texts.ts';
import { withUndo } from '../../../hooks/undo.ts';
import { spokenLocale } from '../../../i18n/activate-locale.ts';
import { ALSO_GOES, GOES_ON_WITH, OWN_WORD } from '../../../reference/consent-words.ts';
import type { Services } from '../../../services.ts';
import { eraseFamily } from '../../../vault/erase-family.ts';
import type { WriteResult } from '../../../vault/vault.ts';

export interface AskedFamily { readonly contact: Entity<'contact'>; readonly saidYes: boolean }

/** Families that are still on the way, and whether the parent wants to go on with this colleague. */
export function familiesToAsk({ records, clock }: Pick<Services, 'records' | 'clock'>, colleague: string): readonly AskedFamily[] {
  const [roads, consents] = [records.list('road'), records.list('consent')];
  return records.list('contact').map((contact) => ({ contact, open: openRoadsOf(roads, contact.id) })).filter(({ open }) => open.length > 0)
    .map(({ contact, open }) => ({ contact, saidYes: open.every((road) => wholeYes(consents, road.id, colleague, clock.today()) !== undefined) }));
}

/** What the parent is asked: to go on with this colleague, and word for word what goes along, each hers to strike out. */
export function askedOf({ records, clock }: Pick<Services, 'records' | 'clock'>, contact: Entity<'contact'>, colleague: string): Pick<Question, 'receiver' | 'sentences' | 'until'> {
  const own = ownWordsOf(contact, { roads: records.list('road'), commitments: records.list('commitment') });
  const fixed = [withName(GOES_ON_WITH, colleague), ALSO_GOES].map((inAll) => ({ kept: inAll[spokenLocale()], inAll, isAsked: true as const }));
  return { receiver: colleague, until: consentUntil(clock.today()), sentences: [...fixed, ...own.map(({ kind, words }) => ({ kept: words, inAll: withName(OWN_WORD[kind], words) }))] };
}

interface GoesOn { readonly colleague: string; readonly sentences: readonly string[]; readonly how: ConsentWay; readonly until: Day }

/** The parent's own yes, to this colleague by name, in the words that she heard and until the day that she heard: midnight may pass meanwhile. */
export function goesOnWith({ vault, records, clock, newId: anyId }: Services, contact: Entity<'contact'>, yes: GoesOn, newId = anyId): Promise<WriteResult> {
  const today = clock.today();
  const { colleague, sentences, how, until } = yes;
  return vault.write(openRoadsOf(records.list('road'), contact.id).map((road) => (
    { id: newId(), kind: 'consent', set: { roadId: road.id, receiver: colleague, sentences, version: CONSENT_VERSION, how, givenOn: today, until, whole: true } })));
}

export async function takesItBack(services: Services, contact: Entity<'contact'>, colleague: string): Promise<WriteResult> {
  const { records, clock, vault } = services;
  const today = clock.today();
  // Every one of them: where two devices wrote it down, the other would still hold.
  const yeses = openRoadsOf(records.list('road'), contact.id).flatMap((road) => wholeYeses(records.list('consent'), road.id, colleague, today));
  const [first] = yeses;
  const write = (): Promise<WriteResult> => vault.write(yeses.map(({ id }) => ({ id, kind: 'consent', set: { withdrawnOn: today, sentences: [] } })));
  return first && yeses.length === 1 ? withUndo(services, { id: first.id, kind: 'consent', words: msg`Haar ja is teruggenomen.` }, write) : write();
}

export const eraseInstead = (services: Services, { id }: Entity<'contact'>): Promise<WriteResult> => eraseFamily(services, id, services.clock.today());
