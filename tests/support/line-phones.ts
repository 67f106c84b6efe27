import { expect } from 'vitest';
import type { RecordId } from '../../app/domain/ids.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { id } from '../unit/vault/vault-fixture.ts';
import type { Phone } from './hub/create-phone.ts';

export const SOON = { timeout: 20_000 };
export const LINE = id('sanne');
export const spaceOf = ({ vault }: Phone): string => vault.records.list('line').find(({ space }) => space !== undefined)!.space!;

/** A volunteer and her fixed face, at the two ends of a line. */
export async function connect(volunteer: Phone, professional: Phone, code: string, lineId = LINE): Promise<void> {
  opened(await volunteer.vault.write([{ id: lineId, kind: 'line', set: { firstName: 'Sanne', team: 'CJG Noord' } }]));
  await openLine(volunteer, professional, { code, lineId, firstName: 'Sanne' });
}

/** Lets this one in to a line that is written down already. */
export async function openLine(volunteer: Phone, professional: Phone, { code, lineId, firstName }: { readonly code?: string; readonly lineId: RecordId; readonly firstName: string }): Promise<void> {
  const invitation = opened(await volunteer.spaces.lines.invite(lineId, { firstName: 'Fatma' }, code));
  const joining = opened(await professional.spaces.lines.join(invitation.link, { firstName, team: 'CJG Noord' }));
  await expect.poll(() => invitation.guest.value?.name, SOON).toBe(firstName);
  expect(invitation.guest.value!.words).toEqual(joining.words);
  opened(await invitation.confirm());
  opened(await joining.admitted);
}

export const seats = ({ vault }: Phone): readonly string[] => vault.records.list('seat').map(({ side, firstName }) => `${side} ${firstName}`).sort();
