import type { Bytes } from '../../wire/bytes.ts';

/** A row of `space`. */
export interface SpaceRow {
  readonly space: Bytes;
  readonly org: number;
  readonly head: number;
  readonly mhead: number;
  readonly mhash: Bytes;
  readonly epoch: number;
  readonly bytes: number;
  readonly snap: number;
  readonly pruned: number;
  readonly swept: number;
  readonly made: number;
  readonly used: number;
}

/** A row of `device`. */
export interface DeviceRow {
  readonly device: Bytes;
  readonly token: Bytes;
  readonly cursor_seq: number;
  readonly dseq: number;
  readonly hash: Bytes;
  readonly removed: number;
}
