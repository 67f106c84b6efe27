import { inProcessKdf } from '../../../app/crypto/argon2.ts';
import { FLOOR_ARGON2 } from '../../../app/crypto/argon2-params.ts';
import { writeBackup } from '../../../app/crypto/backup-file.ts';
import { toBase64url } from '../../../app/crypto/base64url.ts';
import { NO_PREVIOUS_HASH, sealCommit } from '../../../app/crypto/commit.ts';
import { createRecoveryCode } from '../../../app/crypto/recovery-code.ts';
import { seal } from '../../../app/crypto/aead.ts';
import { sealSegment } from '../../../app/crypto/segment.ts';
import { utf8 } from '../../../app/crypto/text-bytes.ts';
import type { PassphraseKdf } from '../../../app/crypto/passphrase-kdf.ts';
import { wrapWithPasskey, wrapWithPassphrase, wrapWithRecovery } from '../../../app/crypto/wraps.ts';
import { fixedKeys, fixedRandom, fixedSecret, opened } from './fixtures.ts';

export const PASSPHRASE = 'żółw İyi سلام ٣';
export const PIN = '123456';
export const SHORT = '{"naam":"Łódź سلام ı"}';

/** Real Argon2id at the floor, so that a run stays quick. */
const floorKdf: PassphraseKdf = {
  derive: (passphrase, salt, params) =>
    params.memoryKiB === FLOOR_ARGON2.memoryKiB
      ? inProcessKdf.derive(passphrase, salt, params)
      : Promise.resolve({ ok: false, error: { type: 'not-enough-memory' } }),
};

/** Everything that is ever written, from fixed randomness: nothing here is compressed, as deflate may change its mind. */
export async function makeVectors() {
  const keys = await fixedKeys();
  const secret = fixedSecret();
  const tools = { kdf: floorKdf, random: fixedRandom('vector wraps') };
  const code = fixedRandom('vector code')(16);
  const passkey = { credentialId: toBase64url(fixedRandom('id')(20)), prfSalt: toBase64url(fixedRandom('prf')(32)) };
  const prfOutput = fixedRandom('prf output')(32);
  const passphraseWrap = opened(await wrapWithPassphrase(secret, PASSPHRASE, tools));
  const recoveryWrap = await wrapWithRecovery(secret, code, tools.random);
  const header = { vaultId: keys.vaultId, deviceId: 'AAECAwQFBgc', seq: 7, prevHash: NO_PREVIOUS_HASH };
  const commit = await sealCommit({ ...header, payload: utf8(SHORT) }, keys, fixedRandom('vector commit'));
  const place = { vaultId: keys.vaultId, segmentId: 3, generation: 9 };
  const segment = await sealSegment(place, utf8(SHORT), keys, fixedRandom('vector segment'), { compress: false });
  const content = { vaultId: keys.vaultId, wraps: [passphraseWrap, recoveryWrap], payload: utf8(SHORT) };
  const backup = await writeBackup(content, keys, fixedRandom('vector backup'));
  return {
    secret: toBase64url(secret),
    vaultId: toBase64url(keys.vaultId),
    draft: toBase64url(await seal(keys.drafts, utf8(SHORT), utf8('draft'), fixedRandom('vector draft'))),
    manifest: toBase64url(await seal(keys.manifest, utf8(SHORT), utf8('manifest'), fixedRandom('vector manifest'))),
    commit: toBase64url(commit.bytes),
    commitHash: toBase64url(commit.hash),
    segment: toBase64url(segment),
    recoveryCode: createRecoveryCode(() => code),
    passphraseWrap,
    recoveryWrap,
    passkeyWrap: opened(await wrapWithPasskey(secret, passkey, { prfOutput }, tools)),
    passkeyPinWrap: opened(await wrapWithPasskey(secret, passkey, { prfOutput, pin: PIN }, tools)),
    backup: toBase64url(backup),
  };
}
