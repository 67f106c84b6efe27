import { createIdentity, openIdentity, publicIdentity } from '../../../app/crypto/device-identity.ts';
import { openEpochKey, sealEntrySecret, wrapEpochSecret } from '../../../app/crypto/epoch-key.ts';
import { sealPart } from '../../../app/crypto/snapshot-part.ts';
import { sealSpaceCommit } from '../../../app/crypto/space-commit.ts';
import { concatBytes } from '../../../app/crypto/bytes.ts';
import type { SpacePrimitives } from '../../../app/crypto/space-primitives.ts';
import { utf8 } from '../../../app/crypto/text-bytes.ts';
import { webPrimitives } from '../../../app/crypto/web-primitives.ts';
import { type GuestLetter, openInviteBox, safetyWords } from '../../../app/sync/invitation.ts';
import { writeEntry, writeFirstEntry } from '../../../app/sync/write-entry.ts';
import { readMembership } from '../../../app/sync/membership.ts';
import { writeSnapshot } from '../../../app/sync/write-snapshot.ts';
import { applyOps } from '../../../app/domain/merge-record.ts';
import { toBase64url } from '../../../wire/bytes.ts';
import { NO_PREVIOUS } from '../../../wire/commit-header.ts';
import type { SpaceDevice, SpaceId } from '../../../wire/ids.ts';
import { fixedRandom, opened } from './fixtures.ts';

export const SPACE = 'AQIDBAUGBwgJCgsMDQ4PEA' as SpaceId;
export const OTHER_SPACE = 'EA8ODQwLCgkIBwYFBAMCAQ' as SpaceId;
export const PAYLOAD = '{"ops":[["r","line","firstName","Łódź سلام ı","0mabcdefg0000writer00001",[]]]}';
export const NOW = 1_790_000_000_000;
const WORDS = Array.from({ length: 2048 }, (_, n) => `word${n}`);

export const primitivesFrom = (seed: string) => webPrimitives(fixedRandom(seed));

export async function fixture(seed = 'space') {
  const primitives = primitivesFrom(seed);
  const identity = await createIdentity(primitives, toBase64url(primitives.random(16)));
  const own = await openIdentity(primitives, identity);
  const key = await openEpochKey(primitives, primitives.random(32));
  return { primitives, identity, own, key, public: await publicIdentity(primitives, identity) };
}

/** Everything that a space ever writes, from fixed randomness: nothing here is compressed, as deflate may change its mind. */
export const makeSpaceVectors = async () => (await writeAll()).vectors;

/** A letter as an app wrote it before letters were filled up to one length. */
async function bareLetter(primitives: SpacePrimitives, secret: Uint8Array, letter: GuestLetter): Promise<Uint8Array> {
  const aead = await primitives.aead(secret, 'drempel.v1.invite.letter');
  const iv = primitives.random(12);
  return concatBytes(iv, await aead.seal(utf8(JSON.stringify(letter)), utf8('drempel.letter.v1\0guest'), iv));
}

export async function writeAll() {
  const { primitives, identity, own, key, public: known } = await fixture('space vectors');
  const guest = await createIdentity(primitives, identity.person);
  const guestKnown = await publicIdentity(primitives, guest);
  const place = { space: SPACE, epoch: 3, device: own.device, dseq: 1, prev: NO_PREVIOUS, mseq: 2, deps: [['AQIDBAUGBwg' as SpaceDevice, 9]] as const };
  const commit = await sealSpaceCommit(primitives, place, utf8(PAYLOAD), key, own.signer);
  const part = await sealPart(primitives, { space: SPACE, snapshot: OTHER_SPACE, index: 1, epoch: 3 }, utf8(PAYLOAD), key);
  const box = await wrapEpochSecret(primitives, key.secret, own.agreement.publicKey, { space: SPACE, epoch: 3, device: own.device });
  const entrySecret = await sealEntrySecret(primitives, key, PAYLOAD, { prev: '', mseq: 0, epoch: 3 });
  const first = await writeFirstEntry(primitives, own, { ...known, role: 'admin', name: 'Telefoon' }, 'mine', NOW);
  const alone = opened(await readMembership(primitives, first.space, [first.bytes]))!;
  const writer = { primitives, own, membership: alone, epochKeys: first.epochKeys, now: NOW };
  const second = await writeEntry(writer, { add: [{ ...guestKnown, role: 'admin', name: 'Tablet' }], remove: [] }, {});
  const both = opened(await readMembership(primitives, first.space, [first.bytes, second!.bytes]))!;
  const record = applyOps(undefined, [{ id: 'r', kind: 'line', field: 'firstName', value: 'Łódź', stamp: '0mabcdefg0000writer00001', sees: [] }]);
  const snapshot = await writeSnapshot({ primitives, own, membership: both, key: await openEpochKey(primitives, primitives.random(32)) }, { records: [record], heads: {}, base: '', repair: true });
  const inviteSecret = primitives.random(16);
  const invite = await openInviteBox(primitives, inviteSecret);
  const letter: GuestLetter = { v: 1, guest: guestKnown, name: 'Tablet' };
  const vectors = {
    identity, public: known, kid: toBase64url(key.kid), epochSecret: toBase64url(key.secret), commit: toBase64url(commit.bytes), commitHash: toBase64url(commit.hash), part: toBase64url(part), box: toBase64url(box!),
    entrySecret: toBase64url(entrySecret), space: first.space, firstEntry: toBase64url(first.bytes), secondEntry: toBase64url(second!.bytes), epochOne: first.epochKeys[1]!,
    manifest: toBase64url(snapshot.manifest), snapshotPart: toBase64url(snapshot.parts[0]!), inviteBox: toBase64url(invite.box),
    letter: toBase64url(await bareLetter(primitives, inviteSecret, letter)),
    safetyWords: await safetyWords(primitives, first.space, known, guestKnown, WORDS),
  };
  return { vectors, invite, letter, filledLetter: toBase64url(await invite.seal('guest', letter)) };
}
