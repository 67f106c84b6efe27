import { expect, test } from 'vitest';
import { toBase64url } from '../../../app/crypto/base64url.ts';
import { utf8 } from '../../../app/crypto/text-bytes.ts';
import { webPrimitives } from '../../../app/crypto/web-primitives.ts';
import type { PublicIdentity } from '../../../app/crypto/device-identity.ts';
import { type GuestLetter, type HostLetter, openInviteBox } from '../../../app/sync/invitation.ts';
import type { SpaceId } from '../../../wire/ids.ts';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const primitives = webPrimitives(random);
const text = (length: number): string => toBase64url(random(length));
const somebody = (): PublicIdentity => ({ device: text(8), sign: text(32), dh: text(32), token: text(32), person: text(16) }) as PublicIdentity;
const NAMES = ['Bo', 'Sanne', 'Sanne de Wit', 'فاطمة الزهراء بنت محمد', '\u{1f469}'.repeat(30), '"'.repeat(60), 'ę'.repeat(60), '中'.repeat(60)];

const guests = NAMES.map((name): GuestLetter => ({ v: 1, guest: somebody(), name }));
const host: HostLetter = { v: 1, space: text(16) as SpaceId, head: text(32), host: somebody(), words: 'nl' };
const hosts: readonly HostLetter[] = [host, ...NAMES.flatMap((name): HostLetter[] => [{ ...host, line: { side: 'formal', name } }, { ...host, team: { name, coordinates: true } }])];

test('every letter of an invitation is as long as any other, whatever the names in it, and is read as it was written', async () => {
  const box = await openInviteBox(primitives, random(16));
  const fromGuests = await Promise.all(guests.map((letter) => box.seal('guest', letter)));
  const fromHosts = await Promise.all(hosts.map((letter) => box.seal('host', letter)));
  expect(new Set([...fromGuests, ...fromHosts].map(({ length }) => length)).size).toBe(1);
  expect(await Promise.all(fromGuests.map(box.openGuest))).toEqual(guests);
  expect(await Promise.all(fromHosts.map(box.openHost))).toEqual(hosts);
});

test('a letter of an app that did not fill up yet is read, too', async () => {
  const secret = random(16);
  const [letter, iv] = [guests[0]!, random(12)];
  const aead = await primitives.aead(secret, 'drempel.v1.invite.letter');
  const bare = await aead.seal(utf8(JSON.stringify(letter)), utf8('drempel.letter.v1\0guest'), iv);
  const box = await openInviteBox(primitives, secret);
  expect(await box.openGuest(new Uint8Array([...iv, ...bare]))).toEqual(letter);
});
