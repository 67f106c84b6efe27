// What version 1 wrote must stay readable for as long as somebody may have it: on a phone, on paper, in a backup file.
// Never change tests/vectors/crypto-v1.json; a new format gets a new file beside it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProcessKdf } from '../../../app/crypto/argon2.ts';
import { fromBase64url, toBase64url } from '../../../app/crypto/base64url.ts';
import { openBackup } from '../../../app/crypto/backup-file.ts';
import { openCommit } from '../../../app/crypto/commit.ts';
import { parseRecoveryCode } from '../../../app/crypto/recovery-code.ts';
import { utf8 } from '../../../app/crypto/text-bytes.ts';
import { fixedKeys, fixedSecret, opened } from './fixtures.ts';
import { makeVectors, SHORT } from './make-vectors.ts';

const frozen = JSON.parse(readFileSync(new URL('../../vectors/crypto-v1.json', import.meta.url), 'utf8'));
const bytesOf = (name: string) => fromBase64url(frozen[name]) ?? new Uint8Array(0);

test('every format of version 1 is written byte for byte as before', async () => {
  const { compressedCommit, ...written } = frozen;
  expect(compressedCommit).toBeTypeOf('string');
  expect(JSON.parse(JSON.stringify(await makeVectors()))).toEqual(written);
});

test('a backup file of version 1 opens with its paper code', async () => {
  const code = opened(parseRecoveryCode(frozen.recoveryCode));
  const backup = opened(await openBackup(bytesOf('backup'), { type: 'recovery', code }, inProcessKdf));
  expect(backup.payload).toEqual(utf8(SHORT));
  expect(toBase64url(backup.secret)).toBe(toBase64url(fixedSecret()));
});

test('a compressed commit of version 1 opens', async () => {
  const keys = await fixedKeys();
  const { payload } = opened(await openCommit(bytesOf('compressedCommit'), keys, { vaultId: keys.vaultId, seq: 8 }));
  expect(payload).toEqual(utf8(SHORT.repeat(100)));
});
