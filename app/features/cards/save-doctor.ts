import type { Day } from '../../domain/day.ts';
import type { CardFile } from '../../domain/card-file.ts';
import { sharedCardId, spaceOfRecord } from '../../domain/ids.ts';
import type { NightDoctor } from '../../domain/night-doctor.ts';
import { nightDoctor } from '../../domain/night-doctor.ts';
import { err } from '../../domain/result.ts';
import type { AddedDoctor } from '../../hooks/known-doctor.ts';
import { isTeams } from '../../hooks/known-doctor.ts';
import type { Services } from '../../services.ts';
import type { Change } from '../../vault/changes.ts';
import type { WriteResult } from '../../vault/vault.ts';
import type { SharingTeam } from './share-cards.ts';

export interface DoctorForm { readonly name: string; readonly phone: string }

export const toDoctor = ({ name, phone }: DoctorForm, today: Day): NightDoctor | undefined => nightDoctor({ phone: phone.trim(), asOf: today, ...(name.trim() === '' ? {} : { name: name.trim() }) });

/** Her own, or for everybody in the team that it came from. */
export function saveDoctor({ vault, records, newId }: Services, known: AddedDoctor | undefined, doctor: NightDoctor): Promise<WriteResult> {
  if (known && isTeams(known)) return vault.write([{ id: known.id, kind: 'teamdoctor', set: { doctor } }]);
  return vault.write([{ id: records.list('nightdoctor')[0]?.id ?? newId(), kind: 'nightdoctor', set: { doctor } }]);
}

/** Writes the number into a team: from then on everybody there has it. */
export function shareDoctor({ vault, records, newId }: Services, { space }: SharingTeam, { doctor }: AddedDoctor): Promise<WriteResult> {
  const there = records.list('teamdoctor').find(({ id }) => spaceOfRecord(id) === space);
  return vault.write([{ id: there?.id ?? sharedCardId(space, newId()), kind: 'teamdoctor', set: { doctor } }]);
}

/** Away from this phone; one of a team from everybody there. Who typed it herself on another phone keeps her own. */
export function dropDoctor({ vault, records }: Services, known: AddedDoctor): Promise<WriteResult> {
  const own = records.list('nightdoctor').map(({ id }) => ({ id, kind: 'nightdoctor' as const, erase: true as const }));
  const shared = records.list('teamdoctor').filter(({ id }) => spaceOfRecord(id) === spaceOfRecord(known.id)).map(({ id }) => ({ id, kind: 'teamdoctor' as const, erase: true as const }));
  return own.length + shared.length > 0 ? vault.erase([...own, ...(isTeams(known) ? shared : [])]) : Promise.resolve(err({ type: 'unavailable' }));
}

/** What a file says takes the place of what is here, unless that was looked up later. */
export function doctorOfFile({ records, newId }: Services, { nightDoctor: doctor }: Pick<CardFile, 'nightDoctor'>): readonly Change<'nightdoctor'>[] {
  const own = records.list('nightdoctor')[0];
  return !doctor || (own && own.doctor.asOf > doctor.asOf) ? [] : [{ id: own?.id ?? newId(), kind: 'nightdoctor', set: { doctor } }];
}
