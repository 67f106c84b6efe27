import type { Result } from '../domain/result.ts';
import type { StorageError } from '../storage/storage-error.ts';

/** Puts back what the browser threw away while the app was open. Can be tried again: until it is done the memory of the page is all there is. */
export type Rescue = () => Promise<Result<void, StorageError>>;
