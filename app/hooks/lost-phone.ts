import type { Result } from '../domain/result.ts';

/** `nothing`: this code opens nothing at the hub. `spent`: it did, and serves no more. */
export type LostError = { readonly type: 'offline' | 'nothing' | 'spent' };

/** One of her devices, as her other ones knew it. */
export interface LostDevice {
  readonly id: string;
  readonly name: string;
  /** When something was last heard of it, in milliseconds. */
  readonly heardAt?: number;
  /** Which of the others go with it: it was copied from these, and holds their keys. */
  readonly formerly?: readonly string[];
}

/** What her paper code shows on a phone that is not hers. Nothing of it is kept there. */
export interface LostDevices {
  readonly devices: readonly LostDevice[];
  readonly remove: (id: string) => Promise<Result<void, LostError>>;
}
