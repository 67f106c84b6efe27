import type { CDPSession, Page } from 'playwright-core';

/** A phone that knows her finger, as far as the page can tell; `copied` when it puts passkeys into her account as well. */
export async function addFinger(page: Page, { copied = false } = {}): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, hasPrf: true, isUserVerified: true, automaticPresenceSimulation: true, defaultBackupEligibility: copied, defaultBackupState: copied },
  });
  return session;
}
