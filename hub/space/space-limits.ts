/** What one space may take, whoever pays for it. */
export const SPACE_LIMITS = {
  bytes: 64 * 1024 * 1024,
  /** Times `bytes`: room for a snapshot in a space that is full of commits. */
  reserve: 2,
  /** For the same in an organisation that is full. */
  orgReserve: 16 * 1024 * 1024,
  /** Removed ones included: they count on in every manifest. */
  devicesEver: 1024,
  entries: 4096,
  boxes: 16,
} as const;

/** Parts whose manifest never came are thrown away after this many days. */
export const STRAY_PART_DAYS = 2;
