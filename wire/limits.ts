/** Sizes in bytes. A device never sends more, the hub never takes more. */
export const LIMITS = {
  commit: 320 * 1024,
  entry: 64 * 1024,
  part: 320 * 1024,
  manifest: 128 * 1024,
  pushBody: 2 * 1024 * 1024,
  /** A pull stops adding frames when it has grown past this. */
  pullPage: 2 * 1024 * 1024,
  letter: 8 * 1024,
  devices: 64,
  headsPerRequest: 40,
  boxHours: 72,
  /** Before packing. */
  opsPerCommit: 500,
  commitPlain: 256 * 1024,
  partPlain: 256 * 1024,
} as const;

/** What was erased is gone from the hub this many days after the snapshot without it at the latest: of the erasure itself the hub knows nothing. */
export const PRUNE_AFTER_DAYS = 7;
