import { type Bytes, joinBytes } from '../../wire/bytes.ts';
import type { Service } from '../guard/service.ts';
import { refuse } from './answers.ts';

/** Two megabytes over a poor mobile line, in the time that the server gives a request. */
const SLOWEST_PER_SECOND = 12 * 1024;
const AT_LEAST_MS = 10_000;

export interface BodyLimits {
  readonly most: number;
  /** Whose room it takes while it comes in. */
  readonly names: readonly string[];
  /** Only tests are more impatient than this. */
  readonly atLeastMs?: number;
}

type NoBody = 'too-big' | 'cut-off' | 'busy';

/** A connection on which a body was left unread is good for nothing more. */
const END = { connection: 'close' } as const;

export function refuseBody(why: NoBody): Response {
  if (why === 'busy') return refuse('busy', { ...END, 'retry-after': '5' });
  return refuse(why === 'too-big' ? 'too-big' : 'bad-request', why === 'cut-off' ? END : {});
}

/** What was announced, or as much as it may be. Undefined for what makes no sense. */
export function announced(request: Request, most: number): number | undefined {
  const text = request.headers.get('content-length');
  if (text === null) return request.body ? most : 0;
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

async function readAll(body: ReadableStream<Uint8Array>, most: number, ms: number): Promise<Bytes | NoBody> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  const drop = (): void => void reader.cancel().catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => { timer = setTimeout(resolve, ms, 'late'); });
  try {
    for (;;) {
      const next = await Promise.race([reader.read(), late]);
      if (next === 'late') {
        drop();
        return 'cut-off';
      }
      if (next.done) return joinBytes(chunks);
      length += next.value.length;
      if (length > most) {
        drop();
        return 'too-big';
      }
      chunks.push(next.value);
    }
  } catch {
    return 'cut-off';
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The body, or what was wrong with it. Its room is taken before the first byte is read and given back when it is here, and
 * who sends too slowly is cut off: memory has a bound, whoever sends. Stops at the first byte too many, whatever was announced.
 */
export async function readBody({ bodies }: Pick<Service, 'bodies'>, request: Request, { most, names, atLeastMs = AT_LEAST_MS }: BodyLimits): Promise<Bytes | NoBody> {
  const length = announced(request, most);
  if (length === undefined) return 'cut-off';
  if (length > most) return 'too-big';
  if (!request.body) return new Uint8Array(0);
  const release = bodies.hold(names, length);
  if (!release) return 'busy';
  try {
    return await readAll(request.body, most, atLeastMs + (length / SLOWEST_PER_SECOND) * 1_000);
  } finally {
    release();
  }
}
