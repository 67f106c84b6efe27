import { decodeHeadQuestions } from '../../wire/heads.ts';
import type { Service } from '../guard/service.ts';
import { refuse, slowDown } from './answers.ts';
import { chargeGuesses, judgeHeads, readQuestions } from './heads.ts';

const LOOK = new TextEncoder().encode('data: look\n\n');
const STILL_HERE = new TextEncoder().encode(': here\n\n');
const BEAT_MS = 25_000;
/** Changes in quick succession are one look. */
const GATHER_MS = 150;
/** Each costs memory and a socket. */
const MOST_WATCHERS = 20_000;
/** An open stream costs an address more than a question. */
const WATCH_COST = 2;

interface Watched { readonly spaces: readonly Uint8Array[]; readonly lookAtOnce: boolean }

function streamOf({ nudges }: Service, { spaces, lookAtOnce }: Watched, signal: AbortSignal): ReadableStream<Uint8Array> {
  let leave = (): void => undefined;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      let gathering: NodeJS.Timeout | undefined;
      // Whoever does not read gets nothing more: one look says as much as ten.
      const send = (bytes: Uint8Array): void => { if ((controller.desiredSize ?? 0) > 0) controller.enqueue(bytes); };
      const look = (): void => {
        gathering ??= setTimeout(() => {
          gathering = undefined;
          send(LOOK);
        }, GATHER_MS);
      };
      const stopWatching = nudges.watch(spaces, look);
      const beat = setInterval(() => send(STILL_HERE), BEAT_MS);
      leave = () => {
        stopWatching();
        clearInterval(beat);
        clearTimeout(gathering);
      };
      signal.addEventListener('abort', () => leave(), { once: true });
      controller.enqueue(STILL_HERE);
      if (lookAtOnce) controller.enqueue(LOOK);
    },
    cancel: () => leave(),
  }, { highWaterMark: 4 });
}

/** `POST /watch`: server-sent events that say only that it is worth looking. */
export async function postWatch(service: Service, request: Request, address: string): Promise<Response> {
  if (service.nudges.watching() >= MOST_WATCHERS) return refuse('busy');
  const wait = service.perAddress.take(address, WATCH_COST);
  if (wait > 0) return slowDown(wait);
  const questions = await readQuestions(request, decodeHeadQuestions);
  if (questions instanceof Response) return questions;
  const judged = await judgeHeads(service, questions);
  chargeGuesses(service, judged, address);
  if (judged.accepted.length === 0) return refuse('unknown-device');
  service.log.count('watch');
  const watched = { spaces: judged.accepted.map(({ key }) => key), lookAtOnce: judged.answers.length > 0 };
  return new Response(streamOf(service, watched, request.signal), {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}
