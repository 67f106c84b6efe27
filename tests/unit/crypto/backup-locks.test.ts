import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { FLOOR_ARGON2 } from '../../../app/crypto/argon2-params.ts';
import { encodeBackupHeader, readBackupHeader } from '../../../app/crypto/backup-header.ts';
import { toBase64url } from '../../../app/crypto/base64url.ts';
import { concatBytes, u32 } from '../../../app/crypto/bytes.ts';
import { utf8 } from '../../../app/crypto/text-bytes.ts';

const salt = toBase64url(new Uint8Array(16));
const sealed = toBase64url(new Uint8Array(60));
const passphrase = { type: 'passphrase', version: 1, salt, params: FLOOR_ARGON2, sealed } as const;
const recovery = { type: 'recovery', version: 1, salt, sealed } as const;

/** A file whose hash is right, as only an attacker or another version would write it. */
function fileWith(wraps: unknown): Uint8Array {
  const json = utf8(typeof wraps === 'string' ? wraps : JSON.stringify(wraps));
  const head = concatBytes(utf8('DREMPEL1'), [1], new Uint8Array(32), u32(0), u32(json.length), json);
  return concatBytes(head, createHash('sha256').update(head).digest());
}

test('readBackupHeader() reads what encodeBackupHeader() wrote', async () => {
  const header = {
    vaultId: new Uint8Array(16).fill(1),
    backupId: new Uint8Array(16).fill(2),
    bodyLength: 0,
    wraps: [passphrase, recovery],
  };
  const read = await readBackupHeader(await encodeBackupHeader(header));
  expect(read).toMatchObject({ ok: true, value: header });
});

test.each([
  ['cheap parameters', [{ ...passphrase, params: { memoryKiB: 8, passes: 1, lanes: 1 } }], 'unsafe-parameters'],
  ['costly parameters', [{ ...passphrase, params: { ...FLOOR_ARGON2, passes: 1e9 } }], 'unsafe-parameters'],
  ['a newer lock', [{ ...recovery, version: 2 }], 'newer-version'],
  ['a passkey', [{ type: 'passkey', version: 1, credentialId: 'AAAA', prfSalt: salt, sealed }], 'damaged'],
  ['no lock', [], 'damaged'],
  ['no list', recovery, 'damaged'],
  ['no JSON', '[{', 'damaged'],
  ['too much', 'x'.repeat(20_000), 'damaged'],
])('readBackupHeader() refuses a file with %s', async (_, wraps, type) => {
  expect(await readBackupHeader(fileWith(wraps))).toEqual({ ok: false, error: { type } });
});
