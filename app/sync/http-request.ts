import { asBytes, type Bytes, concatBytes } from '../crypto/bytes.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { isSpaceId } from '../../wire/ids.ts';
import type { WireError } from '../../wire/push-result.ts';
import type { TransportError } from './transport.ts';

export interface HttpDeps {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Of the hub: '' for the page's own. */
  readonly origin: string;
  /** Calls back after so many milliseconds; gives what calls it off. */
  readonly later: (ms: number, work: () => void) => () => void;
}

export interface HttpQuestion {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below `/api/v1`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Bytes;
  /** Bytes of an answer that are read at most. */
  readonly limit: number;
  /** Goes on when the page goes. A browser has room for some 64 kB of these together, and refuses what is more. */
  readonly outlives?: boolean;
  /** Half an answer is worth reading. */
  readonly partial?: boolean;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: Uint8Array;
  /** False when the line went in the middle. */
  readonly whole: boolean;
  readonly store: string | undefined;
  /** The hub's clock, in milliseconds. */
  readonly at?: number;
}

/** A line that is up and says nothing for so long is down: a lift, a network that swallows everything. */
export const SILENCE_MS = 20_000;
const DEFAULT_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 3_600_000;
export const API = '/api/v1';

export interface Watchdog {
  readonly signal: AbortSignal;
  /** Something was heard. */
  readonly feed: () => void;
  readonly stop: () => void;
}

/** Ends a request that has fallen silent. */
export function createWatchdog(later: HttpDeps['later'], ms: number = SILENCE_MS): Watchdog {
  const abort = new AbortController();
  let callOff = later(ms, () => abort.abort());
  return {
    signal: abort.signal,
    feed: () => {
      callOff();
      callOff = later(ms, () => abort.abort());
    },
    stop: () => callOff(),
  };
}

async function readBody(response: Response, limit: number, dog: Watchdog): Promise<{ readonly body: Uint8Array; readonly whole: boolean } | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return { body: new Uint8Array(), whole: true };
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { body: concatBytes(...chunks), whole: true };
      dog.feed();
      length += value.length;
      if (length > limit) {
        void reader.cancel().catch(() => undefined);
        return undefined;
      }
      chunks.push(value);
    }
  } catch {
    return { body: concatBytes(...chunks), whole: false };
  }
}

function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds * 1000, LONGEST_RETRY_MS) : DEFAULT_RETRY_MS;
}

const DISK_FULL: WireError = 'disk-full';
const LONGEST_ERROR = 1_024;

/** Whose room is used up: an older hub does not say, and a code that is cut off says nothing. */
async function fullOf(response: Response, dog: Watchdog): Promise<TransportError> {
  const read = await readBody(response, LONGEST_ERROR, dog);
  try {
    const { error } = JSON.parse(new TextDecoder().decode(read?.body)) as { readonly error?: unknown };
    return { type: error === DISK_FULL ? 'hub-full' : 'no-room' };
  } catch {
    return { type: 'no-room' };
  }
}

/** A hub signs every answer with its store: without one this is a login page, a proxy, or something else that stands in between. */
export async function errorOf(response: Response, dog: Watchdog): Promise<TransportError> {
  const store = response.headers.get('drempel-store') ?? undefined;
  if (response.status === 429 || response.status === 503) return { type: 'slow-down', retryAfterMs: retryAfter(response) };
  if (!isSpaceId(store)) return { type: 'offline' };
  switch (response.status) {
    case 401: return { type: 'refused', store };
    case 403: return { type: 'bad-code' };
    case 404: return { type: 'not-found' };
    case 409: return { type: 'filled' };
    case 413: return { type: 'too-big' };
    case 507: return fullOf(response, dog);
    default: return { type: 'offline' };
  }
}

const SENT_WITH = { cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' } as const satisfies RequestInit;

export const send = (deps: HttpDeps, { method, path, headers, body, outlives }: HttpQuestion, signal: AbortSignal): Promise<Response> =>
  deps.fetch(`${deps.origin}${API}${path}`, { method, headers: { ...headers }, ...SENT_WITH, signal, ...(outlives && { keepalive: true }), ...(body && { body: asBytes(body) }) });

export function hubTime(response: Response): { readonly at?: number } {
  const at = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(at) ? {} : { at };
}

/** One request, read to its end or to where it broke off. Never throws. */
export async function request(deps: HttpDeps, question: HttpQuestion): Promise<Result<HttpAnswer, TransportError>> {
  const dog = createWatchdog(deps.later);
  try {
    const response = await send(deps, question, dog.signal);
    dog.feed();
    if (!response.ok) return err(await errorOf(response, dog));
    const store = response.headers.get('drempel-store') ?? undefined;
    const read = await readBody(response, question.limit, dog);
    return read ? ok({ status: response.status, ...read, store, ...hubTime(response) }) : err({ type: 'offline' });
  } catch {
    return err({ type: 'offline' });
  } finally {
    dog.stop();
  }
}
