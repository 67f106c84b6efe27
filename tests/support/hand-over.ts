import type { Day } from '../../app/domain/day.ts';
import type { RecordId } from '../../app/domain/ids.ts';
import { sharedRecordId } from '../../app/domain/ids.ts';
import { planHandover } from '../../app/domain/consented-handover.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { id } from '../unit/vault/vault-fixture.ts';
import { newId, type Phone } from './hub/create-phone.ts';
import { LINE } from './line-phones.ts';

export const TODAY = '2026-11-21' as Day;
export const FAMILY = { contact: id('contact'), road: id('road'), consent: id('consent') };
export const WORDS = ['Haar dochter slaapt slecht.', 'Zij wil daarover praten.'];

/** A family with a yes for the face of her line. */
export async function noteYes({ vault }: Phone): Promise<void> {
  opened(await vault.write([
    { id: FAMILY.contact, kind: 'contact', set: { nickname: 'Citroen' } },
    { id: FAMILY.road, kind: 'road', set: { contactId: FAMILY.contact, startedOn: TODAY, touchedOn: TODAY, pen: 'me', penSince: TODAY } },
    { id: FAMILY.consent, kind: 'consent', set: { roadId: FAMILY.road, lineId: LINE, receiver: 'Sanne', sentences: WORDS, version: 1, how: 'tapped', givenOn: TODAY, until: '2027-02-19' as Day } },
  ]));
}

/** The words of that yes, handed over on her line; called after the yes, as the app does. */
export async function sendYes({ vault }: Phone, id: RecordId = FAMILY.consent): Promise<RecordId> {
  const plan = opened(planHandover(vault.records.get('consent', FAMILY.consent)!, vault.records.get('line', LINE)!, { caller: 'professional', callBy: '2026-11-24' as Day }, TODAY));
  const handoverId = sharedRecordId(vault.records.get('line', LINE)!.space!, id);
  opened(await vault.write([{ id: handoverId, kind: 'handover', set: plan }, { id: FAMILY.consent, kind: 'consent', set: { handoverId } }]));
  return handoverId;
}

export async function handOver(phone: Phone): Promise<RecordId> {
  await noteYes(phone);
  return sendYes(phone, newId());
}

export const lineAt = ({ vault }: Phone) => vault.records.get('line', LINE);
export const everything = ({ vault }: Phone): string => JSON.stringify(vault.records.all().map(({ fields }) => [...fields]));
