import { type WireError, STATUS } from '../../wire/push-result.ts';

const NEVER_KEPT = { 'cache-control': 'no-store' } as const;

/** An error as the wire spells it. */
export const refuse = (error: WireError, headers: Readonly<Record<string, string>> = {}): Response =>
  Response.json({ error }, { status: STATUS[error], headers: { ...NEVER_KEPT, ...headers } });

export const slowDown = (seconds: number): Response => refuse('slow-down', { 'retry-after': String(seconds) });

export const done = (status: 200 | 201 | 204): Response =>
  status === 204 ? new Response(null, { status, headers: NEVER_KEPT }) : Response.json({}, { status, headers: NEVER_KEPT });

export const json = (body: object): Response => Response.json(body, { headers: NEVER_KEPT });

const SLICE = 64 * 1024;

/** What is large goes out in pieces, as fast as it is read, and tells when nothing of it is held any more. */
export function heldAnswer(body: Uint8Array<ArrayBuffer>, release: () => void): Response {
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      controller.enqueue(body.subarray(at, at + SLICE));
      at += SLICE;
      if (at < body.length) return;
      release();
      controller.close();
    },
    cancel: release,
  }, { highWaterMark: 0 });
  return new Response(stream, { headers: { ...NEVER_KEPT, 'content-type': 'application/octet-stream', 'content-length': String(body.length) } });
}

export const bytesAnswer = (body: Uint8Array<ArrayBuffer>): Response =>
  new Response(body, { headers: { ...NEVER_KEPT, 'content-type': 'application/octet-stream' } });
