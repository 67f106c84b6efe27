// A thin wrapper over WebAuthn with the PRF extension: the authenticator answers a salt with 32 bytes that never leave
// it in another way, and only after it has verified the person.
import { err, ok, type Result } from '../domain/result.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { asBytes, type Bytes, type RandomBytes } from './bytes.ts';

export type PasskeyError =
  | { readonly type: 'unsupported' }
  | { readonly type: 'cancelled' }
  /** The passkey exists but cannot keep a secret; it is of no use as a lock. */
  | { readonly type: 'no-prf' };

/** The browser's part. */
export interface PasskeyTools {
  readonly credentials: CredentialsContainer;
  readonly random: RandomBytes;
}

/** What a wrap stores of a passkey, both base64url and neither secret. */
export interface PasskeyName {
  readonly credentialId: string;
  readonly prfSalt: string;
}

// Shown by the phone in its list of passkeys, to whoever looks: it says nothing about the work.
const RELYING_PARTY = 'Drempel';
const ES256 = -7;
const RS256 = -257;
const TIMEOUT_MS = 120_000;

/** A passkey just made. It travels when the phone may copy it to the account of its owner, from where another device can use it. */
export interface MadePasskey extends PasskeyName {
  readonly prfOutput: Bytes;
  readonly travels: boolean;
}

/** Makes a passkey in this phone and evaluates it once, which on some phones asks the finger twice. */
export async function createPasskey({ credentials, random }: PasskeyTools): Promise<Result<MadePasskey, PasskeyError>> {
  const salt = asBytes(random(32));
  const created = await attempt(() => credentials.create({ publicKey: creation(salt, random) }));
  if (!created.ok) return created;
  const name = { credentialId: toBase64url(new Uint8Array(created.value.rawId)), prfSalt: toBase64url(salt) };
  const { prf } = created.value.getClientExtensionResults();
  const travels = canTravel(created.value);
  if (prf?.results) return ok({ ...name, travels, prfOutput: copyOf(prf.results.first) });
  if (!prf?.enabled) return err({ type: 'no-prf' });
  const evaluated = await evaluatePasskey(name, { credentials, random });
  return evaluated.ok ? ok({ ...name, travels, prfOutput: evaluated.value }) : evaluated;
}

/** The same 32 bytes every time for the same passkey and salt. The caller wipes them. */
export async function evaluatePasskey(
  { credentialId, prfSalt }: PasskeyName,
  { credentials, random }: PasskeyTools,
): Promise<Result<Bytes, PasskeyError>> {
  const [id, first] = [fromBase64url(credentialId), fromBase64url(prfSalt)];
  if (!id || !first) throw new RangeError('not a passkey name');
  const asked = await attempt(() =>
    credentials.get({
      publicKey: {
        challenge: asBytes(random(32)),
        allowCredentials: [{ type: 'public-key', id }],
        userVerification: 'required',
        timeout: TIMEOUT_MS,
        extensions: { prf: { eval: { first } } },
      },
    }),
  );
  if (!asked.ok) return asked;
  const results = asked.value.getClientExtensionResults().prf?.results;
  return results ? ok(copyOf(results.first)) : err({ type: 'no-prf' });
}

// Flags of the authenticator data (WebAuthn 6.1): may be backed up, is backed up.
const FLAGS_AT = 32;
const BACKUP_FLAGS = 0b0001_1000;

/** Where the browser does not tell, it may. */
function canTravel({ response }: PublicKeyCredential): boolean {
  // Younger than the rest of WebAuthn, whatever the types say.
  const data = (response as Partial<AuthenticatorAttestationResponse> | undefined)?.getAuthenticatorData?.();
  const flags = data && new Uint8Array(data)[FLAGS_AT];
  return flags === undefined || (flags & BACKUP_FLAGS) !== 0;
}

const creation = (salt: Bytes, random: RandomBytes): PublicKeyCredentialCreationOptions => ({
  rp: { name: RELYING_PARTY },
  user: { id: asBytes(random(16)), name: RELYING_PARTY, displayName: RELYING_PARTY },
  // Nobody checks an answer against a challenge here: only the PRF output counts.
  challenge: asBytes(random(32)),
  pubKeyCredParams: [ES256, RS256].map((alg) => ({ type: 'public-key', alg })),
  // In the phone itself: a key on a string, or another phone, is not there when she needs it.
  authenticatorSelection: { authenticatorAttachment: 'platform', residentKey: 'required', userVerification: 'required' },
  attestation: 'none',
  timeout: TIMEOUT_MS,
  extensions: { prf: { eval: { first: salt } } },
});

async function attempt(
  ask: () => Promise<Credential | null>,
): Promise<Result<PublicKeyCredential, PasskeyError>> {
  if (typeof PublicKeyCredential === 'undefined') return err({ type: 'unsupported' });
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential ? ok(credential) : err({ type: 'unsupported' });
  } catch (reason) {
    // NotAllowedError stands for "no", "too late" and "not now" alike; the browser does not say which.
    const declined = reason instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(reason.name);
    return err({ type: declined ? 'cancelled' : 'unsupported' });
  }
}

const copyOf = (source: BufferSource): Bytes =>
  ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice()
    : new Uint8Array(source.slice(0));
