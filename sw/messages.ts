/** All that a page may say to the worker. The page imports this as a type. */
export type PageMessage = { type: 'skip-waiting' };

/** Null for anything else: other tools, older and newer pages post here too. */
export function parsePageMessage(data: unknown): PageMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  return 'type' in data && data.type === 'skip-waiting' ? { type: 'skip-waiting' } : null;
}
