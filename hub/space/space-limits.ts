/** What one space may take, whoever pays for it. */
export const SPACE_LIMITS = {
  bytes: 64 * 1024 * 1024,
  /** Times `bytes`: room for a snapshot in a space that is full of commits. */
  reserve: 2,
  /** For the same in an organisation that is full. */
  orgReserve: 16 * 1024 * 1024,
  /** A commit up to this size may be one that erases or takes back: it has a share of both reserves, and a snapshot has the rest. */
  smallCommit: 2 * 1024,
  smallShare: 0.25,
  /** Removed ones included: they count on in every manifest. */
  devicesEver: 1024,
  /** Of these one person's, where there are others. */
  devicesOfPerson: 256,
  entries: 4096,
  /** The last of them: more than there can be devices to take out. */
  entriesForRemovals: 256,
  /** Beyond all reserves: so much for the entries that take somebody out of a space that somebody filled. */
  removals: 8 * 1024 * 1024,
  boxes: 16,
} as const;

/** Parts whose manifest never came are thrown away after this many days. */
export const STRAY_PART_DAYS = 2;
