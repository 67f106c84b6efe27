import { concatBytes } from '../crypto/bytes.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { decodeFrames, type Frame } from '../../wire/frames.ts';
import { createWatchdog, errorOf, hubTime, type HttpDeps, type HttpQuestion, send } from './http-request.ts';
import { readFrames } from './read-page.ts';
import type { PulledPage, TransportError } from './transport.ts';

/** So many bytes of whole frames are worth a transaction of their own. */
const PIECE_BYTES = 256 * 1024;
const FRAME_START_BYTES = 5;

type Piece = Promise<Result<PulledPage, TransportError>>;

const lengthOf = (frames: readonly Frame[]): number => frames.reduce((sum, { bytes }) => sum + FRAME_START_BYTES + bytes.length, 0);
const isPart = (frame: Frame | undefined): boolean => frame?.type === 'part';

/**
 * How many of these frames may be handed out as what has come so far. A manifest that ends it could not be told from one
 * that passes by, the entries belong together, and what stands behind an end belongs to nothing.
 */
function whole(frames: readonly Frame[]): number {
  if (frames.some(({ type }) => type === 'end')) return 0;
  const count = frames.findLastIndex(({ type }) => type !== 'manifest') + 1;
  return frames.slice(0, count).some(({ type }) => type !== 'entry') ? count : 0;
}

/** One answer, handed out as it comes: each piece has what came whole, and the way to the next. Never throws. */
export async function pullPieces(deps: HttpDeps, question: HttpQuestion): Piece {
  const dog = createWatchdog(deps.later);
  const offline = (): Awaited<Piece> => {
    dog.stop();
    return err({ type: 'offline' });
  };
  try {
    const response = await send(deps, question, dog.signal);
    if (response.ok && response.body) return await readPieces(response, response.body.getReader(), question.limit, dog);
    if (response.ok) return offline();
    const error = await errorOf(response, dog);
    dog.stop();
    return err(error);
  } catch {
    return offline();
  }
}

function readPieces(response: Response, reader: ReadableStreamDefaultReader<Uint8Array>, limit: number, dog: ReturnType<typeof createWatchdog>): Piece {
  const head = { store: response.headers.get('drempel-store') ?? undefined, ...hubTime(response) };
  let left: Uint8Array = new Uint8Array();
  let length = 0;
  /** Said again before each piece that goes on with its parts, as the hub does it from page to page. */
  let manifest: Frame | undefined;
  const drop = (): void => {
    dog.stop();
    void reader.cancel().catch(() => undefined);
  };
  const bad = (): Awaited<Piece> => {
    drop();
    return err({ type: 'offline' });
  };
  const handOut = (frames: readonly Frame[], last: { readonly rest: 'none' | 'cut'; readonly whole: boolean } | undefined): Awaited<Piece> => {
    const at = frames.findIndex((frame, n) => frame.type === 'manifest' && isPart(frames[n + 1]));
    const said = manifest && isPart(frames[0]) ? [manifest, ...frames] : frames;
    if (at >= 0) manifest = frames[at];
    const page = readFrames(said, { ...head, rest: last?.rest ?? 'cut', whole: last?.whole ?? false });
    dog.stop();
    if (!page) return bad();
    return ok(last ? page : { ...page, rest: { read, drop } });
  };
  const read = async (): Piece => {
    const chunks = [left];
    let size = left.length;
    let isWhole = true;
    dog.feed();
    for (let done = false; !done;) {
      try {
        const chunk = await reader.read();
        ({ done } = chunk);
        if (chunk.value) {
          chunks.push(chunk.value);
          size += chunk.value.length;
          length += chunk.value.length;
        }
        dog.feed();
      } catch {
        done = true;
        isWhole = false;
      }
      if (length > limit) return bad();
      if (!done && size < PIECE_BYTES) continue;
      left = concatBytes(...chunks.splice(0));
      chunks.push(left);
      const { frames, rest } = decodeFrames(left);
      if (rest === 'bad') return bad();
      if (done) return handOut(frames, { rest, whole: isWhole });
      const count = whole(frames);
      if (count === 0) continue;
      left = left.slice(lengthOf(frames.slice(0, count)));
      return handOut(frames.slice(0, count), undefined);
    }
    return bad();
  };
  return read();
}
