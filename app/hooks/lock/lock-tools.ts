import type { Result } from '../../domain/result.ts';

/** Why a typed paper code cannot be right; `group` counts from 0 and is a likely place to look. */
export type CodeError = { readonly type: 'wrong-length' } | { readonly type: 'typo'; readonly group?: number };
export type PasskeyError = { readonly type: 'unsupported' } | { readonly type: 'cancelled' } | { readonly type: 'no-prf' };
export interface PasskeyName { readonly credentialId: string; readonly prfSalt: string }
/** `travels` when the phone may copy it to its owner's account. */
export interface MadePasskey extends PasskeyName { readonly prfOutput: Uint8Array; readonly travels: boolean }

/** What the screens around a lock need of the cryptography; each feature binds it, so that screens know no keys. */
export interface LockTools {
  /** A new paper code in groups, with a dash between them. */
  readonly newCode: () => string;
  readonly readCode: (typed: string) => Result<Uint8Array, CodeError>;
  readonly isGroup: (code: string, index: number, typed: string) => boolean;
  /** Words that chance picked, in the language of the screen. */
  readonly offerWords: (locale: string) => Promise<readonly string[]>;
  readonly makePasskey: () => Promise<Result<MadePasskey, PasskeyError>>;
  readonly askPasskey: (name: PasskeyName) => Promise<Result<Uint8Array, PasskeyError>>;
  /** How long to wait after so many wrong tries in a row. */
  readonly delayMs: (wrongTries: number) => number;
}
