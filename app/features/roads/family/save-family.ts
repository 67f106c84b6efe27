import type { Contact } from '../../../domain/entities.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { parsePhone } from '../../../domain/phone.ts';
import type { RecordState } from '../../../domain/record.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
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

/** The name and number of a parent are only kept together with the day she said yes to it. */
export function saveFamily(services: Services, id: RecordId, contact: Contact, seen: RecordState | undefined, draft: string): Promise<WriteResult> {
  const yes = contact.nameYesOn !== undefined;
  const set: Contact = { ...contact, nickname: contact.nickname.trim(), firstName: (yes && contact.firstName?.trim()) || undefined, phone: yes ? contact.phone : undefined };
  const road = roadOfContact(services, id);
  return services.vault.write([{ id, kind: 'contact', set, seen }, ...(road ? [touchRoad(services, road.id)] : [])], { draft });
}
