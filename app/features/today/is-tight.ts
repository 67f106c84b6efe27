import type { StorageHealth } from '../../storage/storage-health.ts';

/** What saving may still take at once: a fold writes every changed record twice beside the old ones. */
const ROOM_BYTES = 8 * 1024 * 1024;
/** Above this share of it, whatever its size. */
const MUCH = 0.8;

/**
 * Whether the browser's own allowance is nearly used up. That is a share of the whole disk and not what is left of it: gigabytes on
 * a phone that is full. So "no" promises nothing, and that the phone itself is full is known only when saving fails.
 */
export const isTight = ({ usedBytes, quotaBytes }: Pick<StorageHealth, 'usedBytes' | 'quotaBytes'>): boolean =>
  usedBytes !== undefined && quotaBytes !== undefined && (usedBytes > quotaBytes * MUCH || quotaBytes - usedBytes < ROOM_BYTES);
