import { msg } from '@lingui/core/macro';
import type { Contact } from '../../../domain/entities.ts';
import { changedIn } from '../../../domain/form-draft.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { parsePhone } from '../../../domain/phone.ts';
import { ageBandsIn } from '../../../domain/read-contact.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import type { DraftForm } from '../../../hooks/draft-form.ts';
import { withUndo } from '../../../hooks/undo.ts';
import type { Services } from '../../../services.ts';
import type { WriteResult } from '../../../vault/vault.ts';
import { roadOfContact } from '../road-reading.ts';
import { touchRoad } from '../save-road.ts';

export interface NewFamilyForm extends Pick<Contact, 'nickname' | 'emblem' | 'language' | 'interpreter' | 'howMet' | 'knownToHelp'> {
  readonly page: number;
}
interface NewIds { readonly contact: RecordId; readonly road: RecordId; readonly step: RecordId }

/** A family, its road, and the first step on it, in one go. */
export function startRoad(services: Services, form: NewFamilyForm, ids: NewIds, draft: string): Promise<WriteResult> {
  const today = services.clock.today();
  const { page: _, ...contact } = form;
  return services.vault.write([
    { id: ids.contact, kind: 'contact', set: { ...contact, nickname: form.nickname.trim(), createdOn: today } },
    { id: ids.road, kind: 'road', set: { contactId: ids.contact, startedOn: today, touchedOn: today, pen: 'me', penSince: today, parentKnowsFace: true } },
    { id: ids.step, kind: 'step', set: { roadId: ids.road, kind: 'meet', on: today, done: true } },
  ], { draft });
}

/** As it is kept, to be dialled from anywhere; undefined for none, an error for what cannot be dialled. */
export function phoneOf(typed: string | undefined): Result<string | undefined, 'not-a-phone' | 'no-start'> {
  const phone = parsePhone(typed ?? '');
  if (!phone.ok) return phone.error.type === 'empty' ? ok(undefined) : err(phone.error.type);
  const { type, digits } = phone.value;
  return ok(type === 'international' ? `+${digits}` : digits);
}

/** What the form about a family says; when it began stays as it is. */
export type FamilyForm = Omit<Contact, 'emblem' | 'createdOn'>;

/** The name and number of a parent are only kept together with the day she said yes to it. */
function toFields(form: FamilyForm): FamilyForm {
  const yes = form.nameYesOn !== undefined;
  const phone = phoneOf(form.phone);
  return { ...form, nickname: form.nickname.trim(), ageBands: ageBandsIn(form.ageBands), firstName: (yes && form.firstName?.trim()) || undefined, phone: yes && phone.ok ? phone.value : undefined };
}

const touched = (services: Services, id: RecordId) => {
  const road = roadOfContact(services, id);
  return road ? [touchRoad(services, road.id)] : [];
};

/** Writes what she changed and nothing else: the rest may have been changed elsewhere, or stand there in two versions. */
export function saveFamily(services: Services, id: RecordId, { form, before, seen, draftKey }: Pick<DraftForm<FamilyForm>, 'form' | 'before' | 'seen' | 'draftKey'>): Promise<WriteResult> {
  const set = changedIn(toFields(before()), toFields(form.value));
  return services.vault.write([{ id, kind: 'contact', set, seen: seen() }, ...touched(services, id)], { draft: draftKey });
}

/** What a parent takes back. */
export const NO_NAME = { nameYesOn: undefined, firstName: undefined, phone: undefined } as const satisfies Partial<FamilyForm>;

/** Taking back is as easy as giving: one tap, without waiting for the rest of the form. In every version that stands there. */
export const takeNameBack = (services: Services, id: RecordId): Promise<WriteResult> =>
  withUndo(services, { id, kind: 'contact', words: msg`Haar naam en nummer zijn weg.` }, () =>
    services.vault.write([{ id, kind: 'contact', set: NO_NAME }, ...touched(services, id)]));
