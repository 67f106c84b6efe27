/** The address that asks the browser to throw away what it keeps of this place. */
export const CLEAR_PATH = '/api/clear';

/**
 * Only the page itself may ask: another site cannot send this header without asking first, and is never allowed to. Sent by
 * anybody else this would be a way to wipe a phone from afar.
 */
const ASKED_BY = { name: 'drempel-clear', value: 'storage' } as const;

/** Databases, settings and the worker, the files of which the browser itself may no longer be able to read. Nothing here is kept or told apart. */
export function answerClear(request: Request): Response {
  const headers = { 'cache-control': 'no-store' };
  const site = request.headers.get('sec-fetch-site');
  const isOurs = request.headers.get(ASKED_BY.name) === ASKED_BY.value && (site === null || site === 'same-origin');
  return isOurs ? new Response(null, { status: 204, headers: { ...headers, 'clear-site-data': '"storage"' } }) : new Response(null, { status: 403, headers });
}
