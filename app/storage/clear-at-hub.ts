/** Longer than the browser was seen to take for large files; a line that is half open is given up. */
const ANSWER_WITHIN_MS = 10_000;

/**
 * Has the browser throw away all that it keeps for this app: databases, settings, worker and files, those included that it cannot
 * read any more. Only an answer from the network can ask for that. False where there is none; then nothing went.
 */
export async function clearAtHub(send: typeof fetch, within = ANSWER_WITHIN_MS): Promise<boolean> {
  try {
    const { status } = await send('/api/clear', { method: 'POST', headers: { 'drempel-clear': 'storage' }, cache: 'no-store', signal: AbortSignal.timeout(within) });
    return status === 204;
  } catch {
    return false;
  }
}
