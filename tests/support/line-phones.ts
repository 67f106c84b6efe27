import { webcrypto } from 'node:crypto';
import { expect } from 'vitest';
import { toBase64url } from '../../app/crypto/base64url.ts';
import type { DeviceId, RecordId } from '../../app/domain/ids.ts';
import { createSharedSpaces, type RunningSpaces } from '../../app/shared-spaces.ts';
import type { Vault } from '../../app/vault/vault.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { id, setupDevice } from '../unit/vault/vault-fixture.ts';

const random = (length: number): Uint8Array => webcrypto.getRandomValues(new Uint8Array(length));
export const newId = (): RecordId => toBase64url(random(16)) as RecordId;
export const SOON = { timeout: 20_000 };

export interface Phone { readonly vault: Vault; readonly spaces: RunningSpaces }
const running: Phone[] = [];

/** The real vault on a database in memory, the real engine, and the hub as it comes. */
export async function createPhone(origin: string): Promise<Phone> {
  const onEdit: (() => void)[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const vault = await (await setupDevice(toBase64url(random(8)))).openTab({ random, writer: toBase64url(random(8)) as DeviceId, now: Date.now, onEdit: () => { for (const tell of onEdit) tell(); } });
  const spaces = createSharedSpaces({
    vault, random, now: Date.now, origin, language: () => 'nl', newId,
    later: (ms, work) => {
      // A test does not wait for her to stop typing.
      const timer = setTimeout(work, ms < 10_000 ? 50 : ms);
      return () => clearTimeout(timer);
    },
    exclusive: (work) => {
      const next = last.then(work, work);
      last = next.catch(() => undefined);
      return next;
    },
  });
  onEdit.push(spaces.edited);
  const phone = { vault, spaces };
  running.push(phone);
  return phone;
}

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

export function stopPhones(): void {
  for (const { vault, spaces } of running.splice(0)) {
    spaces.stop();
    vault.close();
  }
}
