import type { Result } from '../domain/result.ts';
import type { Argon2Params } from './argon2-params.ts';
import type { Bytes } from './bytes.ts';
import type { KdfError } from './passphrase-kdf.ts';

/** Page to worker. The password's buffer is transferred, so the page keeps no copy of these bytes. */
export interface Argon2Request {
  readonly password: Bytes;
  readonly salt: Uint8Array;
  readonly params: Argon2Params;
}

/** Worker to page: one answer per worker. */
export type Argon2Answer = Result<Bytes, KdfError>;
