// What version 1 of a space wrote lies at hubs and on other people's phones. Never change tests/vectors/space-v1.json.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openEpochKey, openEntrySecret, unwrapEpochSecret } from '../../../app/crypto/epoch-key.ts';
import { openIdentity } from '../../../app/crypto/device-identity.ts';
import { commitIsSignedBy, openSpaceCommit } from '../../../app/crypto/space-commit.ts';
import { openPart } from '../../../app/crypto/snapshot-part.ts';
import { utf8 } from '../../../app/crypto/text-bytes.ts';
import { readMembership } from '../../../app/sync/membership.ts';
import { fromBase64url, toBase64url } from '../../../wire/bytes.ts';
import { splitCommit } from '../../../wire/commit-header.ts';
import { opened } from './fixtures.ts';
import { makeSpaceVectors, OTHER_SPACE, PAYLOAD, primitivesFrom, SPACE, writeAll } from './space-fixture.ts';

const frozen = JSON.parse(readFileSync(new URL('../../vectors/space-v1.json', import.meta.url), 'utf8'));
const bytesOf = (name: string) => fromBase64url(frozen[name])!;
const primitives = primitivesFrom('reading');
const keyThen = () => openEpochKey(primitives, bytesOf('epochSecret'));

test('everything of version 1 is written byte for byte as before', async () => {
  expect(JSON.parse(JSON.stringify(await makeSpaceVectors()))).toEqual(frozen);
});

test('a commit of version 1 opens, and its author is known', async () => {
  const split = splitCommit(bytesOf('commit'))!;
  expect(await commitIsSignedBy(primitives, fromBase64url(frozen.public.sign)!, split)).toBe(true);
  expect(opened(await openSpaceCommit(primitives, split, await keyThen()))).toEqual(utf8(PAYLOAD));
});

test('a part, a wrapped key and the sealed half of an entry of version 1 open', async () => {
  const key = await keyThen();
  expect(opened(await openPart(primitives, bytesOf('part'), { space: SPACE, snapshot: OTHER_SPACE, index: 1 }, async () => key))).toEqual(utf8(PAYLOAD));
  const own = await openIdentity(primitives, frozen.identity);
  const { publicKey, agree } = own.agreement;
  const secret = await unwrapEpochSecret(primitives, bytesOf('box'), { publicKey, agree }, { space: SPACE, epoch: 3, device: own.device });
  expect(toBase64url(secret!)).toBe(frozen.epochSecret);
  expect(await openEntrySecret(primitives, key, bytesOf('entrySecret'), { prev: '', mseq: 0, epoch: 3 })).toEqual(utf8(PAYLOAD));
});

test('a chain of entries of version 1 is still a chain', async () => {
  const membership = opened(await readMembership(primitives, frozen.space, [bytesOf('firstEntry'), bytesOf('secondEntry')]));
  expect(membership?.members.size).toBe(2);
});

test('a letter of version 1 is read; what is written now is the same filled up with blanks, as it was frozen then', async () => {
  const { filled } = JSON.parse(readFileSync(new URL('../../vectors/letter-v1.json', import.meta.url), 'utf8')) as { readonly filled: string };
  const { invite, letter, filledLetter } = await writeAll();
  expect(await invite.openGuest(bytesOf('letter'))).toEqual(letter);
  expect(filledLetter).toBe(filled);
  expect(await invite.openGuest(fromBase64url(filled)!)).toEqual(letter);
});
