import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Watched } from './launch-chromium.ts';

/** Chromium notes its process in the profile it uses: `host-1234`. */
const processOf = (profileDir: string): number => Number(readlinkSync(join(profileDir, 'SingletonLock')).split('-').at(-1));

/** As a system kills it: no closing, no last words. */
export async function killBrowser(app: Watched, profileDir: string): Promise<void> {
  const closed = new Promise((resolve) => { app.context.once('close', resolve); });
  process.kill(processOf(profileDir), 'SIGKILL');
  await closed;
}
