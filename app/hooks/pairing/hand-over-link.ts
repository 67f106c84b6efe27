import type { Services } from '../../services.ts';

export const canShareLink = (): boolean => typeof navigator.share === 'function';

/** Through the phone's own sheet; she leaves the app for it and comes back. */
export async function shareLink(url: string, { expectReturn }: Pick<Services, 'expectReturn'>): Promise<void> {
  expectReturn();
  try {
    await navigator.share({ url });
  } catch {
    // Closed by her: nothing was handed over.
  }
}

/** She goes on to where she pastes it, and comes back. */
export async function copyLink(url: string, { expectReturn }: Pick<Services, 'expectReturn'>): Promise<boolean> {
  expectReturn();
  try {
    await navigator.clipboard.writeText(url);
    return true;
  } catch {
    return false;
  }
}
