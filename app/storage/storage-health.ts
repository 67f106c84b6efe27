import { within } from './within.ts';

export interface StorageHealth {
  readonly persisted: boolean | undefined;
  readonly usedBytes: number | undefined;
  /** What the browser says it allows; not what the disk has left. */
  readonly quotaBytes: number | undefined;
}

const TIMEOUT_MS = 3_000;

/** Firefox waits for ever on its own question, WebKitGTK has no storage manager: neither may hold up the app. */
const soon = <T>(work: Promise<T> | undefined): Promise<T | undefined> => within(TIMEOUT_MS, work);

/** Absent in some engines, whatever the types say. */
const manager = (): StorageManager | undefined => (navigator as { storage?: StorageManager }).storage;

export async function readStorageHealth(): Promise<StorageHealth> {
  const [persisted, estimate] = await Promise.all([soon(manager()?.persisted?.()), soon(manager()?.estimate?.())]);
  return { persisted, usedBytes: estimate?.usage, quotaBytes: estimate?.quota };
}

/** Asks the browser to keep the data; true when it promised. */
export async function askToPersist(): Promise<boolean> {
  return (await soon(manager()?.persist?.())) ?? false;
}
