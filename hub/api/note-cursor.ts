import type { Service } from '../guard/service.ts';
import { acknowledge } from '../space/acknowledge.ts';
import { StoreFailure } from '../store/database.ts';
import type { Caller } from './authorize.ts';

/**
 * What a device has safely kept: perhaps everybody has it now. Where that cannot be written down, because the disk is full, say,
 * the device has its answer all the same, and says it again at its next look.
 */
export async function noteCursor({ database, janitor, log }: Service, { key, device }: Caller, has: number): Promise<void> {
  try {
    await acknowledge(database, key, device, has);
    await janitor.lookAt(key);
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    log.count('cursor-put-off');
  }
}
