/**
 * Whether offering finger or face is worth a tap. Where the browser cannot say if passkeys keep secrets it is offered,
 * and making one tells the truth.
 */
export async function isPasskeyPossible(credentials: CredentialsContainer | undefined): Promise<boolean> {
  if (!credentials || typeof PublicKeyCredential === 'undefined') return false;
  try {
    const onDevice = await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
    // Younger than the rest of WebAuthn: absent in many phones that are in use.
    const ask: unknown = Reflect.get(PublicKeyCredential, 'getClientCapabilities');
    if (!onDevice || typeof ask !== 'function') return onDevice;
    const capabilities = await PublicKeyCredential.getClientCapabilities();
    return capabilities['extension:prf'] !== false;
  } catch {
    return false;
  }
}
