/**
 * All that a page may say to the worker. The page imports this as a type. After `keep-nothing`, which is answered on the
 * port that comes along, no file is put into the cache any more and an install that is under way ends: she leaves.
 */
export type PageMessage = { type: 'skip-waiting' | 'keep-nothing' };

/** Null for anything else: other tools, older and newer pages post here too. */
export function parsePageMessage(data: unknown): PageMessage | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  return data.type === 'skip-waiting' || data.type === 'keep-nothing' ? { type: data.type } : null;
}
