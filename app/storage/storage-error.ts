/** Why the device could not keep or read something. Each has its own sentence on screen. */
export type StorageError =
  | { readonly type: 'full' }
  /** Another tab runs newer code, or the data were written by a newer version. */
  | { readonly type: 'newer-version' }
  /** The database went away under us and did not come back on a second try. */
  | { readonly type: 'lost' }
  | { readonly type: 'unavailable' };

const namesOf = (error: unknown): readonly string[] => {
  const names: string[] = [];
  for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 4; depth += 1) {
    const { name, message, inner } = at as { name?: unknown; message?: unknown; inner?: unknown };
    names.push(String(name), String(message));
    at = inner;
  }
  return names;
};

/**
 * The same for a database that was open a moment ago and does not open again. Chromium closes all databases of an origin after a
 * write that a full disk refused, whichever of them it was in, and then says no more than this.
 */
export const toReopenError = (error: unknown): StorageError => (/opening backing store/i.test(namesOf(error).join(' ')) ? { type: 'full' } : toStorageError(error));

/** A full disk shows as QuotaExceededError, or inside an AbortError, or as an UnknownError that says so. */
export function toStorageError(error: unknown): StorageError {
  const text = namesOf(error).join(' ');
  if (/QuotaExceeded|NO_SPACE|no space|disk full/i.test(text)) return { type: 'full' };
  if (/VersionError|newer-version/.test(text)) return { type: 'newer-version' };
  if (/store-emptied|InvalidState|DatabaseClosed|Connection to Indexed|connection was closed|connection is closing/i.test(text)) return { type: 'lost' };
  // After the disk filled up Chromium aborts every later transaction without giving a reason.
  if (/AbortError/.test(text)) return { type: 'full' };
  return { type: 'unavailable' };
}
